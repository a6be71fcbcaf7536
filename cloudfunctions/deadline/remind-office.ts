import type { Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf } from '@/domain/calendar/instant'
import { daysFrom, type PlainDate } from '@/domain/calendar/plain-date'
import { seatMessageKey } from '@/domain/reminders/reminders'
import type { Wording } from '../_messages/fields'
import { countingOf } from '../_messages/holidays'
import { inboxMessage } from '../_messages/message'
import { closingSummary, officeDigest } from '../_messages/office-wording'
import { each, type Run } from './run'

/** A summary that the clock missed is made up for so many days. */
const SUMMARY_DAYS = 3

/** Writes to everybody of the office who has not had it; counts only where somebody has not. */
const tellOffice = async (
  run: Run,
  cycle: Cycle,
  { rule, day }: { readonly rule: 'office' | 'closed'; readonly day: PlainDate },
  say: () => Promise<Wording | undefined>,
): Promise<number> => {
  const office = (await run.stores.people.inAudience({ kind: 'office' })).map(({ person }) => person)
  const occasion = `${rule}-${cycle.cycleId}`
  const written = await run.stores.messages.written(office.map((person) => seatMessageKey(person, occasion, day)))
  const untold = office.filter((person) => !written.has(seatMessageKey(person, occasion, day)))
  const wording = untold.length === 0 ? undefined : await say()
  if (!wording) return 0
  return each(run, 'remind-office', untold, async (person) => {
    const message = inboxMessage({
      ...{ person, occasion, day, now: run.now, subjectId: null, wording, unionId: null },
      list: { list: 'worklist', cycleId: cycle.cycleId },
      matter: 'review',
      cause: { kind: 'rule', rule },
    })
    return (await run.stores.messages.add(message)) ? 1 : 0
  })
}

const digest = async ({ stores, now }: Run, cycle: Cycle): Promise<Wording | undefined> => {
  const work = await stores.officeWork.waiting(cycle.cycleId, chinaDateOf(now))
  return work && officeDigest(work, cycle)
}

const summary = async ({ stores }: Run, cycle: Cycle): Promise<Wording> => {
  const counts = await stores.officeWork.closing(cycle.cycleId)
  return closingSummary({ ...counts, unreached: await stores.unreached.count({ cycleId: cycle.cycleId }) }, cycle)
}

/** The office's digest of a morning, and how a year stands the morning after its deadline; returns how many messages it wrote. */
export const remindOffice = async (run: Run, cycle: Cycle): Promise<number> => {
  const today = chinaDateOf(run.now)
  const days = countingOf(cycle)
  const told = days.counts(today)
    ? await tellOffice(run, cycle, { rule: 'office', day: today }, () => digest(run, cycle))
    : 0
  const day = days.after(cycle.deadlineOn)
  const since = daysFrom(day, today)
  if (since < 0 || since >= SUMMARY_DAYS) return told
  return told + (await tellOffice(run, cycle, { rule: 'closed', day }, () => summary(run, cycle)))
}
