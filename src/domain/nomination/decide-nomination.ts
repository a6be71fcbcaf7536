import type { Instant } from '../calendar/instant'
import { visibleLine } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'
import { withList, type LedgerLevel, type Nomination, type NominationFile } from './nomination'
import { NOMINEE_LIMITS } from './nominee'

/** What the office decides on one nomination: 同意入库 or 不予入库, with a word that the latter needs. */
export interface NominationVerdict {
  readonly nominationId: string
  readonly seenRevision: number
  readonly verdict: 'confirmed' | 'declined'
  readonly note: string
}

export interface VerdictContext {
  readonly now: Instant
  readonly actorName: string
  /** The number that it has on the provincial ledger already, or null. */
  readonly ledgerNo: number | null
  /** The number that it gets there, where it is confirmed for it. */
  readonly nextNo: number
}

/** The nomination of a list, or why there is none to decide on. */
const findSubmitted = (file: NominationFile, level: LedgerLevel, id: string, seen: number): Refusal | Nomination => {
  const item = file.lists[level].items.find(({ nominationId }) => nominationId === id)
  if (!item) return refuse('nomination_unknown')
  if (item.state === 'confirmed' || item.state === 'declined') return refuse('nomination_decided')
  if (item.state === 'draft') return refuse('nomination_not_waiting')
  return item.revision === seen ? item : refuse('nomination_stale', { savedAt: item.savedAt })
}

/**
 * The file after the office's verdict on one nomination. What is confirmed for the provincial ledger gets the next number
 * there; what is declined gives its place back. Refuses what does not lie with the office or was changed since it was seen,
 * a decline without a word, and a confirmation of what came onto the ledger meanwhile.
 */
export const decideNomination = (
  file: NominationFile,
  level: LedgerLevel,
  { nominationId, seenRevision, verdict, note }: NominationVerdict,
  context: VerdictContext,
): Refusal | { readonly file: NominationFile; readonly item: Nomination } => {
  const found = findSubmitted(file, level, nominationId, seenRevision)
  if ('refused' in found) return found
  const word = visibleLine(note)
  if (verdict === 'declined' && word === '') return refuse('reason_missing')
  if (Array.from(word).length > NOMINEE_LIMITS.reason)
    return refuse('remark_too_long', { limit: NOMINEE_LIMITS.reason })
  const toProvince = verdict === 'confirmed' && level === 'provincial'
  if (toProvince && context.ledgerNo !== null) return refuse('nomination_on_ledger', { no: context.ledgerNo })
  const item: Nomination = {
    ...found,
    state: verdict,
    revision: found.revision + 1,
    ledgerNo: toProvince ? context.nextNo : found.ledgerNo,
    decision: { at: context.now, byName: context.actorName, note: word },
  }
  const { items, ...list } = file.lists[level]
  return {
    item,
    file: withList(file, level, {
      ...list,
      items: items.map((each) => (each === found ? item : each)),
      decisionBeganAt: list.decisionBeganAt ?? context.now,
    }),
  }
}
