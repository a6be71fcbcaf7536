import type { Reply } from '@/contract/envelope'
import { openApp } from '../_store/database'
import type { Configuration } from './configuration'
import { logOutage } from './log'
import { proofOf } from './own-call'

/** A person waits for the answer meanwhile; what is not done by then, the timer does. */
const PATIENCE = 3_000

/**
 * Lets the function `deadline` tell people what was just committed, by the ids of its events. It may fail: an event holds its
 * effects until they were carried out, and the timer looks for such events.
 */
export const afterCommit = async (
  reference: string,
  { invitationSecret }: Configuration,
  events: readonly string[],
): Promise<void> => {
  try {
    const data = { events, proof: proofOf(invitationSecret, { events }) }
    const { result } = await openApp().callFunction({ name: 'deadline', data }, { timeout: PATIENCE })
    const { outcome } = result as Reply
    if (outcome !== 'done') throw new Error(`deadline answered: ${JSON.stringify(result)}`)
  } catch (failure) {
    logOutage(reference, 'after-commit', failure)
  }
}
