import type { JobState } from '@/domain/job/job'
import type { CallResult } from '@/services/call'

/** Why a job does not go on just now; it does by itself as soon as it can. */
export type Standstill = 'offline' | 'waiting' | null

/** A job as it is shown: a document, a package. */
export interface ShownJob {
  readonly state: JobState
  /** Somebody works at it just now. */
  readonly busy: boolean
}

export interface JobPorts<View extends ShownJob> {
  /** Has it worked at. It is answered when what was due is done, which may take longer than WeChat waits. */
  readonly goOn: () => Promise<CallResult<View>>
  /** Asks how far it is. */
  readonly ask: () => Promise<CallResult<View>>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly show: (view: View) => void
  readonly stand: (standstill: Standstill) => void
  /** Whether anybody still looks. */
  readonly isOpen: () => boolean
  /** How much of it is done, where it is done in pieces: work that adds nothing has failed. */
  readonly piecesOf?: (view: View) => number
}

const isServersFault = ({ outcome }: CallResult<unknown>): boolean => outcome === 'outage' || outcome === 'unserved'

/** How often somebody who waits looks how far it is. */
const LOOK = 2_500
const LONGEST_PAUSE = 15_000

/**
 * Goes on with a job while somebody looks, until nothing is due any more, and returns what came of it; undefined where nobody
 * looks. WeChat gives up on a call after 60 s while the function works on: so nothing depends on that call's answer, and how far
 * it is is asked beside it. Without a network, or where the server fails, it waits a little longer each time and goes on; a
 * refusal is final.
 */
export const driveJob = async <View extends ShownJob>(
  begun: View,
  { goOn, ask, wait, show, stand, isOpen, piecesOf = () => 0 }: JobPorts<View>,
): Promise<CallResult<View> | undefined> => {
  let view = begun
  let pause = LOOK
  let working: Promise<void> | undefined
  let answered: CallResult<View> | undefined
  while (isOpen() && view.state === 'building') {
    if (!working && !view.busy)
      working = goOn().then((result) => {
        answered = result
        working = undefined
      })
    await (working ? Promise.race([working, wait(LOOK)]) : wait(LOOK))
    if (!isOpen()) return undefined
    const went = answered
    answered = undefined
    const heard = went?.outcome === 'done' || went?.outcome === 'refused' ? went : await ask()
    if (!isOpen()) return undefined
    if (heard.outcome === 'refused') return heard
    const before = piecesOf(view)
    if (heard.outcome === 'done') {
      view = heard.value
      show(view)
    }
    stand(
      heard.outcome === 'offline'
        ? 'offline'
        : isServersFault(heard) || (went !== undefined && isServersFault(went))
          ? 'waiting'
          : null,
    )
    const stuck = heard.outcome !== 'done' || (went !== undefined && !view.busy && piecesOf(view) === before)
    if (stuck && view.state === 'building') {
      await wait(pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    } else pause = LOOK
  }
  return isOpen() ? { outcome: 'done', value: view } : undefined
}
