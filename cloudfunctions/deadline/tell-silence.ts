import { chinaDateOf } from '@/domain/calendar/instant'
import { isSilent, waitedForSince, type Heartbeat, type TimerName } from '@/domain/health/timers'
import { inboxMessage } from '../_messages/message'
import { silentTimer } from '../_messages/office-wording'
import { each, type Run } from './run'

const tellOffice = async (run: Run, beat: Heartbeat): Promise<number> => {
  const office = await run.stores.people.inAudience({ kind: 'office' })
  return each(run, 'tell-silence', office, async ({ person }) => {
    const message = inboxMessage({
      ...{ person, occasion: `silent-${beat.timer}`, day: chinaDateOf(run.now), now: run.now },
      ...{ subjectId: null, matter: 'other', unionId: null, cause: { kind: 'rule', rule: 'silent' } },
      wording: silentTimer(beat.timer, waitedForSince(beat)),
    })
    return (await run.stores.messages.add(message)) ? 1 : 0
  })
}

/**
 * Tells the office, once a day, that a function's timer does not run any more. A timer that is dead cannot say so: each of the two
 * looks at the other, and this function sends what either finds. Returns how many messages it wrote.
 */
export const tellSilence = async (run: Run, of: TimerName): Promise<number> => {
  const beats = await run.stores.heartbeats.all(run.now)
  const silent = beats.filter((beat) => beat.timer === of && isSilent(beat, run.now))
  let written = 0
  for (const beat of silent) written += await tellOffice(run, beat)
  return written
}
