import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf } from '@/domain/calendar/instant'
import { daysFrom, type PlainDate } from '@/domain/calendar/plain-date'
import { isOpened } from '@/domain/cycle/stages'
import { dueOn } from '@/domain/deadline/deadline'
import type { Person, Seat } from '@/domain/people/person'
import { isWrittenFrom, type OpenPaper } from '@/domain/reminders/open-paper'
import { findContactReminder, keysFrom, seatMessageKey } from '@/domain/reminders/reminders'
import { countingOf } from '../_messages/holidays'
import { inboxMessage } from '../_messages/message'
import { reminderMessage, openedMessage, movedMessage } from '../_messages/reminder-wording'
import type { Wording } from '../_messages/fields'
import { keepForNobody, nobodyIn } from './nobody-in'
import { each, isTimeUp, type Run } from './run'

/** As many enterprises as one query by `in` asks the contacts of. */
const CHUNK = 100

/** What is to be told of a paper now. */
interface Due {
  readonly paper: OpenPaper
  readonly rule: 'due' | 'overdue' | 'opened' | 'moved'
  readonly dueOn: PlainDate
  readonly occasion: string
  readonly day: PlainDate
  /** Keys of which one was written already where this was told, or something that came after it. */
  readonly keys: (person: Person) => readonly string[]
  readonly wording: Wording
}

const seatOf = ({ enterpriseId, unionId }: OpenPaper): Seat | undefined => {
  if (enterpriseId !== null) return { role: 'contact', enterpriseId }
  return unionId === null ? undefined : { role: 'reviewer', unionId }
}

const write = async (run: Run, person: Person, due: Due): Promise<number> => {
  const { paper, rule, occasion, day, wording } = due
  const message = inboxMessage({
    ...{ person, occasion, day, now: run.now, subjectId: paper.subjectId, wording },
    ...{ unionId: paper.unionId, cause: { kind: 'rule', rule }, dueOn: due.dueOn },
    matter: paper.state === 'returned' ? 'correct' : 'hand_in',
  })
  const isNew = person.personId === '' ? await keepForNobody(run, message) : await run.stores.messages.add(message)
  return isNew ? 1 : 0
}

/** Writes what is due of a few papers to those who sit in their seats, and once where nobody does. */
const writeChunk = async (run: Run, dues: readonly Due[]): Promise<number> => {
  const { people: store, messages, unreached } = run.stores
  const enterpriseIds = dues.flatMap(({ paper }) => paper.enterpriseId ?? [])
  const contacts = enterpriseIds.length === 0 ? [] : await store.contactsOf(enterpriseIds)
  const reviewers = dues.some(({ paper }) => paper.enterpriseId === null) ? await store.reviewersOfAll() : []
  const people = [...contacts, ...reviewers].map(({ person }) => person)
  const told = dues.flatMap((due) => {
    const here = people.filter(({ seat }) => isWrittenFrom(due.paper, seat))
    const seat = seatOf(due.paper)
    const whom = here.length > 0 || !seat ? here : [nobodyIn(seat)]
    // Who came after the day for which it was planned has just been told what is to be done.
    return whom.filter(({ boundAt }) => chinaDateOf(boundAt) <= due.day).map((person) => ({ person, due }))
  })
  const written = await messages.written(told.flatMap(({ person, due }) => due.keys(person)))
  const untold = told.filter(({ person, due }) => due.keys(person).every((key) => !written.has(key)))
  if (untold.length === 0) return 0
  if (enterpriseIds.length > 0)
    await unreached.keepPresent(
      enterpriseIds,
      contacts.map(({ person }) => person),
    )
  return each(run, 'remind-writer', untold, ({ person, due }) => write(run, person, due))
}

/** How many messages were written, and whether all were that were to be: the run's time may be over before, and some may fail. */
export interface Told {
  readonly written: number
  readonly ended: boolean
}

