import type { Reply } from '@/contract/envelope'
import { refuse } from '@/domain/refusal/refusal'
import type { Send } from './transport'
import { callCloud, isSignedIn } from './web-cloud.web'

/** CloudBase itself has turned the call away: as where the server finds the session ended. */
const turnedAway = (): Reply => ({ outcome: 'refused', refusal: refuse('web_session_over'), now: Date.now() })

/** Through CloudBase's own gateway: it adds whose ticket the page has to the invocation's context, where nobody can forge it. */
export const send: Send = async (name, envelope) => {
  try {
    const reply = await callCloud(name, envelope)
    return reply === undefined ? { arrived: false } : { arrived: true, reply: reply as Reply }
  } catch {
    // No network, a time-out, or a sign-in that is over: the library tells them apart by what it keeps.
    return (await isSignedIn().catch(() => true)) ? { arrived: false } : { arrived: true, reply: turnedAway() }
  }
}
