import type { Reply } from '@/contract/envelope'
import { refuse } from '@/domain/refusal/refusal'
import type { Send } from './transport'
import { callCloud, isSignedIn } from './web-cloud.web'
import { webFaultIn } from './web-fault.web'

/** CloudBase itself has turned the call away: as where the server finds the session ended. */
const turnedAway = (): Reply => ({ outcome: 'refused', refusal: refuse('web_session_over'), now: Date.now() })

/** How CloudBase and its library say that they do not take a token, in whichever of their ways. */
const NOT_TAKEN = /unauthenticated|invalid_grant|access.?token|credentials/i

const saysNotTaken = (answer: unknown): boolean =>
  NOT_TAKEN.test(answer instanceof Error ? answer.message : (JSON.stringify(answer) ?? ''))

const isReply = (answer: unknown): answer is Reply =>
  typeof answer === 'object' && answer !== null && 'outcome' in answer

/** Through CloudBase's own gateway: it adds whose ticket the page has to the invocation's context, where nobody can forge it. */
export const send: Send = async (name, envelope) => {
  try {
    const answer = await callCloud(name, envelope)
    if (isReply(answer)) return { arrived: true, reply: answer }
    return saysNotTaken(answer)
      ? { arrived: true, reply: turnedAway() }
      : { arrived: false, because: webFaultIn(answer) ?? 'busy' }
  } catch (failure) {
    // No network, a time-out, or a sign-in that is over: then the library says so, or has forgotten it.
    const isOver = saysNotTaken(failure) || !(await isSignedIn().catch(() => true))
    return isOver ? { arrived: true, reply: turnedAway() } : { arrived: false, because: webFaultIn(failure) }
  }
}
