import type { Assessment, AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { assigneeOf, type Colleagues } from '@/domain/assessment/colleagues'
import type { YearPapers } from '@/domain/assessment/year-papers'
import { isOpened } from '@/domain/cycle/stages'
import { type Progress, progressOf } from '@/domain/assessment/scoring'
import type { Instant } from '@/domain/calendar/instant'
import { daysLeft, dueOn, isOver, lastDayOf } from '@/domain/deadline/deadline'
import type { Rubric } from '@/domain/rubric/rubric'
import { expectation, extensionState, heroText, type HeroText, unionLine } from '@/text/home'
import { scoreText } from '@/text/scores'
import { stateWord, type StateWord } from '@/text/states'
import { unopenedReason } from '../session/unopened'
import { dimensionRow, type DimensionRow } from './dimension-rows'
import { nextAction, type NextAction } from './next-action'
import { type ReturnedView, returnedViewOf } from './returned-view'
import { blockedNos, isClosed, isWithContact, returnedNos } from './open-work'
import { verifiedScoresOf, type VerifiedScores } from './verified-scores'
import { nextTask, yearTasksOf, type YearTask } from './year-tasks'

const runningHero = (assessment: AssessmentOutline, cycle: Cycle, now: Instant): HeroText => {
  if (!isOpened(cycle, now)) return heroText.opening(cycle.openOn, daysLeft(cycle.openOn, now))
  const due = dueOn(assessment, cycle)
  const last = lastDayOf(assessment, cycle)
  if (isOver(last, now)) return heroText.closed(last, -daysLeft(last, now))
  if (isOver(due, now)) return heroText.rectificationOver(due, last)
  if (assessment.state === 'returned') return heroText.rectification(due, daysLeft(due, now))
  return due === cycle.deadlineOn
    ? heroText.deadline(due, daysLeft(due, now))
    : heroText.extension(due, daysLeft(due, now))
}

/** What the top of the home page says: the days that are left, or where the assessment is. */
const heroOf = (assessment: AssessmentOutline, cycle: Cycle, now: Instant): HeroText => {
  if (assessment.departure) return heroText.departed(assessment.departure.at)
  switch (assessment.state) {
    case 'draft':
    case 'returned':
      return runningHero(assessment, cycle, now)
    case 'submitted':
      return heroText.submitted(assessment.submittedAt, assessment.reviewBeganAt !== null)
    case 'endorsed':
      return heroText.endorsed(assessment.endorsedAt)
    case 'received':
      return heroText.received(assessment.receivedAt)
  }
}

/** Everything that a contact's home page says. */
export interface HomeView {
  /** The year that it is of. */
  readonly yearTitle: string
  readonly hero: HeroText & { readonly score: string; readonly points: string }
  readonly enterpriseName: string
  readonly unionLine: string
  readonly tag: StateWord
  readonly answered: number
  readonly indicators: number
  readonly expectation: string
  readonly returned: ReturnedView | null
  /** 核定分 that differ, with their reasons; null where none does. */
  readonly verified: VerifiedScores | null
  readonly dimensions: readonly DimensionRow[]
  readonly bonus: readonly DimensionRow[]
  readonly withContact: boolean
  /** It is with its contact, and the year's opening day has come. */
  readonly mayFill: boolean
  /** What the year asks for besides the form; none where the server did not say. */
  readonly tasks: readonly YearTask[]
  /** How a 延期申请 stands; undefined where there is none. */
  readonly extension: string | undefined
  readonly next: NextAction
}

interface Viewed {
  readonly assessment: Assessment
  readonly progress: Progress
  /** Why nothing can be written yet. */
  readonly unopened: string | undefined
  readonly closed: boolean
  readonly blocked: readonly number[]
  readonly returned: ReturnType<typeof returnedNos>
  readonly tasks: readonly YearTask[]
}

const draftExpectation = ({ progress, blocked }: Viewed): string => {
  const { answered, indicators } = progress
  if (answered === 0) return expectation.untouched(indicators)
  if (answered < indicators) return expectation.filling(answered, indicators, blocked.length)
  if (blocked.length > 0) return expectation.toComplete(indicators, blocked.length)
  return expectation.complete(indicators)
}

const expectationOf = (viewed: Viewed): string => {
  const { assessment, unopened, closed, returned, tasks } = viewed
  const waits = (key: YearTask['key']): boolean => tasks.some((task) => task.open && task.key === key)
  const elsewhere = tasks.some(({ open }) => open)
  if ((isWithContact(assessment) || assessment.departure) && unopened !== undefined) return unopened
  if (closed) return expectation.closed
  switch (assessment.state) {
    case 'draft':
      return draftExpectation(viewed)
    case 'returned': {
      const requested = returned.open.length + returned.corrected.length
      return returned.open.length === 0
        ? expectation.corrected(requested)
        : expectation.returned(requested, returned.corrected.length)
    }
    case 'submitted':
      if (assessment.unionId === null) return expectation.unrouted(elsewhere)
      return assessment.reviewBeganAt === null
        ? expectation.waiting(assessment.unionName)
        : expectation.reviewing(assessment.unionName)
    case 'endorsed':
      return expectation.endorsed(assessment.unionName, waits('stamp'))
    case 'received':
      return expectation.received(elsewhere)
  }
}

const tagOf = ({ state, reviewBeganAt, departure }: Assessment, late: boolean, answered: number): StateWord => {
  if (departure) return stateWord('departed')
  if (late) return stateWord(state === 'returned' ? 'rectification_late' : 'late')
  if (state === 'draft' && answered === 0) return stateWord('unstarted')
  return stateWord(state === 'submitted' && reviewBeganAt !== null ? 'reviewing' : state)
}

/** What a home page is made of. */
interface ShownYear {
  readonly assessment: Assessment
  readonly cycle: Cycle
  readonly rubric: Rubric
  readonly papers?: YearPapers | undefined
  readonly colleagues?: Colleagues | undefined
}

/** What a year asks for besides the form. */
export const tasksIn = (
  { assessment, cycle, papers }: Omit<ShownYear, 'rubric'>,
  now: Instant,
): readonly YearTask[] => {
  const writable = unopenedReason(cycle, now, assessment) === undefined
  return papers ? yearTasksOf(papers, { assessment, cycle, now, writable }) : []
}

/** The home page of a contact: how many days, what is expected now, how far it is. */
export const homeViewOf = ({ assessment, cycle, rubric, papers, colleagues }: ShownYear, now: Instant): HomeView => {
  const progress = progressOf(rubric, assessment.tally, cycle)
  const withContact = isWithContact(assessment) && !assessment.departure
  const blocked = withContact ? blockedNos(assessment, cycle, rubric) : []
  const returned = returnedNos(assessment)
  const open = { withContact, blocked, returnedOpen: returned.open, returnedCorrected: returned.corrected }
  const late = withContact && isClosed(assessment, cycle, now)
  const unopened = unopenedReason(cycle, now, assessment)
  const tasks = tasksIn({ assessment, cycle, papers }, now)
  const rows = (bonus: boolean) =>
    progress.dimensions
      .filter(({ dimension }) => (dimension.points === null) === bonus)
      .map((each) => dimensionRow(each, open, assigneeOf(colleagues, each.dimension.id)))
  return {
    yearTitle: cycle.title,
    hero: {
      ...heroOf(assessment, cycle, now),
      score: scoreText(progress.selfScore),
      points: scoreText(progress.points),
    },
    enterpriseName: assessment.enterpriseName,
    unionLine: unionLine(assessment.unionName),
    tag: tagOf(assessment, late, progress.answered),
    answered: progress.answered,
    indicators: progress.indicators,
    expectation: expectationOf({ assessment, progress, unopened, closed: late, blocked, returned, tasks }),
    returned: assessment.departure ? null : returnedViewOf(assessment, rubric),
    verified: verifiedScoresOf(assessment, rubric),
    dimensions: rows(false),
    bonus: rows(true),
    withContact,
    mayFill: withContact && unopened === undefined,
    tasks,
    extension: extensionState(assessment),
    next: nextAction({
      departed: Boolean(assessment.departure),
      state: assessment.state,
      rubric,
      untouched: progress.answered === 0,
      unopened: unopened !== undefined,
      closed: late,
      blocked,
      returnedOpen: returned.open,
      elsewhere: nextTask(tasks),
    }),
  }
}
