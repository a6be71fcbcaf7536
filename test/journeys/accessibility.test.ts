import type { BrowserContext, Page } from 'playwright-core'
import { miniProgramPages } from '../../start/pages'
import { cutOff, namelessControls, smallTargets, violationsOf } from './support/audit'
import { places, type Place } from './support/places'
import { startStage, type Stage } from './support/stage'

const SETTLED_AFTER = 250
const SMALL_PHONE = { width: 320, height: 568 }
const PHONE = { width: 390, height: 844 }

const LOOKS = [
  { look: 'light', theme: 'light', mode: 'standard', mainButton: 44 },
  { look: 'dark', theme: 'dark', mode: 'standard', mainButton: 44 },
  { look: '关怀版', theme: 'light', mode: 'elder', mainButton: 60 },
] as const

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-11-22T10:00:00+08:00')
}, 120_000)
afterAll(() => stage.end(), 60_000)

const isDrawn = async (page: Page, { shows }: Place): Promise<void> => {
  await page.getByText(shows).filter({ visible: true }).first().waitFor()
  await page.waitForTimeout(SETTLED_AFTER)
}

const visit = async (context: BrowserContext, place: Place): Promise<Page> => {
  const page = await context.newPage()
  await page.addInitScript((id) => id !== '' && window.sessionStorage.setItem('persona', id), place.as)
  await page.goto(`${stage.product.origin}/#/${place.page}${place.query ? `?${place.query}` : ''}`)
  await isDrawn(page, place)
  if (place.then) {
    await place.then(page)
    await page.waitForTimeout(SETTLED_AFTER)
  }
  return page
}

/** WeChat's own font size, which a browser does not have. */
const enlarge = (page: Page, scale: number): Promise<void> =>
  page.evaluate((to) => {
    for (const root of Array.from(document.querySelectorAll<HTMLElement>('.k-root')))
      root.style.setProperty('--font-scale', String(to))
  }, scale)

const nameOf = ({ page, as, over }: Place): string =>
  `${page.replace(/^packages\/|pages\/|\/index$/g, '')}${over ? ` with ${over} open` : ''} as ${as || 'nobody yet'}`

test('every page of the program is looked at', async () => {
  expect([...new Set(places.map(({ page }) => page))].sort()).toEqual([...(await miniProgramPages())].sort())
})

describe.each(LOOKS)('in $look', ({ theme, mode, mainButton }) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await stage.phones.newPhone({ deviceScaleFactor: 1, viewport: PHONE })
    await context.addInitScript(
      (appearance) => window.localStorage.setItem('appearance', appearance),
      JSON.stringify({ data: { theme, mode } }),
    )
  })
  afterAll(() => context.close())

  test.each(places.map((place) => [nameOf(place), place] as const))(
    '%s can be seen, named, hit and read',
    async (_, place) => {
      const page = await visit(context, place)
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
    30_000,
  )
})

test('what is wrong with a page is found', async () => {
  const context = await stage.phones.newPhone({ deviceScaleFactor: 1, viewport: SMALL_PHONE })
  const place = places.find(({ page }) => page === 'pages/settings/index')
  if (!place) throw new Error('the settings are no longer looked at')
  const page = await visit(context, place)
  await page.evaluate(() => {
    const body = document.querySelector('.k-page__body')
    const plant = (html: string) => body?.insertAdjacentHTML('afterbegin', html)
    plant('<div style="color:#999;background:#fff">too pale to read</div>')
    plant('<div tabindex="0" class="k-pressable" style="width:30px;height:30px"></div>')
    plant('<div style="width:400px">wider than the page</div>')
    plant('<div style="height:12px;overflow:hidden;font-size:20px">cut in half</div>')
  })
  expect((await violationsOf(page)).join()).toContain('color-contrast')
  expect(await namelessControls(page)).toHaveLength(1)
  expect((await smallTargets(page, 44, 44)).join()).toContain('30×30')
  const cut = (await cutOff(page)).join()
  expect(cut).toContain('cut in half')
  expect(cut).toContain('.k-root: ')
  await context.close()
}, 30_000)
