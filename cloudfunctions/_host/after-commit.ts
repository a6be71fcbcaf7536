import { openApp } from '../_store/database'
import { logOutage } from './log'

/** A person waits for the answer meanwhile; what is not done by then, the timer does. */
const PATIENCE = 3_000

/**
 * Lets the function `deadline` tell people what was just committed, by the ids of its events. It may fail: an event holds its
 * effects until they were carried out, and the timer looks for such events.
 */
export const afterCommit = async (reference: string, events: readonly string[]): Promise<void> => {
  try {
    await openApp().callFunction({ name: 'deadline', data: { events } }, { timeout: PATIENCE })
  } catch (failure) {
    logOutage(reference, 'after-commit', failure)
  }
}
