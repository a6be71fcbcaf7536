import {
  isWaiting,
  placesTaken,
  type LedgerLevel,
  type Nomination,
  type NominationFile,
} from '@/domain/nomination/nomination'

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

/** Places that are still free; never less than none. */
export const placesLeft = (file: NominationFile, level: LedgerLevel): number =>
  Math.max(0, file.quota[level] - placesTaken(file.tally[level]))

/** Whether a list is longer than its quota, which the office may have lowered since. */
export const isOverQuota = (file: NominationFile, level: LedgerLevel): boolean =>
  placesTaken(file.tally[level]) > file.quota[level]
