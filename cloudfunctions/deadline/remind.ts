import type { AssessmentOutline, AssessmentState, Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import { lastDayOf } from '@/domain/deadline/deadline'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import { findReviewReminder, isReminderHour, lateMarkOf, type UnionWork } from '@/domain/reminders/reminders'
import { countingOf } from '../_messages/holidays'
import { inboxMessage } from '../_messages/message'
import { reviewReminderMessage } from '../_messages/urging-wording'
import { remindOffice } from './remind-office'
import { markReportsLate, openReports, reportPaperOf } from './mark-reports-late'
import { remindWriters, tellChanges } from './remind-writers'
import { allPages } from '../_store/all-pages'
import { each, type Run } from './run'
import { noteUnknownYears } from './unknown-years'

const PAGE = 500

const allOutlines = (
  { stores }: Run,
  cycle: Cycle,
  states: readonly AssessmentState[],
): Promise<readonly AssessmentOutline[]> =>
  allPages((skip, limit) => stores.assessments.outlines(cycle.cycleId, states, skip, limit), PAGE)

const paperOf = ({ assessmentId, enterpriseName, ...outline }: AssessmentOutline): OpenPaper => ({
  ...{ subjectId: assessmentId, name: enterpriseName, report: null, hasLeft: false },
  ...{ cycleId: outline.cycleId, enterpriseId: outline.enterpriseId, unionId: outline.unionId },
  ...{ state: outline.state, extension: outline.extension, returnOrder: outline.returnOrder, tally: outline.tally },
})

const workByUnion = (
  open: readonly AssessmentOutline[],
  waiting: readonly AssessmentOutline[],
): ReadonlyMap<string, UnionWork> => {
  const unions = new Map<string, { waitingSince: Instant[]; unsubmitted: number }>()
  const of = (unionId: string) => {
    const work = unions.get(unionId) ?? { waitingSince: [], unsubmitted: 0 }
    unions.set(unionId, work)
    return work
  }
  for (const { unionId, submittedAt } of waiting)
    if (unionId && submittedAt !== null) of(unionId).waitingSince.push(submittedAt)
  for (const { unionId, state } of open) if (unionId && state === 'draft') of(unionId).unsubmitted += 1
  return unions
}

const remindReviewers = async (run: Run, cycle: Cycle, work: ReadonlyMap<string, UnionWork>): Promise<number> => {
  const reviewers = await run.stores.people.reviewersOfAll()
  const days = countingOf(cycle)
  return each(run, 'remind-reviewer', reviewers, async ({ person }) => {
    const unionWork = person.seat.role === 'reviewer' ? work.get(person.seat.unionId) : undefined
    const reminder = unionWork && findReviewReminder(unionWork, cycle, run.now, days)
    if (!reminder) return 0
    const message = inboxMessage({
      person,
      occasion: `${reminder.occasion}-${cycle.cycleId}`,
      day: chinaDateOf(run.now),
      now: run.now,
      subjectId: null,
      list: { list: 'worklist', cycleId: cycle.cycleId },
      matter: 'review',
      unionId: person.seat.role === 'reviewer' ? person.seat.unionId : null,
      cause: { kind: 'rule', rule: 'review' },
      wording: reviewReminderMessage(reminder, cycle),
    })
    return (await run.stores.messages.add(message)) ? 1 : 0
  })
}

const markLate = async (run: Run, cycle: Cycle, outline: AssessmentOutline): Promise<number> => {
  const mark = lateMarkOf(outline, cycle, run.now)
  if (mark === 'leave') return 0
  if (mark === 'clear') {
    await run.stores.assessments.markLate(outline, null)
    return 0
  }
  const { assessmentId, round, state, revision } = outline
  // The event comes first: a run that dies in between finds no mark and does both again, of which one is there already.
  await run.stores.events.add({
    // No request can have an id with a colon, so nobody can take this one before the clock does.
    eventId: `late:${assessmentId}-${revision}`,
    subjectId: assessmentId,
    kind: 'marked_late',
    at: run.now,
    actor: { personId: '', name: '', role: 'clock' },
    round,
    state,
    revision,
    detail: { day: lastDayOf(outline, cycle) },
  })
  return (await run.stores.assessments.markLate(outline, run.now)) ? 1 : 0
}

/** What was archived is read and exported, and nobody is asked for anything in it. */
const aliveCycles = async (run: Run): Promise<readonly Cycle[]> => {
  const alive = (await run.stores.cycles.all()).filter((cycle) => isAllowedIn(stageOf(cycle, run.now), 'remind'))
  await each(run, 'unknown-years', [alive], async (cycles) => {
    await noteUnknownYears(run, cycles)
    return 0
  })
  return alive
}

/** Tells at once of a year that was opened and of a deadline that was moved; returns how many messages it wrote. */
export const tellNews = async (run: Run): Promise<number> => {
  let written = 0
  for (const cycle of await aliveCycles(run))
    written += await tellChanges(run, cycle, async () => [
      ...(await allOutlines(run, cycle, ['draft', 'returned'])).map(paperOf),
      ...(await openReports(run, cycle)).map(reportPaperOf),
    ])
  return written
}

/** Marks what is late and writes today's reminders. It may fire as often as it likes: each is written once a day. */
export const remind = async (run: Run): Promise<{ late: number; reminders: number }> => {
  let late = 0
  let reminders = 0
  for (const cycle of await aliveCycles(run)) {
    const open = await allOutlines(run, cycle, ['draft', 'returned'])
    late += await each(run, 'mark-late', open, (outline) => markLate(run, cycle, outline))
    const reports = await openReports(run, cycle)
    late += await markReportsLate(run, cycle, reports)
    const papers = [...open.map(paperOf), ...reports.map(reportPaperOf)]
    reminders += await tellChanges(run, cycle, () => Promise.resolve(papers))
    if (!isReminderHour(run.now)) continue
    reminders += await remindWriters(run, cycle, papers)
    const waiting = await allOutlines(run, cycle, ['submitted'])
    reminders += await remindReviewers(run, cycle, workByUnion(open, waiting))
    reminders += await remindOffice(run, cycle)
  }
  return { late, reminders }
}
