import type { AssessmentOutline, AssessmentState } from '@/domain/assessment/assessment'
import { answeredIn } from '@/domain/assessment/standing'
import { hasLeft, type OfEnterprise } from '@/domain/ledger/departure'
import type { LedgerState } from '@/domain/ledger/ledger-entry'
import type { ReportState } from '@/domain/report/report'
import type { ReportKind } from '@/domain/report/sections'
import { addedUp, type Counters } from '@/domain/totals/counters'
import { entryStandingOf, formStandingOf, reportStandingOf } from '@/domain/totals/standing-counts'
import type { CountedPaper } from './counted-papers'
import type { Database } from './database'
import { standingName, type StandingCollection } from './totals-document'

/** A paper as it is counted, of whichever collection. */
export interface StandingPaper extends OfEnterprise, CountedPaper {
  readonly _id: string
  readonly cycleId: string
  readonly unionId: string | null
  readonly unionName?: string | null
  readonly kind?: ReportKind
  readonly state: string
  readonly startedAt?: number | null
  readonly lateAt?: number | null
  readonly tally?: AssessmentOutline['tally']
  readonly countedAs?: readonly string[]
}

/** What of a paper says where it stands and how it is counted. */
export const STANDING_FIELDS = {
  ...{ cycleId: true, unionId: true, kind: true, state: true, startedAt: true, lateAt: true, departure: true },
  ...{ tally: true, countedAs: true, uncounted: true, countedIn: true },
} as const

/** What of a paper its standing follows from. */
export interface StandingFlags {
  readonly kind?: ReportKind | null
  readonly state: string
  readonly departed: boolean
  readonly started: boolean
  readonly late: boolean
  readonly answered: number
}

/** Under which name what is so is counted. */
export const standingBy = (collection: StandingCollection, { kind, state, ...flags }: StandingFlags): string => {
  // The states of a collection's papers are its own.
  if (collection === 'assessments') return formStandingOf({ ...flags, state: state as AssessmentState })
  if (collection === 'ledger') return entryStandingOf({ ...flags, state: state as LedgerState })
  return reportStandingOf({ ...flags, kind: kind as ReportKind, state: state as ReportState })
}

/** Under which name a paper is counted as it stands. */
export const standingOf = (collection: StandingCollection, paper: StandingPaper): string =>
  standingBy(collection, {
    ...{ kind: paper.kind ?? null, state: paper.state, departed: hasLeft(paper) },
    ...{ started: (paper.startedAt ?? null) !== null, late: (paper.lateAt ?? null) !== null },
    answered: answeredIn({ tally: paper.tally ?? {} }),
  })

/** Whether a paper is counted as it stands, marked to be counted anew or not. */
export const isCountedRight = (collection: StandingCollection, paper: StandingPaper): boolean =>
  paper.countedIn?.unionId === paper.unionId && paper.countedIn.standing === standingOf(collection, paper)

/** Whether nothing is to be done for a paper to be counted as it stands. */
export const isStandingCounted = (collection: StandingCollection, paper: StandingPaper): boolean =>
  paper.uncounted === false && isCountedRight(collection, paper)

/** Whether a form is a draft that no number of 统计 leads to: it adds itself to them and nothing else. */
export const isDraftAlone = ({ state, countedAs = [], ...paper }: StandingPaper): boolean =>
  state === 'draft' && !hasLeft(paper) && countedAs.length === 0

/** What has to be added for a paper that stands where it stands: to its former union's year, and to its own. */
export const standingChange = (
  { command: _ }: Database,
  collection: StandingCollection,
  paper: StandingPaper,
): { readonly former: Counters; readonly own: Counters; readonly fields: object } => {
  const standing = standingOf(collection, paper)
  const { countedIn, unionId } = paper
  const before = countedIn && { [standingName(collection, countedIn.standing)]: -1 }
  const isSameUnion = countedIn?.unionId === unionId
  return {
    former: before && !isSameUnion ? before : {},
    own: addedUp([{ [standingName(collection, standing)]: 1 }, ...(before && isSameUnion ? [before] : [])]),
    fields: { uncounted: false, countedIn: _.set({ unionId, standing }) },
  }
}
