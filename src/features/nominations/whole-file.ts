import type { NominationPart } from '@/contract/nomination'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import type { CallResult } from '@/services/call'

type Ask = (rest: NominationPart['rest']) => Promise<CallResult<NominationPart>>

/** A list that somebody changes each time is given up on, with the server's word for it. */
const TURNS = 3

const joined = (before: NominationPart, next: NominationPart): NominationPart => {
  const listOf = (level: LedgerLevel) => ({
    ...next.lists[level],
    items: [...before.lists[level].items, ...next.lists[level].items],
  })
  return { ...next, lists: { provincial: listOf('provincial'), own: listOf('own') } }
}

/**
 * A union's whole file, of which one answer holds a part: ordinary lists fit into the first. Where a colleague changed a list
 * meanwhile it is read from the beginning, so that no item is shown twice or left out.
 */
export const wholeFile = async (first: CallResult<NominationPart>, ask: Ask): Promise<CallResult<NominationPart>> => {
  let result = first
  let turn = 1
  while (result.outcome === 'done' && result.value.rest) {
    const before: NominationPart = result.value
    const next: CallResult<NominationPart> = await ask(before.rest)
    if (next.outcome === 'done') result = { outcome: 'done', value: joined(before, next.value) }
    else if (next.outcome === 'refused' && next.refusal.refused === 'nomination_list_changed' && turn < TURNS) {
      turn += 1
      result = await ask(null)
    } else result = next
  }
  return result
}
