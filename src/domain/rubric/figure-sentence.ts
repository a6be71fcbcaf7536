import { compute, type FactValues } from './facts'
import type { Indicator } from './rubric'

type WithFigures = Pick<Indicator, 'facts' | 'computed'>

/** At least one decimal, so that a share reads as one: "2.0", "12.35". */
export const percentage = (value: number): string => value.toFixed(2).replace(/0$/, '').replace('-', '−')

/**
 * An indicator's figures as one sentence, with what is computed from them behind: "今年党员数18人，去年党员数15人，年度增长率20.0%。" What was not
 * filled in, and what cannot be computed, is left out; '' where nothing is left.
 */
export const figureSentence = ({ facts, computed }: WithFigures, values: FactValues): string => {
  const given = facts.flatMap(({ id, label, unit }) => {
    const value = values[id]
    return value === undefined ? [] : [`${label}${value}${unit}`]
  })
  const worked = computed.flatMap(({ label, unit, formula }) => {
    const result = compute(formula, values)
    if (result.kind !== 'value') return []
    return [`${label}${unit === '%' ? percentage(result.value) : result.value}${unit}`]
  })
  return given.length === 0 ? '' : `${[...given, ...worked].join('，')}。`
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The sentence of these figures, whatever their numbers were when it was written. */
const anySentence = ({ facts, computed }: WithFigures): RegExp => {
  const parts = [...facts, ...computed].map(({ label, unit }) => `${escaped(label)}−?[\\d.]+${escaped(unit)}`)
  const one = `(?:${parts.join('|')})`
  return new RegExp(`${one}(?:，${one})*。`)
}

/** A narrative with the sentence of its figures: in the place of the one that was written from former numbers, else behind. */
export const withFigureSentence = (narrative: string, indicator: WithFigures, values: FactValues): string => {
  const sentence = figureSentence(indicator, values)
  if (sentence === '' || narrative.includes(sentence)) return narrative
  const former = anySentence(indicator)
  if (former.test(narrative)) return narrative.replace(former, sentence)
  const before = narrative.trimEnd()
  if (before === '') return sentence
  return /[。！？；\n]$/.test(before) ? `${before}${sentence}` : `${before}。${sentence}`
}
