import type { Reply } from '@/contract/envelope'
import { askFunction } from '../_store/ask-function'
import type { Configuration } from './configuration'
import { logOutage } from './log'
import { proofOf, type OwnCall } from './own-call'
import { untilSent } from './until-sent'

/** What is not done by then, the timer does. */
const PATIENCE = 10_000

/** What the function `deadline` answers to what this program asks of it; its log lines stand under `reference`. */
export const askDeadline = async (
  { invitationSecret }: Configuration,
  asked: OwnCall,
  reference: string,
): Promise<Reply> => {
  const data = { ...asked, reference, proof: proofOf(invitationSecret, asked) }
  return (await askFunction('deadline', data, PATIENCE)) as Reply
}

const callDeadline = async (configuration: Configuration, asked: OwnCall, reference: string): Promise<void> => {
  const result = await askDeadline(configuration, asked, reference)
  if (result.outcome !== 'done') throw new Error(`deadline answered: ${JSON.stringify(result)}`)
}

/**
 * Hands what was just committed to the function `deadline`, which files the events and tells people, and waits until the call has
 * left this process, no longer: a person waits for the answer, and after it the platform may stop this process where it stands. It
 * may fail: an event holds its effects until they were carried out, and the timer looks for such events.
 */
export const afterCommit = (reference: string, configuration: Configuration, asked: OwnCall): Promise<void> =>
  untilSent(
    () => callDeadline(configuration, asked, reference),
    (failure) => logOutage(reference, 'after-commit', failure),
  )
