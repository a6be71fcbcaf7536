import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const engine = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** What axe holds against the page as it stands, a line a finding. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(engine)
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    )
  }, WCAG)
}

/** Whatever answers a tap or a key without telling a screen reader what it is. */
export const namelessControls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const propsOf = (element: Element): Readonly<Record<string, unknown>> => {
      const key = Object.keys(element).find((each) => each.startsWith('__reactProps$'))
      return key === undefined ? {} : ((element as unknown as Record<string, Record<string, unknown>>)[key] ?? {})
    }
    const { commons, setup, teardown } = window.axe as unknown as {
      setup: (root: Document) => void
      teardown: () => void
      commons: {
        aria: { getRole: (element: Element) => string | null }
        text: { accessibleText: (element: Element) => string }
      }
    }
    setup(document)
    const controls = Array.from(document.querySelectorAll('.k-root *')).filter(
      (element) =>
        element.checkVisibility() &&
        element.closest('[aria-hidden=true]') === null &&
        (element.matches('input, textarea, button, a, [tabindex="0"]') || 'onClick' in propsOf(element)),
    )
    const nameless = controls
      .filter((element) => !commons.aria.getRole(element) || !commons.text.accessibleText(element).trim())
      .map((element) => element.outerHTML.slice(0, 160))
    teardown()
    return nameless
  })

/** Tap targets that a finger would miss: smaller than `least` each way, or main buttons lower than `main`. */
export const smallTargets = (page: Page, least: number, main: number): Promise<readonly string[]> =>
  page.evaluate(
    ([small, large]) =>
      Array.from(
        document.querySelectorAll<HTMLElement>('.k-root .k-pressable, .k-root input, .k-root textarea, .k-root [role]'),
      )
        .filter((element) =>
          element.matches(
            '.k-pressable:not([role=spinbutton]), button, input, textarea, [role=button], [role=tab], [role=switch], [role=radio], [role=checkbox], [role=link]',
          ),
        )
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect()
          const wanted = element.matches('.k-button--primary:not(.k-button--small)') ? large : small
          return width + 0.5 < small || height + 0.5 < wanted
            ? [`${Math.round(width)}×${Math.round(height)} ${element.className} ${element.innerText.slice(0, 20)}`]
            : []
        }),
    [least, main] as const,
  )

/** What runs out of the page, or is cut by the box that holds it. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const root = document.scrollingElement
    if (root && root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} > ${root.clientWidth}`)
    const visible = Array.from(document.querySelectorAll<HTMLElement>('.k-root')).filter((each) =>
      each.checkVisibility(),
    )
    for (const page of visible) {
      const width = document.documentElement.clientWidth
      if (page.scrollWidth > page.clientWidth) found.push(`.k-root: ${page.scrollWidth} > ${page.clientWidth}`)
      for (const element of Array.from(page.querySelectorAll<HTMLElement>('*'))) {
        if (!element.checkVisibility() || element.closest('.k-spoken')) continue
        const words = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim())
        if (!words) continue
        const range = document.createRange()
        range.selectNodeContents(element)
        const text = range.getBoundingClientRect()
        if (text.width === 0) continue
        const said = `${element.className}: ${element.innerText.slice(0, 30)}`
        if (text.right > width + 1 || text.left < -1) {
          let scrolls = false
          for (let box = element.parentElement; box && box !== page; box = box.parentElement)
            if (/auto|scroll/.test(getComputedStyle(box).overflowX)) scrolls = true
          if (!scrolls) found.push(`outside ${Math.round(text.left)}–${Math.round(text.right)} ${said}`)
        }
        for (let box: HTMLElement | null = element; box && box !== page; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box)
          const edge = box.getBoundingClientRect()
          const cutX = /hidden|clip/.test(overflowX) && (text.right > edge.right + 1 || text.left < edge.left - 1)
          const cutY = /hidden|clip/.test(overflowY) && (text.bottom > edge.bottom + 2 || text.top < edge.top - 2)
          if (cutX || cutY) found.push(`cut by ${box.className}: ${said}`)
        }
      }
    }
    return found
  })
