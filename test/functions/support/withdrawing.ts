import { getPlainDate } from '@/domain/calendar/plain-date'
import type { World } from './world'

/** Opened by a slip: the year after the next. Its form may be filled in at once. */
export const SLIP = { openOn: getPlainDate('2027-01-02'), deadlineOn: getPlainDate('2028-12-15') }
const YEAR = { cycleId: 'c2028', seenRevision: 1 }
const KINDS = ['assessments', 'reports', 'ledger'] as const

/** The steps around a year that is taken back. */
export const withdrawing = (world: () => World) => ({
  withdraw: (requestId?: string) => world().as('office').ask('cycle.withdraw', YEAR, requestId),
  countOf: async (): Promise<number> => {
    const rows = await Promise.all(KINDS.map((kind) => world().read(kind, { cycleId: 'c2028' })))
    return rows.flat().length
  },
  cycles: async () => (await world().read<{ cycleId: string }>('cycles')).map(({ cycleId }) => cycleId).sort(),
  save: (openId = 'contact-1', no = 1, enterpriseId = 'e001') =>
    world()
      .as(openId)
      .ask('assessment.saveAnswer', {
        ...{ assessmentId: `c2028-${enterpriseId}`, no, seenRevision: 0 },
        ...{ narrative: '成立领导小组。', selfScore: null, facts: {} },
      }),
})
