import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf, startOfChinaDay } from '@/domain/calendar/instant'
import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import {
  isLookedThrough,
  papersToRead,
  plannedForAll,
  type DailyLook,
  type PapersToRead,
} from '@/domain/reminders/daily-look'
import type { OpenPaper } from '@/domain/reminders/open-paper'
import { findReviewReminder, isReminderHour, type UnionWork } from '@/domain/reminders/reminders'
import { beginForLeftOut } from '../_cycle/prepare'
import { countingOf } from '../_messages/holidays'
import { inboxMessage } from '../_messages/message'
import { reviewReminderMessage } from '../_messages/urging-wording'
import { pagesById } from '../_store/all-pages'
import { markLate } from './mark-late'
import { remindOffice } from './remind-office'
import { remindWriters, tellChanges, type Told } from './remind-writers'
import { each, type Run } from './run'
import { settleUnions } from './settle-unions'
import { noteUnknownYears } from './unknown-years'

const PAGE = 500

/** Reads open papers a page at a time and tells what is to be told of each page. */
const tellOfPapers = async (
  { stores }: Run,
  { cycleId }: Cycle,
  toRead: PapersToRead,
  tell: (papers: readonly OpenPaper[]) => Promise<Told>,
): Promise<Told> => {
  let written = 0
  for (const source of stores.openPapers.sources(toRead)) {
    const read = (after: string, limit: number) => stores.openPapers.page(source, cycleId, after, limit)
    for await (const page of pagesById(read, ({ subjectId }) => subjectId, PAGE)) {
      const told = await tell(page)
      written += told.written
      if (!told.ended) return { written, ended: false }
    }
  }
  return { written, ended: true }
}

const remindReviewers = async (run: Run, cycle: Cycle, work: ReadonlyMap<string, UnionWork>): Promise<number> => {
  const reviewers = await run.stores.people.reviewersOfAll()
  const days = countingOf(cycle)
  await each(run, 'settle-unions', [reviewers.map(({ person }) => person)], async (people) => {
    await settleUnions(run, cycle, people)
    return 0
  })
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

/** What waits at each union; how many have not handed in is asked only where somebody is told of it. */
const workOfUnions = async ({ stores, now }: Run, cycle: Cycle): Promise<ReadonlyMap<string, UnionWork>> => {
  const isClosing =
    findReviewReminder({ waitingSince: [], unsubmitted: 1 }, cycle, now, countingOf(cycle)) !== undefined
  const [waiting, unsubmitted] = await Promise.all([
    stores.officeWork.waitingAtUnions(cycle.cycleId),
    isClosing ? stores.officeWork.unsubmittedAtUnions(cycle.cycleId) : new Map<string, number>(),
  ])
  const unions = new Set([...waiting.keys(), ...unsubmitted.keys()])
  return new Map(
    [...unions].map((unionId) => [
      unionId,
      { waitingSince: waiting.get(unionId) ?? [], unsubmitted: unsubmitted.get(unionId) ?? 0 },
    ]),
  )
}

/** What was archived is read and exported, and nobody is asked for anything in it. */
const aliveCycles = async ({ stores, now }: Run): Promise<readonly Cycle[]> =>
  (await stores.cycles.all()).filter((cycle) => isAllowedIn(stageOf(cycle, now), 'remind'))

const tellNewsOf = (run: Run, cycle: Cycle): Promise<Told> =>
  tellChanges(run, cycle, (tell) => tellOfPapers(run, cycle, { which: 'all' }, tell))

/** Tells at once of a year that was opened and of a deadline that was moved; returns how many messages it wrote. */
export const tellNews = async (run: Run): Promise<number> => {
  let written = 0
  for (const cycle of await aliveCycles(run)) written += (await tellNewsOf(run, cycle)).written
  return written
}

/** As many seats as one question for their papers names. */
const SEATS = 100

/** Whoever sat down in a seat since the look through its year has the day's reminder, too. */
const tellNewcomers = async (run: Run, cycle: Cycle, look: DailyLook): Promise<number> => {
  if (!isReminderHour(run.now)) return 0
  const people = await run.stores.people.boundSince(look.at ?? startOfChinaDay(look.on))
  let written = 0
  for (let at = 0; at < people.length; at += SEATS) {
    const seats = people.slice(at, at + SEATS).map(({ person }) => person.seat)
    const papers = await run.stores.openPapers.ofSeats(seats, [cycle.cycleId])
    written += (await remindWriters(run, cycle, papers)).written
  }
  return written
}

/** What a look through a year did. */
interface Looked {
  readonly late: number
  readonly reminders: number
}

/**
 * Looks through a year once a day: marks what is late and writes what is due. That it was done to its end is kept, so that the other
 * ticks of the day read one document of it; where something failed or time was over, the next one goes on.
 */
const lookThrough = async (asking: Run, cycle: Cycle, isNewest: boolean): Promise<Looked> => {
  const { now, stores } = asking
  const { look } = await stores.reminderPlans.get(cycle.cycleId)
  if (look && isLookedThrough(look, cycle, now)) return { late: 0, reminders: await tellNewcomers(asking, cycle, look) }
  let failed = false
  const run: Run = { ...asking, onFailure: () => (failed = true) }
  const isFirst = isNewest && look === undefined
  const begun = await each(run, 'begin-for-left-out', isFirst ? [cycle] : [], (newest) =>
    beginForLeftOut(stores, newest),
  )
  const { late, ended: marked } = await markLate(run, cycle, look)
  const news = await tellNewsOf(run, cycle)
  if (!isReminderHour(now)) return { late, reminders: news.written }
  const due = await tellOfPapers(run, cycle, papersToRead(look, cycle, now, countingOf(cycle)), (papers) =>
    remindWriters(run, cycle, papers),
  )
  const reviewers = await remindReviewers(run, cycle, await workOfUnions(run, cycle))
  const office = await remindOffice(run, cycle)
  if (marked && news.ended && due.ended && begun === 0 && !failed) {
    const { look: _before, ...plan } = await stores.reminderPlans.get(cycle.cycleId)
    const { revision, deadlineOn } = cycle
    const on = chinaDateOf(now)
    await stores.reminderPlans.keep(cycle.cycleId, {
      ...plan,
      look: { on, at: now, revision, deadlineOn, toldOf: plannedForAll(cycle, now, countingOf(cycle)) },
    })
  }
  return { late, reminders: news.written + due.written + reviewers + office }
}

/** Marks what is late and writes today's reminders. It may fire as often as it likes: each is written once a day. */
export const remind = async (run: Run): Promise<Looked> => {
  let late = 0
  const alive = await aliveCycles(run)
  await each(run, 'unknown-years', [alive], async (cycles) => {
    await noteUnknownYears(run, cycles)
    return 0
  })
  const reminders = await each(run, 'look-through', [...alive.entries()], async ([index, cycle]) => {
    const done = await lookThrough(run, cycle, index === 0)
    late += done.late
    return done.reminders
  })
  return { late, reminders }
}
