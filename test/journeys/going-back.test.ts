import type { Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, type Stage } from './support/stage'

const FILLING = 'local-contact-031'
const FILLED = 'c2026-e031'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const addressOf = ({ page }: Phone): string => new URL(page.url()).hash.split('?')[0] ?? ''
const overlays = ({ page }: Phone): Promise<number> => page.getByRole('dialog').count()
const pictures = ({ page }: Phone): Promise<number> => page.locator('.preview-image').count()
/** The browser's own back, or a swipe from the edge. */
const back = async ({ page }: Phone): Promise<void> => {
  await page.evaluate(() => window.history.back())
  await comeToRest(page)
}

const HOME = '#/pages/home/index'
const DIMENSION = '#/packages/contact/pages/dimension/index'

test('going back in a browser closes a picture, then a sheet, and only then leaves the page', async () => {
  const phone = await stage.phoneOf(FILLING)
  await phone.sees('距12月15日截止')
  await comeToRest(phone.page)
  await phone.page.evaluate((id) => {
    window.location.hash = `#/packages/contact/pages/dimension/index?id=${id}&d=skills&no=8`
  }, FILLED)
  await phone.sees('培训签到表')
  await comeToRest(phone.page)

  await phone.tap('调整顺序')
  await phone.page.getByRole('dialog').waitFor()
  await back(phone)
  expect([await overlays(phone), addressOf(phone)]).toEqual([0, DIMENSION])

  await phone.page.getByRole('button', { name: /^查看/ }).first().tap()
  await phone.page.locator('.preview-image').waitFor()
  await back(phone)
  expect([await pictures(phone), addressOf(phone)]).toEqual([0, DIMENSION])

  await back(phone)
  await phone.sees('距12月15日截止')
  expect(addressOf(phone)).toBe(HOME)
})

test('an address that there is not opens home and says so', async () => {
  const phone = await stage.phoneOf(FILLING)
  await phone.openAt('packages/papers/pages/nowhere/index?id=1')
  await phone.sees('没有这个页面，已打开首页')
  await phone.sees('距12月15日截止')
})
