import type { Instant } from '../calendar/instant'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import {
  isWaiting,
  LEDGER_LEVELS,
  withList,
  type LedgerLevel,
  type Nomination,
  type NominationFile,
  type Nominee,
} from './nomination'
import { checkNominee, normalisedName, sameNominee } from './nominee'
import { checkPlaceFree } from './quota'

/** One thing that a union does to its list. */
export type ListChange =
  | { readonly kind: 'add'; readonly nominee: Nominee }
  | {
      readonly kind: 'edit'
      readonly nominationId: string
      readonly seenRevision: number
      readonly nominee: Nominee
    }
  | {
      readonly kind: 'move'
      readonly nominationId: string
      readonly seenRevision: number
      readonly to: 'up' | 'down'
    }
  | { readonly kind: 'remove'; readonly nominationId: string; readonly seenRevision: number }

/** Who changes a list, and what they cannot know. */
export interface ListContext {
  readonly now: Instant
  readonly actorName: string
  /** What a new nomination is called. */
  readonly newId: string
  /** The number under which the nominee's name is on the provincial ledger already, or null. */
  readonly ledgerNo: number | null
}

/** Where a name is nominated by the union already, besides `exceptId`; what was declined may be nominated again. */
const checkNameFree = (file: NominationFile, name: string, exceptId: string): Refusal | undefined => {
  const wanted = normalisedName(name)
  for (const level of LEDGER_LEVELS) {
    const standing = file.lists[level].items.filter(({ state }) => state !== 'declined')
    const at = standing.findIndex((item) => item.nominationId !== exceptId && normalisedName(item.name) === wanted)
    if (at >= 0) return refuse('nomination_name_taken', { level, rank: at + 1 })
  }
  return undefined
}

/** The nominee as it may stand in the list, or why not. */
const checkEntry = (
  file: NominationFile,
  level: LedgerLevel,
  written: Nominee,
  exceptId: string,
  ledgerNo: number | null,
): Refusal | Nominee => {
  const nominee = checkNominee(written)
  if (isRefusal(nominee)) return nominee
  // 本级 ledgers may hold what the province's holds too; on the province's own nothing stands twice.
  if (level === 'provincial' && ledgerNo !== null) return refuse('nomination_on_ledger', { no: ledgerNo })
  return checkNameFree(file, nominee.name, exceptId) ?? nominee
}

const add = (file: NominationFile, level: LedgerLevel, written: Nominee, context: ListContext) => {
  const nominee = checkEntry(file, level, written, '', context.ledgerNo)
  if (isRefusal(nominee)) return nominee
  const full = checkPlaceFree(file, level)
  if (full) return full
  const item: Nomination = {
    ...nominee,
    nominationId: context.newId,
    state: 'draft',
    revision: 1,
    savedAt: context.now,
    savedByName: context.actorName,
    ledgerNo: context.ledgerNo,
    decision: null,
  }
  return withList(file, level, { ...file.lists[level], items: [...file.lists[level].items, item] })
}

const edit = (
  file: NominationFile,
  level: LedgerLevel,
  item: Nomination,
  change: Extract<ListChange, { kind: 'edit' }>,
  context: ListContext,
) => {
  const nominee = checkEntry(file, level, change.nominee, item.nominationId, context.ledgerNo)
  if (isRefusal(nominee)) return nominee
  if (sameNominee(item, nominee)) return file
  if (item.revision !== change.seenRevision) return refuse('nomination_stale', { savedAt: item.savedAt })
  const edited: Nomination = {
    ...item,
    ...nominee,
    revision: item.revision + 1,
    savedAt: context.now,
    savedByName: context.actorName,
    ledgerNo: context.ledgerNo,
  }
  const { items, ...list } = file.lists[level]
  return withList(file, level, { ...list, items: items.map((each) => (each === item ? edited : each)) })
}

/** Swaps a draft with the next one in the direction; at the end of the drafts nothing is left to swap with. */
const move = (file: NominationFile, level: LedgerLevel, item: Nomination, to: 'up' | 'down') => {
  const { items, ...list } = file.lists[level]
  const drafts = items.filter(({ state }) => state === 'draft')
  const other = drafts[drafts.indexOf(item) + (to === 'up' ? -1 : 1)]
  if (!other) return file
  const swapped = items.map((each) => (each === item ? other : each === other ? item : each))
  return withList(file, level, { ...list, items: swapped })
}

/**
 * The file after a union's change to one list. Refuses while the list lies with the office, what was decided on, an
 * unsound nominee, a name that stands in one of its lists or (for the province's) on the ledger, more than the quota, and
 * what a colleague changed meanwhile.
 */
export const changeList = (
  file: NominationFile,
  level: LedgerLevel,
  change: ListChange,
  context: ListContext,
): Refusal | NominationFile => {
  if (isWaiting(file.tally[level])) return refuse('nomination_waiting')
  if (change.kind === 'add') return add(file, level, change.nominee, context)
  const { items, ...list } = file.lists[level]
  const item = items.find(({ nominationId }) => nominationId === change.nominationId)
  if (!item) return refuse('nomination_unknown')
  if (item.state !== 'draft') return refuse('nomination_decided')
  switch (change.kind) {
    case 'edit':
      return edit(file, level, item, change, context)
    case 'move':
      return list.revision === change.seenRevision
        ? move(file, level, item, change.to)
        : refuse('nomination_list_changed')
    case 'remove':
      return item.revision === change.seenRevision
        ? withList(file, level, { ...list, items: items.filter((each) => each !== item) })
        : refuse('nomination_stale', { savedAt: item.savedAt })
  }
}
