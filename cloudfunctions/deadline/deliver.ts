import { hasGoneOn } from '@/domain/nomination/told'
import { findReportKind } from '@/domain/report/report'
import { withdrawalsToTellUntil } from '@/domain/workflow/taken-back'
import type { OwnCall } from '../_host/own-call'
import type { EventDocument } from '../_store/events'
import type { MessageDocument } from '../_store/message-document'
import type { JustMoved } from '../_store/moved-papers'
import { withAtHand } from './at-hand'
import { noteForCheck } from './check-contents'
import { BATCHES } from './file-lying'
import { fingerprint } from './fingerprint'
import { each, type Run } from './run'
import type { Written } from './send-facts'
import { takeOffDone } from './take-off-done'
import { tellEffects } from './tell-effects'

const BATCH = 50

const isForLater = ({ unlessResubmitted }: EventDocument['effects'][number]): boolean => unlessResubmitted === true

/** The assessments that events happened to, each once. */
const assessmentsOf = (events: readonly EventDocument[]): readonly string[] => [
  ...new Set(
    events.flatMap((event) =>
      event.kind !== 'told' && findReportKind(event.subjectId) === undefined ? [event.subjectId] : [],
    ),
  ),
]

/** How far the effects of an event are carried out once it was told: what is told later is left for then. */
const deliveryOf = ({ effects }: EventDocument): 'later' | 'done' => (effects.some(isForLater) ? 'later' : 'done')

/** Tells people of an event, and does what else follows it. Done twice, it is the same. */
const carryOut = async (run: Run, event: EventDocument, isFirst = false): Promise<Written> => {
  if (event.kind !== 'told') await run.stores.unreached.settle(event.subjectId, event.at)
  const written = await tellEffects(run, event, (effect) => !isForLater(effect), isFirst)
  await fingerprint(run, event)
  await noteForCheck(run, event)
  return written
}

/** Counts the assessments of events; what a dying run leaves uncounted is marked as that, for the clock. */
const countForms = async (run: Run, events: readonly EventDocument[]): Promise<void> => {
  await each(run, 'count-totals', assessmentsOf(events), async (assessmentId) => {
    await run.stores.totals.count(assessmentId)
    return 1
  })
}

/**
 * Carries out the effects of filed events. An event stays pending until all of its messages are written, and each message is written
 * once: a run that dies half way is simply done again.
 */
const deliver = async (run: Run, events: readonly EventDocument[]): Promise<readonly Written[]> => {
  const written: Written[] = []
  await each(run, 'deliver', events, async (event) => {
    written.push(await carryOut(run, event))
    await run.stores.events.markDelivered(event._id, deliveryOf(event))
    return 1
  })
  return written
}

/** Carries out what is pending, whoever left it; returns the messages that were written. */
export const deliverPending = async (run: Run): Promise<readonly MessageDocument[]> => {
  const events = await run.stores.events.undelivered(BATCH)
  const written = await deliver(run, events)
  await countForms(run, events)
  return written.flatMap(({ messages }) => messages)
}

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
      if (!(await isOvertaken(run, event))) written.push(...(await tellEffects(run, event, isForLater)).messages)
      await run.stores.events.markDelivered(event._id, 'done')
      return 1
    })
    // What failed comes first again: it is for the next run.
    if (events.length < BATCH || done < events.length) break
  }
  return written
}

/**
 * Carries out what follows a paper's move, and files its event then: until that is done the event lies in its paper, and whoever comes
 * next finds it there.
 */
const followUp = async (run: Run, moved: JustMoved, written: Written[]): Promise<void> => {
  const { movedPapers } = run.stores
  const { event } = moved
  if (event?.delivery !== 'pending') {
    await movedPapers.file(moved, event?.delivery ?? 'done')
    return
  }
  const told = await carryOut(withAtHand(run, moved), event, true)
  written.push(told)
  // Whoever went on with the paper meanwhile has nothing to be told of it any more.
  if (!(await movedPapers.file(moved, deliveryOf(event)))) await takeOffDone(run, told.messages)
}

/** Carries out what follows the moves of these papers, and these events alone: what a person just did. */
export const deliverEvents = async (run: Run, { events, papers }: OwnCall): Promise<readonly Written[]> => {
  const written: Written[] = []
  const lying: EventDocument[] = []
  const later: JustMoved[] = []
  await each(run, 'follow-up', papers, async (subjectId) => {
    const moved = await run.stores.movedPapers.find(subjectId)
    if (!moved) return 0
    lying.push(...(moved.event ? [moved.event] : []))
    // It was moved on since: what was asked for is filed by then, and is told before.
    if (moved.event && !events.includes(moved.event._id)) later.push(moved)
    else await followUp(run, moved, written)
    return 1
  })
  const others = events.filter((eventId) => !lying.some(({ _id }) => _id === eventId))
  const filed = others.length === 0 ? [] : await run.stores.events.undeliveredOf(others)
  written.push(...(await deliver(run, filed)))
  await each(run, 'follow-up', later, async (moved) => {
    await followUp(run, moved, written)
    return 1
  })
  await countForms(run, [...filed, ...lying.filter(({ delivery }) => delivery === 'pending')])
  return written
}
