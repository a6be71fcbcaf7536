import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf } from '@/domain/calendar/instant'
import { findContactReminder, lateMarkOf } from '@/domain/reminders/reminders'
import type { ReportOutline } from '@/domain/report/report'
import { REPORT_FORMS } from '@/domain/report/sections'
import { reportLastDay } from '@/domain/report/rules'
import { inboxMessage } from '../_messages/message'
import { reportReminderMessage } from '../_messages/report-wording'
import type { Addressee } from '../_store/people'
import { allPages } from '../_store/all-pages'
import { each, type Run } from './run'

const PAGE = 500
/** As many enterprises as one query by `in` asks the contacts of. */
const CHUNK = 100

/** Reports know no 延期. */
const dated = (outline: ReportOutline) => ({ ...outline, extension: null })

/** Every report of a cycle that is still with whoever writes it. */
export const openReports = ({ stores }: Run, cycle: Cycle): Promise<readonly ReportOutline[]> =>
  allPages((skip, limit) => stores.reports.outlines(cycle.cycleId, ['draft', 'returned'], skip, limit), PAGE)

const markLate = async (run: Run, cycle: Cycle, outline: ReportOutline): Promise<number> => {
  const mark = lateMarkOf(dated(outline), cycle, run.now)
  if (mark === 'leave') return 0
  if (mark === 'clear') {
    await run.stores.reports.markLate(outline, null)
    return 0
  }
  const { reportId, kind, round, state, revision } = outline
  // As with assessments the event comes first: done again, one of the two is there already.
  await run.stores.events.add({
    eventId: `late:${reportId}-${revision}`,
    subjectId: reportId,
    kind: 'marked_late',
    at: run.now,
    actor: { personId: '', name: '', role: 'clock' },
    round,
    state,
    revision,
    detail: { day: reportLastDay(outline, cycle), report: kind },
  })
  return (await run.stores.reports.markLate(outline, run.now)) ? 1 : 0
}

/** Marks the reports whose last day is over; returns how many it marked. */
export const markReportsLate = (run: Run, cycle: Cycle, open: readonly ReportOutline[]): Promise<number> =>
  each(run, 'mark-report-late', open, (outline) => markLate(run, cycle, outline))

/** Who writes these reports, enterprises' contacts by the hundred. */
const writersOf = async (run: Run, open: readonly ReportOutline[]): Promise<readonly Addressee[]> => {
  const enterpriseIds = open.flatMap(({ enterpriseId }) => enterpriseId ?? [])
  const people: Addressee[] = []
  for (let at = 0; at < enterpriseIds.length; at += CHUNK)
    people.push(...(await run.stores.people.contactsOf(enterpriseIds.slice(at, at + CHUNK))))
  return open.some(({ kind }) => REPORT_FORMS[kind].owner === 'union')
    ? [...people, ...(await run.stores.people.reviewersOfAll())]
    : people
}

const isWrittenBy = (outline: ReportOutline, { person: { seat } }: Addressee): boolean =>
  REPORT_FORMS[outline.kind].owner === 'enterprise'
    ? seat.role === 'contact' && seat.enterpriseId === outline.enterpriseId
    : seat.role === 'reviewer' && seat.unionId === outline.unionId

/** Reminds whoever writes of the reports that are due; returns how many messages it wrote. */
export const remindWriters = async (run: Run, cycle: Cycle, open: readonly ReportOutline[]): Promise<number> => {
  const due = open.flatMap((outline) => {
    const reminder = findContactReminder(dated(outline), cycle, run.now)
    return reminder ? [{ outline, reminder }] : []
  })
  const writers = await writersOf(
    run,
    due.map(({ outline }) => outline),
  )
  return each(run, 'remind-writer', due, async ({ outline, reminder }) => {
    let written = 0
    for (const { person } of writers.filter((writer) => isWrittenBy(outline, writer))) {
      const message = inboxMessage({
        person,
        occasion: `report-${reminder.occasion}-${cycle.cycleId}`,
        day: chinaDateOf(run.now),
        now: run.now,
        subjectId: outline.reportId,
        matter: outline.state === 'returned' ? 'correct' : 'hand_in',
        unionId: outline.unionId,
        cause: { kind: 'rule', rule: 'due' },
        dueOn: reminder.dueOn,
        wording: reportReminderMessage(outline.kind, reminder),
      })
      if (await run.stores.messages.add(message)) written += 1
    }
    return written
  })
}
