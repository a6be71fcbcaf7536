import type { NominationPart } from '@/contract/nomination'
import {
  isWaiting,
  quotaTaken,
  type LedgerLevel,
  type Nomination,
  type NominationFile,
} from '@/domain/nomination/nomination'
import type { CallResult } from '@/services/call'

/** Where a list stands: being made, returned by the office, waiting for it, being decided on, or all decided. */
export type ListStanding = 'empty' | 'drafting' | 'returned' | 'waiting' | 'deciding' | 'decided'

export const standingOf = (file: NominationFile, level: LedgerLevel): ListStanding => {
  const list = file.lists[level]
  const tally = file.tally[level]
  if (isWaiting(tally)) return list.decisionBeganAt === null ? 'waiting' : 'deciding'
  if (list.returned) return 'returned'
  if (tally.draft > 0) return 'drafting'
  return list.items.length === 0 ? 'empty' : 'decided'
}

/** A nomination as it is drawn. */
export interface NominationRow {
  readonly item: Nomination
  /** Its place in the order; null for what was declined, which takes no place. */
  readonly rank: number | null
  readonly mayMoveUp: boolean
  readonly mayMoveDown: boolean
  readonly mayChange: boolean
}

/** A list's rows in order. Only drafts of a list that does not wait may be changed, and they move among themselves. */
export const rowsOf = (file: NominationFile, level: LedgerLevel): readonly NominationRow[] => {
  const { items } = file.lists[level]
  const standing = items.filter(({ state }) => state !== 'declined')
  const drafts = items.filter(({ state }) => state === 'draft')
  const open = !isWaiting(file.tally[level])
  return items.map((item) => {
    const at = drafts.indexOf(item)
    const mayChange = open && at >= 0
    return {
      item,
      rank: item.state === 'declined' ? null : standing.indexOf(item) + 1,
      mayMoveUp: mayChange && at > 0,
      mayMoveDown: mayChange && at < drafts.length - 1,
      mayChange,
    }
  })
}

/** How much of a quota is still free; never less than none. */
export const quotaLeft = (file: NominationFile, level: LedgerLevel): number =>
  Math.max(0, file.quota[level] - quotaTaken(file.tally[level]))

/** Whether a list is longer than its quota, which the office may have lowered since. */
export const isOverQuota = (file: NominationFile, level: LedgerLevel): boolean =>
  quotaTaken(file.tally[level]) > file.quota[level]

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
