import type { Page } from 'playwright-core'
import { fingerOn, type Spot } from './support/finger'
import type { Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, type Stage } from './support/stage'

const SUBMITTED = 'c2026-e034'
/** A page that was swiped glides on for as long. */
const GLIDES = 700
const TIMES = 7

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const reviewer = async (size: { width: number; height: number }): Promise<Phone> => {
  const phone = await stage.phoneOf('local-reviewer-dongguan', { viewport: size })
  await phone.openAt(`packages/reviewer/pages/review/index?id=${SUBMITTED}`)
  await phone.sees('逐类审核')
  await comeToRest(phone.page)
  return phone
}
const openSheet = async ({ page, tap }: Phone): Promise<void> => {
  await tap('同意呈报')
  await page.getByRole('dialog').waitFor()
  await comeToRest(page)
}

/** Where everything stands that a finger could have moved: whatever scrolls, and what was pulled down. */
const standing = (page: Page) =>
  page.evaluate(() => ({
    window: window.scrollY,
    page: document.querySelector('.taro_page_show')?.scrollTop,
    pulled: [...document.querySelectorAll<HTMLElement>('.rmc-pull-to-refresh-content')].map(
      (each) => each.style.transform,
    ),
    sheet: document.querySelector('.k-sheet')?.getBoundingClientRect().top,
  }))
const scrolledBody = (page: Page) => page.locator('.k-sheet__scroll').evaluate((body) => body.scrollTop)

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not on the screen`)
  return box
}
const middleOf = async (page: Page, selector: string): Promise<Spot> => {
  const { x, y, width, height } = await boxOf(page, selector)
  return { x: x + width / 2, y: y + height / 2 }
}

const TALL = { width: 390, height: 844 }
const SHORT = { width: 320, height: 568 }

test('seven swipes on an open sheet, wherever, leave the page where it was', async () => {
  const phone = await reviewer(TALL)
  const { page } = phone
  const finger = await fingerOn(page)
  await finger.swipe({ x: 200, y: 600 }, { x: 200, y: 300 })
  // What still glides takes the next touch for itself.
  await page.waitForTimeout(GLIDES)
  await openSheet(phone)
  const before = await standing(page)
  expect(before.page).toBeGreaterThan(0)
  const spots = [
    { x: 60, y: 80 },
    await middleOf(page, '.k-sheet__heading'),
    await middleOf(page, '.k-sheet__scroll'),
    { ...(await middleOf(page, '.k-sheet__foot')), x: 8 },
  ]
  for (const spot of spots)
    for (let time = 0; time < TIMES; time += 1) await finger.swipe(spot, { ...spot, y: spot.y - 80 })
  for (const spot of spots) await finger.swipe(spot, { ...spot, y: spot.y + 80 })
  expect(await standing(page)).toEqual(before)
})

test('a sheet that is dragged downwards does not pull the page down behind it', async () => {
  const phone = await reviewer(TALL)
  const { page } = phone
  await openSheet(phone)
  const before = await standing(page)
  expect(before.page).toBe(0)
  const finger = await fingerOn(page)
  for (const selector of ['.k-sheet__heading', '.k-sheet__scroll']) {
    const spot = await middleOf(page, selector)
    const held = await finger.drag(spot, { ...spot, y: spot.y + 160 }, () => standing(page))
    expect(held).toEqual(before)
  }
})

test('a sheet that is longer than it is high still scrolls for itself, and at its end moves nothing else', async () => {
  const phone = await reviewer(SHORT)
  const { page } = phone
  await openSheet(phone)
  await phone.tap('在屏幕上手写签名')
  const before = await standing(page)
  const finger = await fingerOn(page)
  const spot = { ...(await middleOf(page, '.k-sheet__scroll')), x: 12 }
  for (let time = 0; time < TIMES; time += 1) await finger.swipe(spot, { ...spot, y: spot.y - 120 })
  expect(await scrolledBody(page)).toBeGreaterThan(100)
  for (let time = 0; time < TIMES; time += 1) await finger.swipe(spot, { ...spot, y: spot.y + 120 })
  expect(await scrolledBody(page)).toBe(0)
  expect(await standing(page)).toEqual(before)
})

test.each([TALL, SHORT])(
  'a stroke from top to bottom of the pad is drawn as it was made, at %j',
  async (size) => {
    const phone = await reviewer(size)
    const { page } = phone
    await openSheet(phone)
    await phone.tap('在屏幕上手写签名')
    await phone.sees('请在框内书写姓名')
    const pad = page.locator('.k-signature__pad')
    await pad.scrollIntoViewIfNeeded()
    const { x, y, width, height } = await boxOf(page, '.k-signature__pad')
    const before = [await standing(page), await scrolledBody(page)]
    const finger = await fingerOn(page)
    const across = x + width / 3
    const held = await finger.drag({ x: across, y: y + 4 }, { x: across, y: y + height - 4 }, async () => [
      await standing(page),
      await scrolledBody(page),
    ])
    expect(held).toEqual(before)
    // Ink all the way down, and nowhere beside it.
    const inkAt = (fraction: number, down: number) =>
      pad.locator('canvas').evaluate(
        (canvas: HTMLCanvasElement, [at, depth]: [number, number]) => {
          const pixel = canvas.getContext('2d')?.getImageData(canvas.width * at, canvas.height * depth, 1, 1).data
          return (pixel?.[3] ?? 0) > 0
        },
        [fraction, down] as [number, number],
      )
    for (const down of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      expect([down, await inkAt(1 / 3, down)]).toEqual([down, true])
      expect([down, await inkAt(1 / 2, down)]).toEqual([down, false])
    }
  },
  90_000,
)
