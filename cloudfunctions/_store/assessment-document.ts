import type { Chained } from '@/domain/chain/chain'
import type { Answer } from '@/domain/answer/answer'
import type { Assigned } from '@/domain/assessment/colleagues'
import type { Assessment, AssessmentOutline, Remarks } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import type { Withdrawal } from '@/domain/workflow/taken-back'
import { documents } from './database'
import type { WrittenBy } from './requests'
import { RECORDS_COUNT, type PaperWithRecords } from './lying-records'
import type { CountedPaper } from './counted-papers'
import type { MovedPaper } from './unfiled-events'

/** An assessment with its id and its chain, whose head is printed on what is made of it. */
export type AssessmentDocument = Assessment & Chained & { readonly _id: string }

/** An assessment as it lies there: what is optional was not kept from the beginning. */
export type StoredAssessment = Omit<AssessmentDocument, 'sentRemarks' | 'lastSavedAt' | 'withdrawal'> &
  MovedPaper &
  PaperWithRecords &
  CountedPaper & {
    readonly sentRemarks?: Remarks
    readonly lastSavedAt?: Instant | null
    readonly withdrawal?: Withdrawal | null
    /** 分工, by dimension: a person's id, or nobody's. */
    readonly assigned?: Assigned
    /** Under which names of 统计 it is counted that lead to a list; missing where there are none. Written as it is counted. */
    readonly countedAs?: readonly string[]
  }

type StoredOutline = Omit<AssessmentOutline, 'lastSavedAt'> & { readonly lastSavedAt?: Instant | null }

/**
 * Where a document does not say what was sent, a remark counts as sent only if nobody wrote on it after the last sending that
 * still stands: rather one too few than one that a union is still thinking about.
 */
export const sentRemarksOf = ({ remarks, returnOrder, endorsedAt, receivedAt }: StoredAssessment): Remarks => {
  const lastSentAt = Math.max(returnOrder?.at ?? 0, endorsedAt ?? 0, receivedAt ?? 0)
  return Object.fromEntries(Object.entries(remarks).filter(([, { at }]) => at <= lastSentAt))
}

export const lastSavedOf = ({ answers }: Pick<Assessment, 'answers'>): Instant | null =>
  Object.values(answers).reduce<Instant | null>(
    (last, { savedAt }) => (last !== null && last > savedAt ? last : savedAt),
    null,
  )

/** The assessment of a stored document, with what was not kept from the beginning, and without what its moves keep in it. */
export const assessmentOf = ({
  unfiled: _unfiled,
  writes: _writes,
  lastMove: _lastMove,
  closed: _closed,
  assigned: _assigned,
  records: _records,
  uncounted: _uncounted,
  countedAs: _countedAs,
  countedIn: _countedIn,
  ...stored
}: StoredAssessment): AssessmentDocument => ({
  ...stored,
  sentRemarks: stored.sentRemarks ?? sentRemarksOf(stored),
  lastSavedAt: stored.lastSavedAt === undefined ? lastSavedOf(stored) : stored.lastSavedAt,
  withdrawal: stored.withdrawal ?? null,
})

/** The outlines of a query. The older ones do not know when something was saved last, and their answers are not read for it. */
export const outlinesOf = async <More extends object = object>(
  pending: Promise<unknown>,
): Promise<ReadonlyArray<AssessmentOutline & More>> =>
  (await documents<StoredOutline & More>(pending)).map((stored) => ({
    ...stored,
    lastSavedAt: stored.lastSavedAt ?? null,
  }))

/** What lists and decisions about time read: everything but the contents. */
export const WITHOUT_CONTENTS = {
  answers: false,
  evidence: false,
  remarks: false,
  sentRemarks: false,
  endorsement: false,
  withdrawal: false,
  withdrawals: false,
  unfiled: false,
  writes: false,
  lastMove: false,
  closed: false,
  chain: false,
  assigned: false,
  records: false,
  uncounted: false,
  countedAs: false,
  countedIn: false,
} as const

/** An answer as kept. */
export type StoredAnswer = Answer & WrittenBy

/** What saving to one indicator must know: the outline's guards and that one indicator's contents. */
export type AssessmentPart = Pick<
  AssessmentOutline,
  | 'assessmentId'
  | 'enterpriseId'
  | 'unionId'
  | 'state'
  | 'rubricVersion'
  | 'editable'
  | 'startedAt'
  | 'reviewBeganAt'
  | 'tally'
  | 'round'
  | 'revision'
  | 'departure'
> &
  Pick<Assessment, 'evidence' | 'remarks'> & {
    readonly answers: Readonly<Record<number, StoredAnswer>>
    readonly records?: { readonly count: number }
  }

/** The fields of a part, besides the indicator's own. */
export const GUARDS = {
  assessmentId: 1,
  enterpriseId: 1,
  unionId: 1,
  state: 1,
  rubricVersion: 1,
  editable: 1,
  startedAt: 1,
  reviewBeganAt: 1,
  round: 1,
  revision: 1,
  departure: 1,
  ...RECORDS_COUNT,
} as const
