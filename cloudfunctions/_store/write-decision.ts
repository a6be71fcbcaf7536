import type { Chained } from '@/domain/chain/chain'
import type { Decided } from '@/domain/workflow/workflow'
import type { CommandRequest } from './carry-out'
import { chained } from './chained'
import { replacing, type Database } from './database'
import type { AnyEvent, Occasion } from './events'
import type { CollectionName } from './manifest'
import type { Transaction } from './transaction'
import { UNCOUNTED } from './counted-papers'
import type { LastMove } from './unfiled-events'

export type AnyDecision = Decided<object, AnyEvent, Occasion>

/** What an event keeps beside what happened. People are told of it; and what was submitted is compared with others, told of or not. */
export const keptWith = (
  { event, effects }: AnyDecision,
  { requestDigest }: Pick<CommandRequest, 'requestDigest'>,
) => ({
  requestDigest,
  effects,
  delivery: effects.length > 0 || event.kind === 'submitted' ? ('pending' as const) : ('done' as const),
})

/** Writes what a decision says, within a transaction that read its `paper`; returns the event if people are still to be told of it. */
export const writeDecision = async (
  transaction: Transaction,
  database: Database,
  collection: CollectionName,
  paper: Chained & { readonly revision: number },
  decision: AnyDecision,
  request: Pick<CommandRequest, 'requestDigest'>,
): Promise<string | null> => {
  const { patch } = decision
  const { event, chain } = chained(paper, decision.event)
  const kept = keptWith(decision, request)
  const lastMove: LastMove = { at: event.at, by: event.actor.personId }
  await transaction.update(collection, event.subjectId, {
    ...replacing(database, patch),
    ...UNCOUNTED,
    chain: database.command.set(chain),
    ...(collection === 'assessments' ? { lastMove: database.command.set(lastMove) } : {}),
  })
  await transaction.add('events', { _id: event.eventId, ...event, ...kept })
  return kept.delivery === 'pending' ? event.eventId : null
}
