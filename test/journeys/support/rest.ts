import type { Page, Request } from 'playwright-core'

const open = new WeakMap<Page, Set<Request>>()

/** From here on what the page asks for is known until it is answered. */
export const watchRequests = (page: Page): void => {
  const asked = new Set<Request>()
  open.set(page, asked)
  page.on('request', (request) => asked.add(request))
  // A body that nobody reads never finishes, so its head is what is waited for.
  page.on('response', (response) => asked.delete(response.request()))
  page.on('requestfailed', (request) => asked.delete(request))
}

/** What still moves; nothing, once the page on top has slid in and all is still but for what moves for ever. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    // What React was about to draw is drawn, and what moves has begun to.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
    const sliding = Array.from(document.querySelectorAll('.taro_router > .taro_page:last-child'))
      .filter((top) => !top.classList.contains('taro_page_stationed'))
      .map((top) => `a page slides: ${top.className}`)
    const animations = document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity)
      .map(({ effect }) => `${((effect as KeyframeEffect | null)?.target as Element | undefined)?.className} moves`)
    return [...sliding, ...animations]
  })

/** Looks in a row at which all has to be still. */
const LOOKS = 2
const PAUSE = 20
const PATIENCE = 40_000

/** Waits until the page has all that it asked for, and is still. It takes as long as the machine needs. */
export const comeToRest = async (page: Page): Promise<void> => {
  const until = performance.now() + PATIENCE
  for (let still = 0; still < LOOKS;) {
    const waiting = [...(open.get(page) ?? [])].map((request) => `${request.url()} is not answered`)
    const signs = [...waiting, ...(await moving(page))]
    if (performance.now() > until) throw new Error(`the page does not come to rest: ${signs.join('; ')}`)
    still = signs.length === 0 ? still + 1 : 0
    await page.waitForTimeout(PAUSE)
  }
}
