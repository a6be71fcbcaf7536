import type { Instant } from '../calendar/instant'
import { isOver, lastDayOf } from '../deadline/deadline'
import { isArchived, isOpened } from '../cycle/stages'
import { hasLeft } from '../ledger/departure'
import type { Role } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { REPORT_FORMS, REPORT_KINDS, type ReportKind } from '../report/sections'
import type { AssessmentOutline, AssessmentState, Cycle } from './assessment'
import { countUnfinished, UNFINISHED_KINDS, type Unfinished, type UnfinishedKind } from './unfinished-kinds'

/** What is counted of a year, for a province, a union or an enterprise. */
export interface CountedWork {
  readonly assessments: ReadonlyArray<{
    readonly state: AssessmentState
    readonly routed: boolean
    readonly count: number
  }>
  /** How many reports of each kind were received. */
  readonly reportsReceived: Readonly<Record<ReportKind, number>>
  /** How many unions are asked for a report of their own, of each kind; every enterprise is asked for each of its. */
  readonly unionsAsked: Readonly<Record<ReportKind, number>>
  readonly ledgerConfirmed: number
  /** Nominees of the year after that are in a list and not decided. */
  readonly nominations: number
}

/** How many reports of a kind are asked for and were not received. */
const unreceived = (kind: ReportKind, { reportsReceived, unionsAsked }: CountedWork, enterprises: number): number => {
  const asked = REPORT_FORMS[kind].owner === 'enterprise' ? enterprises : unionsAsked[kind]
  return Math.max(0, asked - reportsReceived[kind])
}

/** Under what a report of each kind counts. */
const REPORTS_UNFINISHED = {
  stage: 'stage_reports',
  summary: 'summaries',
} as const satisfies Record<ReportKind, UnfinishedKind>

type OfReports = (typeof REPORTS_UNFINISHED)[ReportKind]

/** The one definition of what is unfinished. */
export const unfinishedOf = (work: CountedWork): Unfinished => {
  const of = (matches: (state: AssessmentState, routed: boolean) => boolean): number =>
    work.assessments.filter(({ state, routed }) => matches(state, routed)).reduce((sum, { count }) => sum + count, 0)
  const all = of(() => true)
  return {
    unsubmitted: of((state) => state === 'draft'),
    returned: of((state) => state === 'returned'),
    unrouted: of((state, routed) => state === 'submitted' && !routed),
    waiting: of((state, routed) => state === 'submitted' && routed),
    endorsed: of((state) => state === 'endorsed'),
    ...(Object.fromEntries(
      REPORT_KINDS.map((kind) => [REPORTS_UNFINISHED[kind], unreceived(kind, work, all)]),
    ) as Record<OfReports, number>),
    ledger: Math.max(0, all - work.ledgerConfirmed),
    nominations: work.nominations,
  }
}

export const NOTHING_UNFINISHED: Unfinished = unfinishedOf({
  assessments: [],
  reportsReceived: { stage: 0, summary: 0 },
  unionsAsked: { stage: 0, summary: 0 },
  ledgerConfirmed: 0,
  nominations: 0,
})

/** Whether nothing of a year is left to do. */
const isFinished = (unfinished: Unfinished): boolean => countUnfinished(unfinished) === 0

/** Whether two counts say the same: what was confirmed holds only while it does. */
export const sameUnfinished = (one: Unfinished, other: Unfinished): boolean =>
  UNFINISHED_KINDS.every((kind) => one[kind] === other[kind])

/**
 * Whether the next year may be opened over what is left of `present`: nothing, or exactly what was confirmed. Returns the
 * refusal, which names it with its numbers, or undefined where it may.
 */
export const checkLeftOver = (
  present: Pick<Cycle, 'title'>,
  unfinished: Unfinished,
  confirmed: Unfinished | null,
): Refusal | undefined =>
  isFinished(unfinished) || (confirmed !== null && sameUnfinished(unfinished, confirmed))
    ? undefined
    : refuse('cycle_unfinished', { title: present.title, unfinished })

/** How many forms wait for somebody in `role`, who can do the next step themselves. */
export const formsOwedBy = (role: Exclude<Role, 'contact'>, unfinished: Unfinished): number =>
  role === 'reviewer' ? unfinished.waiting : unfinished.endorsed + unfinished.unrouted

/**
 * Whether a contact can go on with their form now: it is with them, their enterprise has not left, its year has begun and is not
 * archived, its last day is not over.
 */
export const isOwedByContact = (
  outline: Pick<AssessmentOutline, 'state' | 'extension' | 'returnOrder' | 'departure'>,
  cycle: Pick<Cycle, 'openOn' | 'deadlineOn' | 'archivedAt'>,
  now: Instant,
): boolean =>
  !isArchived(cycle) &&
  !hasLeft(outline) &&
  (outline.state === 'draft' || outline.state === 'returned') &&
  isOpened(cycle, now) &&
  !isOver(lastDayOf(outline, cycle), now)

/** One year as it stands for somebody. */
export interface CycleStanding {
  readonly cycle: Cycle
  readonly unfinished: Unfinished
  /** How many forms wait for this very person. */
  readonly owed: number
}

/**
 * The year that somebody is led to where they named none: the oldest in which a form waits for them, else the newest.
 * `standings` are newest first.
 */
export const ledTo = <Standing extends Pick<CycleStanding, 'owed'>>(
  standings: readonly Standing[],
): Standing | undefined => [...standings].reverse().find(({ owed }) => owed > 0) ?? standings[0]
