import type { Assessment } from '@/domain/assessment/assessment'
import { chinaDateOf, startOfChinaDay, type Instant } from '@/domain/calendar/instant'
import { answered, type Database } from './database'
import { ON_LEDGER } from './departures'
import { keyedDocuments, type ListOrder, type PageWanted } from './row-keys'
import { foundBy, type NameSearch } from './search'

/** Those that wait to be received, or those that were received today. */
export type ReceptionTab = 'waiting' | 'today'

/** What of an endorsed assessment its reception is decided by: no answers and no evidence, which are most of it. */
const SHOWN = {
  ...{ assessmentId: true, cycleId: true, enterpriseNo: true, enterpriseName: true, unionName: true },
  ...{ state: true, round: true, revision: true, submittedAt: true, rubricVersion: true },
  ...{ tally: true, remarks: true, 'endorsement.formDigest': true, endorsedAt: true, receivedAt: true },
} as const

const WAITING_LONGEST: ListOrder = [
  ['endorsedAt', 'asc'],
  ['enterpriseNo', 'asc'],
]
const RECEIVED_LAST: ListOrder = [
  ['receivedAt', 'desc'],
  ['enterpriseNo', 'asc'],
]

type Receivable = Pick<
  Assessment,
  | ('assessmentId' | 'cycleId' | 'enterpriseNo' | 'enterpriseName' | 'unionName')
  | ('state' | 'round' | 'revision' | 'submittedAt' | 'rubricVersion' | 'tally' | 'remarks')
> & { readonly endorsement: Pick<NonNullable<Assessment['endorsement']>, 'formDigest'> | null }

/** 省级接收, for lists of many: what waits for the office, and what it may still take back. */
export const receptionStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('assessments')
  const inTab = (cycleId: string, tab: ReceptionTab, now: Instant): object => ({
    ...{ cycleId, ...ON_LEDGER },
    ...(tab === 'waiting'
      ? { state: 'endorsed' }
      : { state: 'received', receivedAt: _.gte(startOfChinaDay(chinaDateOf(now))) }),
  })
  return {
    /** A page, the longest waiting first; of today's the newest first. */
    page: (cycleId: string, tab: ReceptionTab, now: Instant, search: NameSearch, page: PageWanted) =>
      keyedDocuments<Receivable>(
        database,
        {
          ...{ collection: 'assessments', fields: SHOWN },
          where: [inTab(cycleId, tab, now), ...foundBy(database, 'enterpriseName', search)],
        },
        tab === 'waiting' ? WAITING_LONGEST : RECEIVED_LAST,
        page,
      ),

    count: async (cycleId: string, tab: ReceptionTab, now: Instant): Promise<number> => {
      const { total } = await answered<{ total: number }>(
        collection()
          .where(inTab(cycleId, tab, now))
          .count(),
      )
      return total
    },
  }
}
