import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { cutOff, namelessControls, smallTargets, violationsOf } from './audit'
import { pageAddresses, type PageAddress } from './page-addresses'
import { comeToRest, watchRequests } from './rest'
import { startStage, type Stage } from './stage'

export const SMALL_PHONE = { width: 320, height: 568 }
const PHONE = { width: 390, height: 844 }

/** How somebody has set the program to look. */
export interface Look {
  readonly look: string
  readonly theme: 'light' | 'dark'
  readonly mode: 'standard' | 'elder'
  /** How high the main buttons have to be. */
  readonly mainButton: number
}

/** The product for the tests of a file. */
export const stageForAudits = (): (() => Stage) => {
  let stage: Stage | undefined
  beforeAll(async () => {
    stage = await startStage('2026-11-22T10:00:00+08:00')
  })
  afterAll(() => stage?.end(), 60_000)
  return () => {
    if (!stage) throw new Error('the product is there once the tests run')
    return stage
  }
}

/** The page at this address, drawn and at rest, with what has to be tapped there tapped. */
export const visit = async (stage: Stage, context: BrowserContext, address: PageAddress): Promise<Page> => {
  const page = await context.newPage()
  watchRequests(page)
  await page.addInitScript((id) => id !== '' && window.sessionStorage.setItem('persona', id), address.as)
  await page.goto(`${stage.product.origin}/#/${address.page}${address.query ? `?${address.query}` : ''}`)
  await page.getByText(address.shows).filter({ visible: true }).first().waitFor()
  await comeToRest(page)
  if (address.then) {
    await address.then(page)
    await comeToRest(page)
  }
  return page
}

export const newPhone = (stage: Stage, more: BrowserContextOptions = {}): Promise<BrowserContext> =>
  stage.phones.newPhone({ deviceScaleFactor: 1, viewport: PHONE, ...more })

/** WeChat's own font size, which a browser does not have. */
const enlarge = (page: Page, scale: number): Promise<void> =>
  page.evaluate((to) => {
    for (const root of Array.from(document.querySelectorAll<HTMLElement>('.k-root')))
      root.style.setProperty('--font-scale', String(to))
  }, scale)

const nameOf = ({ page, as, over }: PageAddress): string =>
  `${page.replace(/^packages\/|pages\/|\/index$/g, '')}${over ? ` with ${over} open` : ''} as ${as || 'nobody yet'}`

/** Holds every page against WCAG, and against fingers and eyes that are not the best. */
export const auditIn = (stage: () => Stage, { look, theme, mode, mainButton }: Look): void => {
  describe(`in ${look}`, () => {
    let context: BrowserContext
    beforeAll(async () => {
      context = await newPhone(stage())
      await context.addInitScript(
        (appearance) => window.localStorage.setItem('appearance', appearance),
        JSON.stringify({ data: { theme, mode } }),
      )
    })
    afterAll(() => context.close())

    test.each(pageAddresses.map((address) => [nameOf(address), address] as const))(
      '%s can be seen, named, hit and read',
      async (_, address) => {
        const page = await visit(stage(), context, address)
        const wcag = await violationsOf(page)
        const nameless = await namelessControls(page)
        const small = await smallTargets(page, 44, mainButton)
        await page.setViewportSize(SMALL_PHONE)
        const cut = await cutOff(page)
        const smallOnSmallPhone = await smallTargets(page, 44, mainButton)
        await enlarge(page, 1.5)
        const cutWhenEnlarged = await cutOff(page)
        await page.close()
        expect({ wcag, nameless, small, cut, smallOnSmallPhone, cutWhenEnlarged }).toEqual({
          wcag: [],
          nameless: [],
          small: [],
          cut: [],
          smallOnSmallPhone: [],
          cutWhenEnlarged: [],
        })
      },
      60_000,
    )
  })
}
