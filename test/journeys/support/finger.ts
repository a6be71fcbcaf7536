import type { Page } from 'playwright-core'

export interface Spot {
  readonly x: number
  readonly y: number
}

const STEPS = 10
/** A frame of the screen: moves that come faster are made one. */
const FRAME = 16
/** What a swipe has set going comes to rest. */
const REST = 250

/** A finger on the glass, as the browser itself is told of one. */
export const fingerOn = async (page: Page) => {
  const browser = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Spot[]) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints })
  /** Down at one spot and on to another; `held` is asked before the finger is lifted. */
  const drag = async <T>(from: Spot, to: Spot, held: () => Promise<T>): Promise<T> => {
    await touch('touchStart', from)
    for (let step = 1; step <= STEPS; step += 1) {
      const part = step / STEPS
      await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
      await page.waitForTimeout(FRAME)
    }
    const seen = await held()
    await touch('touchEnd')
    await page.waitForTimeout(REST)
    return seen
  }
  return { drag, swipe: (from: Spot, to: Spot) => drag(from, to, () => Promise.resolve()) }
}
