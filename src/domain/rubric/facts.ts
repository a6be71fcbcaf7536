import type { ComputedFact, Formula } from './rubric'

/** Figures of one indicator by the fact's id; a missing key was not filled in. */
export type FactValues = Readonly<Record<string, number>>

/** What came of a formula: a number to two decimals, figures still missing, or why no number exists. */
export type Computation =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'undefined'; readonly because: 'nothing_before' | 'nothing_whole' | 'part_exceeds_whole' }

/** To hundredths, half away from zero: 1.005 is held as 1.00499…, so a hair is added before rounding; never -0. */
const rounded = (value: number): Computation => {
  const hundredths = Math.round(Math.abs(value) * 100 + 1e-9)
  return { kind: 'value', value: hundredths === 0 ? 0 : (Math.sign(value) * hundredths) / 100 }
}

/**
 * Computes a formula over an indicator's figures.
 *
 * | figures              | growth                      | share                      | sum            |
 * |----------------------|-----------------------------|----------------------------|----------------|
 * | one missing          | incomplete                  | incomplete                 | incomplete     |
 * | base 0, other 0      | 0                           | undefined: nothing_whole   | 0              |
 * | base 0, other > 0    | undefined: nothing_before   | undefined: nothing_whole   | their sum      |
 * | part > whole         | a growth above 0            | undefined: part_exceeds…   | their sum      |
 */
export const compute = (formula: Formula, facts: FactValues): Computation => {
  switch (formula.kind) {
    case 'growth': {
      const now = facts[formula.now]
      const before = facts[formula.before]
      if (now === undefined || before === undefined) return { kind: 'incomplete' }
      if (before === 0) return now === 0 ? rounded(0) : { kind: 'undefined', because: 'nothing_before' }
      return rounded(((now - before) / before) * 100)
    }
    case 'share': {
      const part = facts[formula.part]
      const whole = facts[formula.whole]
      if (part === undefined || whole === undefined) return { kind: 'incomplete' }
      if (whole === 0) return { kind: 'undefined', because: 'nothing_whole' }
      if (part > whole) return { kind: 'undefined', because: 'part_exceeds_whole' }
      return rounded((part / whole) * 100)
    }
    case 'sum': {
      const parts = formula.of.map((id) => facts[id])
      if (parts.some((part) => part === undefined)) return { kind: 'incomplete' }
      return rounded(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0))
    }
  }
}

/** Every computed figure of an indicator, with its label and unit. */
export const computeAll = (
  computed: readonly ComputedFact[],
  facts: FactValues,
): ReadonlyArray<{ fact: ComputedFact; result: Computation }> =>
  computed.map((fact) => ({ fact, result: compute(fact.formula, facts) }))
