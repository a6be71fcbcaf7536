import type { Locator } from 'playwright-core'
import type { Phone } from './people'

/** What slides up, or rolls on, has come to its end. */
const atRest = (moving: Locator): Promise<unknown> =>
  moving.evaluate(async (element) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished))
  })

/** As far as a wheel is dragged at once: it is no higher than that, and knows nothing of a mouse beside it. */
const STROKE = 90

/** Turns a wheel until `shown` stands in its middle, as a mouse drags it. */
const turn = async ({ page }: Phone, wheel: Locator, shown: string): Promise<void> => {
  const item = wheel.locator('.weui-picker__item').getByText(shown, { exact: true })
  for (let strokes = 0; strokes < 12; strokes += 1) {
    const middle = await wheel.locator('.weui-picker__indicator').boundingBox()
    const wanted = await item.boundingBox()
    if (!middle || !wanted) throw new Error(`there is no ${shown} to be chosen`)
    const by = Math.max(-STROKE, Math.min(STROKE, middle.y - wanted.y))
    if (Math.abs(by) < 1) return
    const [x, y] = [middle.x + middle.width / 2, middle.y + middle.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + by / 2)
    await page.mouse.move(x, y + by)
    await page.mouse.up()
    await atRest(wheel)
  }
  throw new Error(`${shown} does not come to the middle`)
}

/** Chooses a day, such as `2027-01-11`, on the three wheels of the field with this label. */
export const chooseDay = async (phone: Phone, label: RegExp, day: string): Promise<void> => {
  const [year, month, date] = day.split('-')
  await phone.tap(label)
  const picker = phone.page.locator('.weui-picker').filter({ visible: true })
  await atRest(picker)
  const wheels = picker.locator('.weui-picker__group')
  for (const [at, shown] of [`${year}年`, `${month}月`, `${date}日`].entries()) await turn(phone, wheels.nth(at), shown)
  await picker.getByText('确定').click()
  await picker.waitFor({ state: 'hidden' })
}
