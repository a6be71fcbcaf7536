import { openApp } from '../_store/database'
import { logOutage } from './log'

/** What was just committed and is to be told: events whose effects wait in them, messages that are written already. */
export interface Committed {
  readonly events?: readonly string[]
  readonly messages?: readonly string[]
}

/** A person waits for the answer meanwhile; what is not done by then, the timer does. */
const PATIENCE = 3_000

/**
 * Lets the function `deadline` tell people what was just committed. It may fail: the event holds its effects until they
 * were carried out, and the timer looks for such events.
 */
export const afterCommit = async (reference: string, { events = [], messages = [] }: Committed): Promise<void> => {
  try {
    await openApp().callFunction({ name: 'deadline', data: { events, messages } }, { timeout: PATIENCE })
  } catch (failure) {
    logOutage(reference, 'after-commit', failure)
  }
}
