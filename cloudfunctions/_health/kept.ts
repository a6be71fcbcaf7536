import { notLookedAt, well, wrong, type Finding, type HealthPart } from '@/domain/health/health'
import {
  isCutOff,
  isFailing,
  isSilent,
  isTooLong,
  lastOf,
  waitedForSince,
  type Heartbeat,
  type TimerName,
} from '@/domain/health/timers'
import type { Waiting } from '../_store/waiting-work'
import type { Look } from './look'

const PART_OF: Readonly<Record<TimerName, HealthPart>> = { deadline: 'clock', documents: 'files' }

const timerFinding = (beat: Heartbeat, { now }: Look): Finding => {
  const part = PART_OF[beat.timer]
  const last = lastOf(beat.runs)
  const at = last?.at ?? null
  if (isSilent(beat, now)) return wrong(part, isCutOff(beat) ? 'cut_off' : 'silent', { at: waitedForSince(beat) })
  if (isFailing(beat)) return wrong(part, 'failing', { at, count: last?.failures ?? null })
  return at === null ? notLookedAt(part, 'awaited') : well(part, { at })
}

/** When each timer ran to its end, by what it left of itself. */
export const lookAtTimers = async (look: Look): Promise<readonly Finding[]> =>
  (await look.stores.heartbeats.all(look.now)).map((beat) => timerFinding(beat, look))

/** What waits for a timer is stuck once that timer should long have done it. */
const waitingFinding = (part: HealthPart, timer: TimerName, { count, since }: Waiting, { now }: Look): Finding =>
  since !== null && isTooLong(timer, since, now)
    ? wrong(part, 'stuck', { count, at: since })
    : well(part, { count, at: since })

export const lookAtEvents = async (look: Look): Promise<Finding> =>
  waitingFinding('events', 'deadline', await look.stores.waitingWork.events(), look)

export const lookAtMessages = async (look: Look): Promise<Finding> =>
  waitingFinding('messages', 'deadline', await look.stores.waitingWork.messages(), look)

export const lookAtJobs = async (look: Look): Promise<Finding> =>
  waitingFinding('jobs', 'documents', await look.stores.waitingWork.jobs(), look)

const REFUSED = ['wechat_configuration', 'channel_configuration']

/** Who was not reached; and what refuses everything that is sent, as sending found it out. */
export const lookAtUndelivered = async ({ stores }: Look): Promise<Finding> => {
  const [count, notices] = await Promise.all([stores.unreached.count({}), stores.notices.all()])
  const names = notices.filter(({ kind }) => REFUSED.includes(kind)).map(({ code }) => code)
  return names.length > 0 ? wrong('undelivered', 'refused', { names, count }) : well('undelivered', { count })
}
