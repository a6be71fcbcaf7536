import { chinaDateOf } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { hasGoneOn } from '@/domain/nomination/told'
import { isNudge } from '@/domain/reminders/nudge'
import { findReportKind } from '@/domain/report/report'
import type { Matter } from '@/domain/reminders/delivery'
import { withdrawalsToTellUntil } from '@/domain/workflow/taken-back'
import { inboxMessage } from '../_messages/message'
import { effectMessage } from '../_messages/wording'
import type { EventDocument } from '../_store/events'
import type { MessageDocument } from '../_store/message-document'
import type { OwnCall } from '../_host/own-call'
import { addressed, unionOf, WAITING, type Told } from './addressed'
import { BATCHES } from './file-lying'
import { noteForCheck } from './check-contents'
import { fingerprint } from './fingerprint'
import { keepForNobody } from './nobody-in'
import { each, type Run } from './run'

const BATCH = 50

/** What is to be done about it, where it is that. */
const MATTER_OF: Readonly<Partial<Record<Told['occasion'], Matter>>> = {
  ...{ submitted: 'review', resubmitted: 'review', report_submitted: 'review', report_resubmitted: 'review' },
  ...{ endorsed_to_office: 'review', submitted_unrouted: 'review', submitted_unattended: 'review' },
  ...{ returned: 'correct', report_returned: 'correct', ledger_returned: 'correct', sent_back: 'correct' },
  ...{ nudged: 'hand_in', nudged_to_correct: 'correct', nudged_to_nominate: 'hand_in' },
  ...{ nudged_to_review: 'review', nudged_to_confirm: 'review' },
  ...{ extended: 'hand_in', extension_granted: 'hand_in', extension_asked: 'review' },
}

/** What the morning's digest tells reviewers and the office together: each of it stands in the inbox at once. */
const IN_DIGEST: readonly Told['occasion'][] = [
  ...WAITING,
  ...(['endorsed_to_office', 'submitted_unrouted', 'submitted_unattended'] as const),
]

const inInboxAlone = (message: MessageDocument): MessageDocument => ({
  ...message,
  wechat: { ...message.wechat, state: 'unsent', why: 'dropped', dropped: 'in_digest' },
})

/** What says a day that is due: not to be sent any more once it is another. */
const DATED: readonly Told['occasion'][] = ['nudged', 'nudged_to_correct', 'extended', 'extension_granted']

const tell = async (
  run: Run,
  event: EventDocument,
  meant: Told,
  index: number,
): Promise<readonly MessageDocument[]> => {
  const { people, effect } = await addressed(run, meant)
  const { personId, name } = event.actor
  if (people.every(({ person }) => person.personId === personId)) return []
  const unionId = await unionOf(run, effect)
  const dueOn = DATED.includes(effect.occasion) ? effect.detail.day : undefined
  const written: MessageDocument[] = []
  for (const { person } of people) {
    // Who did it needs no telling, but a withdrawal's colleagues do.
    if (person.personId === personId) continue
    const message = inboxMessage({
      person,
      occasion: effect.onceADayAs ?? `${event._id}.${index}`,
      day: chinaDateOf(event.at),
      now: run.now,
      subjectId: effect.subjectId,
      list: effect.list,
      ...{ aboutSeat: effect.aboutSeat, feedback: effect.feedback },
      matter: MATTER_OF[effect.occasion] ?? 'other',
      unionId,
      cause: { kind: 'person', personId, name },
      ...(dueOn === undefined ? {} : { dueOn: getPlainDate(dueOn) }),
      atOnce: isNudge(effect.occasion),
      wording: effectMessage(effect),
    })
    if (person.personId === '') {
      await keepForNobody(run, message)
      continue
    }
    const kept = IN_DIGEST.includes(effect.occasion) ? inInboxAlone(message) : message
    if (!(await run.stores.messages.add(kept))) continue
    written.push(kept)
    if (kept.wechat.state === 'unsent') run.logMessage(kept._id, kept.wechat, 0)
  }
  return written
}

