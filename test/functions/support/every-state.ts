import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { assessment, enterprise, filledIn, person, standing, type Documents } from './standing'

/** A moment of 2026 as a clock in China shows it. */
export const at = (text: string): Instant => getInstant(Date.parse(`2026-${text}+08:00`))

const partly = (count: number): Partial<Assessment> => {
  const { tally, startedAt } = filledIn()
  return { startedAt, tally: Object.fromEntries(Object.entries(tally).slice(0, count)) }
}
const handedIn = { ...filledIn(), round: 1, editable: [], submittedAt: at('11-20T10:00') } as const
/** Returned, to be put right by a day of 2026. */
export const returned = (rectifyBy: string, from: 'union' | 'office' = 'union') => ({
  ...handedIn,
  state: 'returned' as const,
  returnOrder: {
    ...{ nos: [8], rectifyBy: getPlainDate(`2026-${rectifyBy}`), note: '', byName: '陈审', from },
    at: at('11-25T10:00'),
  },
})
const extended = (day: string, granted: string) => ({
  extension: { deadlineOn: getPlainDate(`2026-${day}`), reason: '搬迁', at: at(`${granted}T10:00`) },
})
const departure = {
  ...{ kind: 'removed' as const, into: null, reason: '迁往外省', at: at('11-20T10:00'), byName: '周办' },
  cycleId: 'c2026',
}

/** An enterprise in every state. Numbers below 20 are of Dongguan, others of Shenzhen, and those above 40 of no union. */
const PAPERS: ReadonlyArray<readonly [number, Partial<Assessment>]> = [
  [10, {}],
  [11, partly(20)],
  [12, filledIn()],
  // Withdrawn before anybody looked at it.
  [13, { ...filledIn(), round: 1 }],
  [14, { ...handedIn, state: 'submitted' }],
  [15, { ...handedIn, state: 'submitted', reviewBeganAt: at('11-21T10:00') }],
  [16, returned('12-20')],
  [17, returned('12-06')],
  // Given more time after its return, and before it.
  [18, { ...returned('12-06'), ...extended('12-24', '11-28') }],
  [19, { ...returned('12-06'), ...extended('12-24', '11-24') }],
  // Handed in again in time.
  [20, { ...returned('12-06'), state: 'submitted', round: 2 }],
  [21, { ...handedIn, state: 'endorsed', endorsedAt: at('11-26T10:00') }],
  [22, returned('12-02', 'office')],
  [23, { ...handedIn, state: 'received', endorsedAt: at('11-26T10:00'), receivedAt: at('11-27T10:00') }],
  [24, { ...partly(3), ...extended('12-24', '11-28') }],
  // Marked before it was given time, and the clock has not run since.
  [25, { ...partly(27), ...extended('12-20', '12-17'), lateAt: at('12-16T08:07') }],
  [26, { departure }],
  [27, { ...handedIn, state: 'submitted', departure }],
  // Nobody is bound for it.
  [28, {}],
  [41, {}],
  [42, { ...handedIn, state: 'submitted' }],
]
const unionOf = (no: number): string | null => (no > 40 ? null : no < 20 ? 'u-dongguan' : 'u-shenzhen')

/** The province with all of these in it, and a contact for each but number 28. */
export const everyState = (): Documents => ({
  ...standing(),
  enterprises: PAPERS.map(([no]) => enterprise(no, unionOf(no), null)),
  assessments: PAPERS.map(([no, more]) => assessment(no, unionOf(no), more)),
  people: [
    ...(standing()['people'] ?? []).filter((each) => !('role' in each) || each.role !== 'contact'),
    ...PAPERS.filter(([no]) => no !== 28).map(([no]) =>
      person(`c${no}`, `填报人${no}`, { role: 'contact', enterpriseId: `e0${no}` }),
    ),
  ],
})
