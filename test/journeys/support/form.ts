import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Dimension, Indicator, Rubric } from '@/domain/rubric/rubric'
import type { Phone } from './people'

/** What the journey's enterprise writes to an indicator: different everywhere, as long as the table asks for. */
export const narrativeOf = (no: number): string =>
  `第 ${no} 项：本年度按照方案要求，由分管领导牵头、工会具体负责，制定年度计划并逐月检查，相关制度已印发执行，职工参与面不断扩大，形成了可以检查的台账和照片材料，取得了较好成效。`

/** Opens an indicator on its dimension's page, unless it is open already; a tap on an open one would close it. */
export const openIndicator = async (phone: Phone, { no }: Pick<Indicator, 'no'>): Promise<void> => {
  const named = { has: phone.page.getByRole('img', { name: new RegExp(`^${no}，`) }) }
  const closed = phone.page.getByRole('button').filter(named)
  const open = phone.page.getByRole('button', { expanded: true }).filter(named)
  await closed.or(open).filter({ visible: true }).first().waitFor()
  if (!(await open.isVisible())) await closed.filter({ visible: true }).first().tap()
  await open.waitFor()
}

/** A figure that no check doubts: the whole is larger than its parts. */
const figureOf = ({ facts }: Indicator, index: number): number => facts.length - index + 100

/** Fills one indicator in on its dimension's page: figures, words, score. */
export const fillIndicator = async (phone: Phone, indicator: Indicator): Promise<void> => {
  await openIndicator(phone, indicator)
  for (const [index, fact] of indicator.facts.entries())
    await phone.write(new RegExp(`^${fact.label}`), String(figureOf(indicator, index)))
  // What is far from last year's is asked about.
  const sure = phone.page.getByRole('button', { name: '没有错，保存' }).filter({ visible: true })
  if (indicator.facts.length > 0 && (await sure.count()) > 0) await sure.first().tap()
  await phone.write(`第 ${indicator.no} 项自评情况`, narrativeOf(indicator.no))
  if (indicator.points !== null) await phone.tap(new RegExp(`^自评分满分`))
  await phone.page.getByRole('textbox', { name: `第 ${indicator.no} 项自评情况` }).blur()
}

/** Waits until the server has what was typed, as the page says. */
export const savedToServer = (phone: Phone): Promise<void> => phone.sees(/已保存 \d\d:\d\d/)

/** What `fillIndicator` leaves behind, sent as the page sends it, where a journey needs only its end. */
export const answerTo = (indicator: Indicator) => ({
  no: indicator.no,
  seenRevision: 0,
  narrative: narrativeOf(indicator.no),
  selfScore: indicator.points,
  facts: Object.fromEntries(indicator.facts.map(({ id }, index) => [id, figureOf(indicator, index)])),
})

const fillDimension = async (phone: Phone, { indicators }: Dimension): Promise<void> => {
  for (const indicator of indicators) {
    await fillIndicator(phone, indicator)
    await savedToServer(phone)
  }
}

/** What stands in these dimensions, by default all that the edition asks for, from page to page with 下一维度. */
export const fillEverything = async (
  phone: Phone,
  { dimensions }: Pick<Rubric, 'dimensions'> = edition2023,
): Promise<void> => {
  for (const [index, dimension] of dimensions.entries()) {
    if (index > 0) await phone.tap('下一维度')
    await phone.page.getByText(dimension.title).filter({ visible: true }).first().waitFor()
    await fillDimension(phone, dimension)
  }
}
