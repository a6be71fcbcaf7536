import type { FactValues } from './facts'
import type { Fact, Indicator } from './rubric'

/** Why figures are probably not what was meant. A doubt refuses nothing: a person looks again. */
export type FactDoubt =
  | { readonly doubt: 'grown'; readonly facts: readonly Fact[]; readonly label: string; readonly percent: number }
  | { readonly doubt: 'part_exceeds_whole'; readonly facts: readonly [part: Fact, whole: Fact] }
  /** A thousand times last year's, or a thousandth of it: most often another unit. */
  | {
      readonly doubt: 'unlike_last_year'
      readonly facts: readonly [Fact]
      readonly value: number
      readonly before: number
    }

/** In percent. */
const GROWTH_LIMIT = 300
const THOUSANDFOLD = 1000

/**
 * What in an indicator's figures is doubtful, beside each other and beside the year before: a growth of more than 300 %, a part that is
 * more than its whole, a thousandfold of last year's or a thousandth.
 */
export const factDoubts = (
  { facts, computed }: Pick<Indicator, 'facts' | 'computed'>,
  values: FactValues,
  lastYear: FactValues = {},
): readonly FactDoubt[] => {
  const factOf = (id: string) => facts.find((fact) => fact.id === id)
  const beside = computed.flatMap(({ label, formula }): readonly FactDoubt[] => {
    if (formula.kind === 'sum') return []
    const [one, other] = formula.kind === 'growth' ? [formula.now, formula.before] : [formula.part, formula.whole]
    const [first, second] = [factOf(one), factOf(other)]
    const [value, base] = [values[one], values[other]]
    if (!first || !second || value === undefined || base === undefined || base === 0) return []
    if (formula.kind === 'share') return value > base ? [{ doubt: 'part_exceeds_whole', facts: [first, second] }] : []
    const percent = ((value - base) / base) * 100
    return percent > GROWTH_LIMIT
      ? [{ doubt: 'grown', facts: [first, second], label, percent: Math.round(percent) }]
      : []
  })
  const overYears = facts.flatMap((fact): readonly FactDoubt[] => {
    const value = values[fact.id] ?? 0
    const before = lastYear[fact.id] ?? 0
    if (value === 0 || before === 0) return []
    const unlike = value >= before * THOUSANDFOLD || before >= value * THOUSANDFOLD
    return unlike ? [{ doubt: 'unlike_last_year', facts: [fact], value, before }] : []
  })
  return [...beside, ...overYears]
}