/** Tells those of an event's effects that `which` picks. */
const tellSome = async (
  run: Run,
  event: EventDocument,
  which: (effect: EventDocument['effects'][number]) => boolean,
): Promise<readonly MessageDocument[]> => {
  const written: MessageDocument[] = []
  for (const [index, effect] of event.effects.entries())
    if (which(effect)) written.push(...(await tell(run, event, effect, index)))
  return written
}

const isForLater = ({ unlessResubmitted }: EventDocument['effects'][number]): boolean => unlessResubmitted === true

/** The assessments that events happened to, each once. */
const assessmentsOf = (events: readonly EventDocument[]): readonly string[] => [
  ...new Set(
    events.flatMap((event) =>
      event.kind !== 'told' && findReportKind(event.subjectId) === undefined ? [event.subjectId] : [],
    ),
  ),
]

/**
 * Carries out the effects of committed events. An event stays pending until all of its messages are written, and each
 * message is written once: a run that dies half way is simply done again. What is told later is left for then. Then their assessments are
 * counted; what a dying run leaves uncounted is marked as that, for the clock.
 */
const deliver = async (run: Run, events: readonly EventDocument[]): Promise<readonly MessageDocument[]> => {
  const written: MessageDocument[] = []
  await each(run, 'deliver', events, async (event) => {
    written.push(...(await tellSome(run, event, (effect) => !isForLater(effect))))
    await fingerprint(run, event)
    await noteForCheck(run, event)
    if (event.kind !== 'told') await run.stores.unreached.settle(event.subjectId, event.at)
    await run.stores.events.markDelivered(event._id, event.effects.some(isForLater) ? 'later' : 'done')
    return 1
  })
  await each(run, 'count-totals', assessmentsOf(events), async (assessmentId) => {
    await run.stores.totals.count(assessmentId)
    return 1
  })
  return written
}

/** Carries out what is pending, whoever left it; returns the messages that were written. */
export const deliverPending = async (run: Run): Promise<readonly MessageDocument[]> =>
  deliver(run, await run.stores.events.undelivered(BATCH))

/** Whether what a withdrawal's event tells is so no longer: it was submitted again, or what it is of has gone on otherwise. */
const isOvertaken = async ({ stores }: Run, event: EventDocument): Promise<boolean> => {
  if ('subjectId' in event) {
    // A submission of this very moment may lie in its paper.
    await stores.unfiledEvents.fileOf(event.subjectId)
    return stores.events.wasSubmitted(event.subjectId, event.at)
  }
  const ledger = event.effects.find(isForLater)?.detail.ledger
  if (event.nominations === undefined || ledger === undefined) return false
  const { cycleId, unionId } = event.nominations
  return hasGoneOn(await stores.nominations.find(cycleId, unionId), ledger, event.at)
}

/** Tells of withdrawals that have stood for a while; one that was followed by another submission is told to nobody. */
export const deliverLater = async (run: Run): Promise<readonly MessageDocument[]> => {
  const written: MessageDocument[] = []
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const events = await run.stores.events.toldLater(withdrawalsToTellUntil(run.now), BATCH)
    const done = await each(run, 'deliver-later', events, async (event) => {
      if (!(await isOvertaken(run, event))) written.push(...(await tellSome(run, event, isForLater)))
      await run.stores.events.markDelivered(event._id, 'done')
      return 1
    })
    // What failed comes first again: it is for the next run.
    if (events.length < BATCH || done < events.length) break
  }
  return written
}

/** Files these papers' events and carries out these events alone: what a person just did. */
export const deliverEvents = async (run: Run, { events, papers }: OwnCall): Promise<readonly MessageDocument[]> => {
  const filed: EventDocument[] = []
  await each(run, 'file-event', papers, async (subjectId) => {
    const event = await run.stores.unfiledEvents.fileOf(subjectId)
    if (event) filed.push(event)
    await run.stores.audit.fileRecords(subjectId)
    return 1
  })
  const others = events.filter((eventId) => !filed.some(({ _id }) => _id === eventId))
  const pending = filed.filter(({ delivery }) => delivery === 'pending')
  return deliver(run, [...pending, ...(others.length === 0 ? [] : await run.stores.events.undeliveredOf(others))])
}
