import { DESK, type Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, type Stage } from './support/stage'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-11-22T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const OFFICE = 'local-office-1'
const REVIEWER = 'local-reviewer-dongguan'
const LEDGER = 'packages/papers/pages/ledger-list/index'
const NAMES = 'packages/office/pages/progress/index?filter=all'

const atComputer = async (openId: string, path?: string): Promise<Phone> => {
  const phone = await stage.phoneOf(openId, DESK)
  if (path !== undefined) await phone.openAt(path)
  return phone
}

const boxOf = async (phone: Phone, selector: string) => {
  const box = await phone.page.locator(selector).filter({ visible: true }).first().boundingBox()
  if (!box) throw new Error(`${selector} is not drawn`)
  return box
}

const atWidth = async (phone: Phone, width: number): Promise<void> => {
  await phone.page.setViewportSize({ width, height: 800 })
  await comeToRest(phone.page)
}

describe('at a computer', () => {
  test('the province’s enterprises are a table whose head stays in sight, however far one reads', async () => {
    const phone = await atComputer(OFFICE, NAMES)
    await phone.page.getByRole('table', { name: '企业名单' }).waitFor()
    expect(await phone.page.getByRole('columnheader').allTextContents()).toEqual(
      expect.arrayContaining(['企业', '责任工会', '自评', '状态']),
    )
    await phone.page.mouse.move(640, 600)
    await phone.page.mouse.wheel(0, 900)
    await comeToRest(phone.page)
    const head = await boxOf(phone, '.k-table__head')
    // Right below the bar.
    expect(head.y).toBeGreaterThanOrEqual(40)
    expect(head.y).toBeLessThan(60)
  })

  test('an enterprise is opened beside the list, and the next one from there', async () => {
    const phone = await atComputer(OFFICE, NAMES)
    const address = phone.page.url()
    await phone.page.getByRole('table').getByRole('button').first().click()
    await phone.sees('办理记录')
    expect(phone.page.url()).toBe(address)
    const list = await boxOf(phone, '.k-page__list')
    const beside = await boxOf(phone, '.k-page__beside')
    expect(beside.x).toBeGreaterThanOrEqual(list.x + list.width)
    expect(list.width).toBeGreaterThan(300)
    await phone.page.locator('.k-page__list .k-cell').nth(1).click()
    await phone.sees('办理记录')
    await phone.page.goBack()
    await phone.page.getByRole('table').waitFor()
    expect(phone.page.url()).toBe(address)
  })

  test('an entry of the ledger stands beside the ledger', async () => {
    const phone = await atComputer(REVIEWER, LEDGER)
    await phone.page.getByRole('table').getByRole('button').first().click()
    await phone.page.locator('.k-page__beside').getByText('台账内容').waitFor()
    await phone.tap('关闭')
    await phone.page.getByRole('table').waitFor()
  })

  test('a remark stands beside the indicator that it is about, and covers nothing of it', async () => {
    const phone = await atComputer(REVIEWER)
    await phone.page.getByRole('table').getByRole('button').first().click()
    await phone.tap('组织领导')
    await phone.page.locator('.rv-indicator').first().waitFor()
    const text = await boxOf(phone, '.rv-indicator__text')
    const evidence = await boxOf(phone, '.rv-indicator__evidence')
    const remark = await boxOf(phone, '.rv-indicator__remark')
    expect(text.x + text.width).toBeLessThanOrEqual(evidence.x)
    expect(evidence.x + evidence.width).toBeLessThanOrEqual(remark.x)
    await phone.tap('写意见')
    const editor = await boxOf(phone, '.rv-editor')
    expect(editor.x).toBeGreaterThanOrEqual(evidence.x + evidence.width)
    await phone.write('审核意见', '请补充会议纪要')
    // Beside it one reads on.
    await phone.page.getByRole('tab', { name: '政治引领' }).click()
    await phone.sees('政治引领')
  })

  test('another union is chosen beside the list that waits for one', async () => {
    const phone = await atComputer(OFFICE, 'packages/office/pages/routing/index?tab=unrouted')
    await phone.page.getByRole('button', { name: /分派$/ }).first().click()
    const sheet = await boxOf(phone, '.k-sheet')
    const rows = await boxOf(phone, '.of-unrouted')
    expect(rows.x + rows.width).toBeLessThanOrEqual(sheet.x)
  })

  test('the arrow keys go from row to row, Enter opens one, and ? says so', async () => {
    const phone = await atComputer(REVIEWER)
    await phone.page.getByRole('table').waitFor()
    const rows = phone.page.getByRole('table').getByRole('button')
    await phone.page.keyboard.press('ArrowDown')
    await phone.page.keyboard.press('ArrowDown')
    await phone.page.keyboard.press('ArrowUp')
    await phone.page.keyboard.press('ArrowDown')
    const name = await rows.nth(1).textContent()
    expect(await phone.page.evaluate(() => document.activeElement?.textContent)).toBe(name)
    await phone.page.keyboard.press('Enter')
    await phone.sees('逐类审核')
    await phone.page.keyboard.press('?')
    await phone.page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
    await phone.sees('上一行、下一行')
    await phone.page.keyboard.press('Escape')
    await phone.page.getByRole('dialog').waitFor({ state: 'detached' })
    // A letter that is written is written.
    await phone.page.locator('.k-search__control input').first().press('?')
    expect(await phone.page.getByRole('dialog').count()).toBe(0)
  })

  test('a question stands in the middle', async () => {
    const phone = await atComputer(OFFICE)
    await phone.tap(/^一键催办/)
    const dialog = await boxOf(phone, '[role="dialog"]')
    expect(Math.abs(dialog.x + dialog.width / 2 - 640)).toBeLessThan(12)
    expect(dialog.y).toBeGreaterThan(100)
  })

  test('what is open beside a list takes its place in a narrow window, and gives it back', async () => {
    const phone = await atComputer(REVIEWER)
    await phone.page.getByRole('table').getByRole('button').first().click()
    await phone.sees('逐类审核')
    await atWidth(phone, 390)
    await phone.sees('逐类审核')
    expect(await phone.page.locator('.k-page__list').filter({ visible: true }).count()).toBe(0)
    await phone.page.goBack()
    await phone.page.locator('.k-page__list .k-cell').first().waitFor()
    expect(await phone.page.getByRole('table').count()).toBe(0)
  })
})

test('a phone has rows, pages of their own, and no table', async () => {
  const phone = await stage.phoneOf(REVIEWER)
  await phone.sees('修改后再次提交')
  expect(await phone.page.getByRole('table').count()).toBe(0)
  const rows = phone.page.locator('.k-page__list .k-cell')
  expect(Math.round((await rows.last().boundingBox())?.width ?? 0)).toBe(390 - 32)
  await rows.filter({ hasText: '修改后再次提交' }).first().tap()
  await phone.sees('逐类审核')
  expect(phone.page.url()).toContain('reviewer/pages/review')
  await phone.tap('组织领导')
  const text = await boxOf(phone, '.rv-indicator__text')
  const remark = await boxOf(phone, '.rv-indicator__remark')
  expect(remark.y).toBeGreaterThanOrEqual(text.y + text.height)
  expect(remark.x).toBe(text.x)
})
