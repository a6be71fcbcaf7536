import type { BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { PhoneBrowser } from '../../support/browser'
import { watchRequests } from './rest'

/** Somebody with a phone of their own, who does what is said by what they see. */
export interface Phone {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens the program afresh, as from WeChat's list. */
  open(): Promise<void>
  /** Opens the program afresh at a page. */
  openAt(path: string): Promise<void>
  /** With a finger, or a mouse where there is no other. */
  tap(name: string | RegExp): Promise<void>
  /** Chooses one of several, or turns a switch. */
  choose(name: string | RegExp): Promise<void>
  write(name: string | RegExp, text: string): Promise<void>
  sees(text: string | RegExp): Promise<void>
  /** The program is killed, without a word to it, and opened again as WeChat would, where `path` says. */
  reviveAt(path: string): Promise<Phone>
  close(): Promise<void>
}

const PATIENCE = 40_000

/** Opens the product on a phone as `openId`, as WeChat would have told the server. */
export const pickUpPhone = async (
  phones: PhoneBrowser,
  origin: string,
  openId: string,
  more: BrowserContextOptions = {},
): Promise<Phone> => {
  const phone = await openTab(
    await phones.newPhone({ deviceScaleFactor: 1, ...more }),
    origin,
    openId,
    more.hasTouch !== false,
  )
  await phone.open()
  return phone
}

/** At a computer's screen in an office, with a mouse. */
export const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }

const openTab = async (context: BrowserContext, origin: string, openId: string, touch: boolean): Promise<Phone> => {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  watchRequests(page)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(String(error)))
  await page.addInitScript((id) => window.sessionStorage.setItem('persona', id), openId)
  const calm = (): void => {
    if (failures.length > 0) throw new Error(`the page broke: ${failures.join('; ')}`)
  }
  const press = async (named: Locator): Promise<void> => {
    const shown = named.filter({ visible: true }).last()
    await (touch ? shown.tap() : shown.click())
    calm()
  }
  return {
    page,
    context,
    open: async () => {
      await page.goto(`${origin}/`)
      await page.reload()
      calm()
    },
    openAt: async (path) => {
      // By way of a page that is none of the program's: home may be leading on at this moment, and would take the new page's place.
      await page.goto(`${origin}/client/personas`)
      await page.goto(`${origin}/#/${path}`)
      calm()
    },
    tap: async (name) => {
      await press(page.getByRole('button', { name }).or(page.getByRole('tab', { name })))
    },
    choose: async (name) => {
      await press(page.getByRole('radio', { name }).or(page.getByRole('switch', { name })))
    },
    write: async (name, text) => {
      await page
        .getByRole('textbox', { name })
        .or(page.getByRole('spinbutton', { name }))
        .filter({ visible: true })
        .last()
        .fill(text)
      calm()
    },
    sees: async (text) => {
      await page.getByText(text).filter({ visible: true }).first().waitFor()
      calm()
    },
    reviveAt: async (path) => {
      await page.close({ runBeforeUnload: false })
      const next = await openTab(context, origin, openId, touch)
      await next.page.goto(`${origin}/#/${path}`)
      return next
    },
    close: () => context.close(),
  }
}
