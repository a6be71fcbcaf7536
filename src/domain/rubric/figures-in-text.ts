import { percentage } from './figure-sentence'
import { compute, type FactValues } from './facts'
import type { ComputedFact, Fact, Indicator } from './rubric'

/** A figure that a narrative gives otherwise. */
export interface FigureMismatch {
  readonly label: string
  /** As the field has it: "18人". */
  readonly figure: string
  /** As the narrative has it: "20名". */
  readonly inText: string
}

/** Words with which one counts the same. */
const ALIKE: readonly string[] = ['人名位', '次场期', '个家间', '篇条则']
const FACTORS: Readonly<Record<string, number>> = { 元: 0.0001, 万元: 1, 亿元: 10_000 }

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)'

const valueOf = (digits: string): number => Number(digits.replace(/,/g, ''))

/** A number and its unit in the fact's own unit; undefined where it counts something else. */
const inUnit = (digits: string, unit: string, own: string): number | undefined => {
  const [factor, ownFactor] = [FACTORS[unit], FACTORS[own]]
  if (factor !== undefined && ownFactor !== undefined)
    return Math.round(((valueOf(digits) * factor) / ownFactor) * 100) / 100
  const same = unit === own || ALIKE.some((units) => units.includes(own) && units.includes(unit))
  return same ? valueOf(digits) : undefined
}

/** What a narrative calls a figure by: "今年党员数" and "去年党员数" are both said of 党员. */
const keyOf = (label: string): string =>
  label.replace(/^(?:今年|去年|企业命名的|职工(?=工资))/, '').replace(/(?:人数|数|支出)$/, '')

const UNIT = '(亿元|万元|元|[人名位次场期个家间篇条则])'

/** The numbers that stand right behind a word, in the clause that it stands in. */
const saidOf = (narrative: string, key: string, own: string): ReadonlyArray<{ value: number; text: string }> => {
  const found: Array<{ value: number; text: string }> = []
  const pattern = new RegExp(`${key}[^\\d，。；,;\\n]{0,8}${NUMBER}\\s*${UNIT}`, 'g')
  for (let match = pattern.exec(narrative); match; match = pattern.exec(narrative)) {
    const [, digits = '', unit = ''] = match
    const value = inUnit(digits, unit, own)
    if (value !== undefined) found.push({ value, text: `${digits}${unit}` })
  }
  return found
}

const numbersIn = (narrative: string, own: string): readonly number[] => {
  const found: number[] = []
  const pattern = new RegExp(`${NUMBER}\\s*${UNIT}?`, 'g')
  for (let match = pattern.exec(narrative); match; match = pattern.exec(narrative)) {
    const [, digits = '', unit = ''] = match
    found.push(valueOf(digits), inUnit(digits, unit, own) ?? Number.NaN)
  }
  return found
}

const factMismatch = (fact: Fact, facts: readonly Fact[], values: FactValues, narrative: string) => {
  const value = values[fact.id]
  if (value === undefined || numbersIn(narrative, fact.unit).includes(value)) return []
  const key = keyOf(fact.label)
  const known = facts.filter(({ label }) => keyOf(label) === key).map(({ id }) => values[id])
  const other = saidOf(narrative, key, fact.unit).find((said) => !known.includes(said.value))
  return other ? [{ label: fact.label, figure: `${value}${fact.unit}`, inText: other.text }] : []
}

const SHARE_WORDS = /增长|占|覆盖|采用/

/** A share as it is written, to as many decimals as it is written with. */
const isRounded = (digits: string, value: number): boolean => {
  const decimals = digits.split('.')[1]?.length ?? 0
  return Math.abs(valueOf(digits) - value) <= 0.5 * 10 ** -decimals + 1e-9
}

const shareMismatch = ({ label, unit, formula }: ComputedFact, values: FactValues, narrative: string) => {
  const word = SHARE_WORDS.exec(label)?.[0]
  const result = compute(formula, values)
  if (unit !== '%' || word === undefined || result.kind !== 'value') return []
  const shares = (narrative.match(/\d+(?:\.\d+)?(?=%)/g) ?? []).filter((digits) =>
    isRounded(digits, Math.abs(result.value)),
  )
  const said = new RegExp(`${word}[^\\d，。；,;\\n]{0,8}(\\d+(?:\\.\\d+)?)%`).exec(narrative)?.[1]
  if (said === undefined || shares.length > 0) return []
  return [{ label, figure: `${percentage(result.value)}%`, inText: `${said}%` }]
}

/**
 * Where a narrative says another number than its figures do: a figure that does not stand in it anywhere, while what it counts is said there
 * with another number. It is read word by word, so it is a place to look at and no more.
 */
export const figureMismatches = (
  { facts, computed }: Pick<Indicator, 'facts' | 'computed'>,
  values: FactValues,
  narrative: string,
): readonly FigureMismatch[] => {
  const text = narrative.normalize('NFKC')
  return [
    ...facts.flatMap((fact) => factMismatch(fact, facts, values, text)),
    ...computed.flatMap((fact) => shareMismatch(fact, values, text)),
  ]
}
