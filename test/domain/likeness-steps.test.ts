import { Session } from 'node:inspector/promises'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { NARRATIVE_LIMIT, type Answers } from '@/domain/answer/answer'
import { getInstant } from '@/domain/calendar/instant'
import type * as Hints from '@/domain/likeness/hints'

/** Work is counted, never timed: how often each block of the comparison's own files ran, as the engine counts it for coverage. */
const session = new Session()
let hintsOf: typeof Hints.hintsOf
beforeAll(async () => {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  // Only what is loaded from here on is counted.
  ;({ hintsOf } = jest.requireActual<typeof Hints>('@/domain/likeness/hints'))
})
afterAll(() => session.disconnect())

const stepsOf = async (work: () => void): Promise<number> => {
  await session.post('Profiler.takePreciseCoverage')
  work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.includes('/domain/likeness/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((steps, { count }) => steps + count, 0)
}

const NOS = indicatorsOf(edition2023).map(({ no }) => no)
const answers = (narrative: string): Answers =>
  Object.fromEntries(
    NOS.map((no) => [no, { narrative, selfScore: 3, facts: {}, revision: 1, savedAt: getInstant(0), savedBy: 'p' }]),
  )
const others = (narrative: string, count: number): readonly Hints.Comparable[] =>
  Array.from({ length: count }, () => ({
    source: { kind: 'other_enterprise', enterpriseName: null },
    narratives: Object.fromEntries(NOS.map((no) => [no, narrative])),
  }))

/** As long as a narrative may be, of so many different signs in an order without order. */
const mixed = (signs: number): string => {
  let seed = 7
  return Array.from({ length: NARRATIVE_LIMIT }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return String.fromCharCode(0x4e00 + (seed % signs))
  }).join('')
}

const ONE_SIGN = '工'.repeat(NARRATIVE_LIMIT)
const LONGEST: ReadonlyArray<readonly [string, string, string]> = [
  ['the same sign all along', ONE_SIGN, ONE_SIGN],
  ['the same sign but for the last', ONE_SIGN, `${ONE_SIGN.slice(1)}会`],
  ['two signs in turn', '工会'.repeat(NARRATIVE_LIMIT / 2), '会工'.repeat(NARRATIVE_LIMIT / 2)],
  ['two signs without order', mixed(2), mixed(2).slice(1)],
  ['three thousand signs', mixed(3000), mixed(3000)],
  ['one sign that stands for eighteen letters', '\uFDFA'.repeat(NARRATIVE_LIMIT), '\uFDFA'.repeat(NARRATIVE_LIMIT)],
]

/** A table of all pairs of letters takes two thousand for each. */
const STEPS_A_LETTER = 25

test.each(LONGEST)(
  'two whole forms of the longest narratives are compared in a few steps a letter: %s',
  async (_, a, b) => {
    const steps = await stepsOf(() => hintsOf(edition2023, answers(a), others(b, 1)))
    const letters = 28 * 2 * NARRATIVE_LIMIT
    expect(steps).toBeGreaterThan(letters)
    expect(steps).toBeLessThan(STEPS_A_LETTER * letters)
  },
)

test('with twenty others a passage is looked for only in the three that are shown', async () => {
  const steps = await stepsOf(() => hintsOf(edition2023, answers(mixed(3000)), others(mixed(3000), 20)))
  expect(steps).toBeLessThan(STEPS_A_LETTER * 28 * 4 * NARRATIVE_LIMIT + 6 * 28 * 17 * NARRATIVE_LIMIT)
})
