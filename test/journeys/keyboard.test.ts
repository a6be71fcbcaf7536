import { startStage, type Stage } from './support/stage'
import type { Phone } from './support/people'
import { comeToRest } from './support/rest'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-11-22T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

interface Stop {
  readonly name: string
  readonly top: number
  readonly fixed: boolean
}

/** Where the focus is: what it is called, how far down the page, and whether it stands in the foot that never scrolls. */
const focused = (phone: Phone): Promise<Stop | null> =>
  phone.page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const scroller = element.closest('.taro_page')
    return {
      name: [element.getAttribute('aria-label'), element.textContent?.trim(), element.getAttribute('placeholder')].join(
        ' ',
      ),
      top: Math.round(element.getBoundingClientRect().top + (scroller?.scrollTop ?? 0) + window.scrollY),
      fixed: element.closest('.k-page__foot, .k-page__top, .taro-navigation-bar-show') !== null,
    }
  })

const walk = async (phone: Phone): Promise<readonly Stop[]> => {
  const stops: Stop[] = []
  for (let turn = 0; turn < 60; turn += 1) {
    await phone.page.keyboard.press('Tab')
    const stop = await focused(phone)
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

/** Two controls in one row may differ by this much. */
const ROW = 60

test.each([
  ['a contact’s home', 'local-contact-031', '', ['组织领导', '继续填写']],
  [
    'a dimension with an open indicator',
    'local-contact-031',
    '#/packages/contact/pages/dimension/index?id=c2026-e031&d=skills&no=9',
    ['第 9 项自评情况', '自评分加', '添加照片', '上一维度'],
  ],
  ['a reviewer’s worklist', 'local-reviewer-dongguan', '', ['已退回', '广东微观科技', '一键催办']],
])(
  'with a keyboard %s is walked through from top to bottom, and everything is reached',
  async (_, who, hash, expected) => {
    const phone = await stage.phoneOf(who)
    if (hash !== '') {
      await phone.page.goto(`${stage.product.origin}/${hash}`)
      await phone.page.reload()
    }
    await phone.sees(/项|家/)
    await comeToRest(phone.page)
    const stops = await walk(phone)
    const missing = expected.filter((name) => !stops.some((stop) => stop.name.includes(name)))
    expect({ missing, stops: missing.length > 0 ? stops : [] }).toEqual({ missing: [], stops: [] })
    const inPage = stops.filter(({ fixed }) => !fixed)
    const backwards = inPage.filter((stop, index) => stop.top + ROW < (inPage[index - 1]?.top ?? 0))
    expect(backwards).toEqual([])
  },
)
