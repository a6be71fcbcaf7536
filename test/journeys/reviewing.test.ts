import { fingerOn } from './support/finger'
import { DESK, type Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, type Stage, until } from './support/stage'

const SUBMITTED = 'c2026-e034'
const REVIEWER = 'local-reviewer-dongguan'
/** A page that was scrolled glides on for as long. */
const GLIDES = 700
const PAGE = `packages/reviewer/pages/review/index?id=${SUBMITTED}`

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const reviewing = async (more = {}): Promise<Phone> => {
  const phone = await stage.phoneOf(REVIEWER, more)
  await phone.openAt(PAGE)
  await phone.sees('逐类审核')
  await phone.tap(/^组织领导/)
  await phone.page.locator('#indicator-1').waitFor()
  await comeToRest(phone.page)
  return phone
}
/** How far below the top of the screen an indicator's card begins; the last of a page cannot come higher than the page ends. */
const topOf = async ({ page }: Phone, no: number): Promise<number> =>
  (await page.locator(`#indicator-${no}`).boundingBox())?.y ?? Infinity
const isAt = (phone: Phone, no: number) => until(async () => (await topOf(phone, no)) < 500)

test('a swipe across a card leads to the next indicator, over the end of its dimension, and back', async () => {
  const phone = await reviewing()
  const { page } = phone
  const nos = await page
    .locator('[id^="indicator-"]')
    .evaluateAll((cards) => cards.map(({ id }) => Number(id.slice(10))))
  const finger = await fingerOn(page)
  const swipeTo = async (from: number, to: number) => {
    const box = await page.locator(`#indicator-${from}`).boundingBox()
    const y = Math.max(box?.y ?? 0, 120) + 60
    const [right, left] = [320, 80]
    await finger.swipe({ x: to > from ? right : left, y }, { x: to > from ? left : right, y })
    await isAt(phone, to)
    // What still glides takes the next touch for itself.
    await page.waitForTimeout(GLIDES)
  }
  const last = nos[nos.length - 1] ?? 0
  for (let no = 1; no <= last; no += 1) await swipeTo(no, no + 1)
  await swipeTo(last + 1, last)
})

test('at a desk j and k do the same, e opens the remark, and letters in a field are letters', async () => {
  const phone = await reviewing(DESK)
  const { page } = phone
  await page.keyboard.press('j')
  await isAt(phone, 2)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('k')
  await isAt(phone, 2)
  await page.keyboard.press('e')
  await phone.sees('第 2 项 · 写意见')
  const field = page.getByRole('textbox', { name: '审核意见' })
  await field.click()
  await page.keyboard.type('kj')
  expect(await field.inputValue()).toBe('kj')
})

test('a remark is written below what it is about, with a phrase by a tap where one was', async () => {
  const phone = await reviewing()
  const { page } = phone
  await phone.tap('第 1 项写意见')
  expect(await page.getByRole('dialog').count()).toBe(0)
  const field = page.getByRole('textbox', { name: '审核意见' })
  await field.fill('甲乙')
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(1, 1))
  await phone.tap('照片看不清，请重新拍摄上传。')
  await until(async () =>
    (await page.getByRole('textbox', { name: '审核意见' }).inputValue()).startsWith('甲照片看不清'),
  )
  await phone.tap('保存')
  await until(
    async () =>
      (await stage.assessmentOf(REVIEWER, SUBMITTED)).remarks[1]?.comment === '甲照片看不清，请重新拍摄上传。乙',
  )
})

test('已阅 and the draft of a 退回函 are there on another phone', async () => {
  const phone = await reviewing()
  await phone.tap('第 1 项标为已阅')
  await phone.tap('第 2 项写意见')
  await phone.write('审核意见', '请补充规划文本。')
  await phone.choose(/^需退回修改/)
  await phone.tap('保存')
  await phone.tap('退回 1 项')
  await phone.sees(/按各项意见自动起草/)
  await phone.write(/^退回函/, '请尽快补充。')
  await phone.sees(/草稿已保存/)
  await phone.close()

  const another = await reviewing()
  await another.page.getByRole('button', { name: '第 1 项已阅，点此取消' }).waitFor()
  await another.tap('退回 1 项')
  const letter = another.page.getByRole('textbox', { name: /^退回函/ })
  await until(async () => (await letter.inputValue()) === '请尽快补充。')
})
