import { chinaDateOf } from '@/domain/calendar/instant'
import type { Effect } from '@/domain/workflow/event'
import { inboxMessage } from '../_messages/message'
import { effectMessage } from '../_messages/wording'
import type { EventDocument } from '../_store/events'
import { each, type Run } from './run'

const BATCH = 50

const tell = async (run: Run, event: EventDocument, effect: Effect, index: number): Promise<number> => {
  const people = await run.stores.people.inAudience(effect.audience)
  let written = 0
  for (const { person } of people) {
    // Who did it needs no telling, but a withdrawal's colleagues do.
    if (person.personId === event.actor.personId) continue
    const message = inboxMessage({
      personId: person.personId,
      occasion: `${event._id}.${index}`,
      day: chinaDateOf(event.at),
      now: run.now,
      assessmentId: effect.assessmentId,
      wording: effectMessage(effect),
    })
    if (await run.stores.messages.add(message)) written += 1
  }
  return written
}

/**
 * Carries out the effects of committed events. An event stays pending until all of its messages are written, and each
 * message is written once: a run that dies half way is simply done again.
 */
export const deliver = async (run: Run): Promise<number> => {
  const events = await run.stores.events.undelivered(BATCH)
  return each(run, 'deliver', events, async (event) => {
    let written = 0
    for (const [index, effect] of event.effects.entries()) written += await tell(run, event, effect, index)
    await run.stores.events.markDelivered(event._id)
    return written
  })
}