/** Writes what is due, a hundred papers at a time. */
const writeAll = async (asking: Run, dues: readonly Due[]): Promise<Told> => {
  let written = 0
  let failed = false
  const onFailure = () => {
    failed = true
    asking.onFailure?.()
  }
  for (let at = 0; at < dues.length; at += CHUNK) {
    if (isTimeUp(asking)) return { written, ended: false }
    written += await writeChunk({ ...asking, onFailure }, dues.slice(at, at + CHUNK))
  }
  return { written, ended: !failed }
}

/** Reports and forms of one writer are reminded of apart, and sent together. */
const namedFor = ({ report }: OpenPaper, cycle: Cycle) =>
  report === null
    ? (occasion: string) => `${occasion}-${cycle.cycleId}`
    : (occasion: string) => `report-${occasion}-${cycle.cycleId}`

/** An opening is news for so long; what was opened before it was told of is no news. */
const OPENING_DAYS = 3

/** Nothing was to be told. */
const NOTHING: Told = { written: 0, ended: true }

/**
 * Tells of a year that begins, and of a deadline that was moved, once each; what was told is kept when all of it was. Papers are read,
 * by `throughPapers`, only where there is something to tell.
 */
export const tellChanges = async (
  run: Run,
  cycle: Cycle,
  throughPapers: (tell: (papers: readonly OpenPaper[]) => Promise<Told>) => Promise<Told>,
): Promise<Told> => {
  const { reminderPlans } = run.stores
  if (!isOpened(cycle, run.now)) return NOTHING
  const plan = await reminderPlans.get(cycle.cycleId)
  if (plan.deadlineOn === cycle.deadlineOn) return NOTHING
  const news = (open: readonly OpenPaper[], rule: 'opened' | 'moved', occasion: string, day: PlainDate) =>
    open.map((paper): Due => {
      const due = dueOn(paper, cycle)
      const named = namedFor(paper, cycle)(occasion)
      const wording = rule === 'opened' ? openedMessage(paper, due) : movedMessage(paper, due, run.now)
      const keys = (person: Person) => [seatMessageKey(person, named, day)]
      return { ...{ paper, rule, dueOn: due, day, keys, wording }, occasion: named }
    })
  if (!plan.opened) {
    const isNews = daysFrom(cycle.openOn, chinaDateOf(run.now)) < OPENING_DAYS
    const done = isNews
      ? await throughPapers((open) => writeAll(run, news(open, 'opened', 'opened', cycle.openOn)))
      : NOTHING
    if (done.ended) await reminderPlans.keep(cycle.cycleId, { deadlineOn: cycle.deadlineOn, opened: true })
    return done
  }
  const done = await throughPapers((open) => {
    // Named by the day that it was moved to: told to the end on the next day, nobody hears it twice.
    const moved = news(open, 'moved', `moved-${cycle.revision}`, cycle.deadlineOn)
    return writeAll(
      run,
      moved.filter(({ dueOn: due }) => due === cycle.deadlineOn),
    )
  })
  if (done.ended) await reminderPlans.keep(cycle.cycleId, { deadlineOn: cycle.deadlineOn, opened: true })
  return done
}

/** Reminds whoever writes what is open in a year. */
export const remindWriters = async (run: Run, cycle: Cycle, open: readonly OpenPaper[]): Promise<Told> => {
  const rubric = await run.stores.editions.of(cycle)
  const days = countingOf(cycle)
  const dues = open.flatMap((paper): Due[] => {
    const reminder = findContactReminder(paper, cycle, run.now, days)
    if (!reminder) return []
    const named = namedFor(paper, cycle)
    return [
      {
        ...{ paper, dueOn: reminder.dueOn, day: reminder.plannedOn, occasion: named(reminder.occasion) },
        rule: reminder.occasion === 'over' ? 'overdue' : 'due',
        keys: (person) => keysFrom(person, reminder, days, named),
        wording: reminderMessage(paper, reminder, rubric),
      },
    ]
  })
  return writeAll(run, dues)
}
