import { chinaDateOf } from '@/domain/calendar/instant'
import { inboxMessage } from '../_messages/message'
import { effectMessage } from '../_messages/wording'
import type { EventDocument } from '../_store/events'
import type { Outgoing } from './hand-over'
import { fingerprint } from './fingerprint'
import { each, type Run } from './run'

const BATCH = 50

const tell = async (
  run: Run,
  event: EventDocument,
  effect: EventDocument['effects'][number],
  index: number,
): Promise<readonly Outgoing[]> => {
  const people = await run.stores.people.inAudience(effect.audience)
  const written: Outgoing[] = []
  for (const { person, openId } of people) {
    // Who did it needs no telling, but a withdrawal's colleagues do.
    if (person.personId === event.actor.personId) continue
    const message = inboxMessage({
      person,
      occasion: effect.onceADayAs ?? `${event._id}.${index}`,
      day: chinaDateOf(event.at),
      now: run.now,
      subjectId: effect.subjectId,
      wording: effectMessage(effect),
    })
    if (await run.stores.messages.add(message)) written.push({ message, openId })
  }
  return written
}

/**
 * Carries out the effects of committed events. An event stays pending until all of its messages are written, and each
 * message is written once: a run that dies half way is simply done again.
 */
const deliver = async (run: Run, events: readonly EventDocument[]): Promise<readonly Outgoing[]> => {
  const written: Outgoing[] = []
  await each(run, 'deliver', events, async (event) => {
    for (const [index, effect] of event.effects.entries()) written.push(...(await tell(run, event, effect, index)))
    await fingerprint(run, event)
    await run.stores.events.markDelivered(event._id)
    return 1
  })
  return written
}

/** Carries out what is pending, whoever left it; returns the messages that were written. */
export const deliverPending = async (run: Run): Promise<readonly Outgoing[]> =>
  deliver(run, await run.stores.events.undelivered(BATCH))

/** Carries out these events alone: what a person just did, while they wait. */
export const deliverEvents = async (run: Run, eventIds: readonly string[]): Promise<readonly Outgoing[]> =>
  eventIds.length === 0 ? [] : deliver(run, await run.stores.events.undeliveredOf(eventIds))
