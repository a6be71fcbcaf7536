import type { Reply } from '@/contract/envelope'
import { openApp } from '../_store/database'
import type { Configuration } from './configuration'
import { logOutage } from './log'
import { proofOf, type OwnCall } from './own-call'
import { untilSent } from './until-sent'

/** What is not done by then, the timer does. */
const PATIENCE = 10_000

const callDeadline = async ({ invitationSecret }: Configuration, asked: OwnCall): Promise<void> => {
  const data = { ...asked, proof: proofOf(invitationSecret, asked) }
  const { result } = await openApp().callFunction({ name: 'deadline', data }, { timeout: PATIENCE })
  const { outcome } = result as Reply
  if (outcome !== 'done') throw new Error(`deadline answered: ${JSON.stringify(result)}`)
}

/**
 * Hands what was just committed to the function `deadline`, which files the events and tells people, and waits until the call has
 * left this process, no longer: a person waits for the answer, and after it the platform may stop this process where it stands. It
 * may fail: an event holds its effects until they were carried out, and the timer looks for such events.
 */
export const afterCommit = (reference: string, configuration: Configuration, asked: OwnCall): Promise<void> =>
  untilSent(
    () => callDeadline(configuration, asked),
    (failure) => logOutage(reference, 'after-commit', failure),
  )
