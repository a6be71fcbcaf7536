import { visibleLine } from '../answer/control-characters'
import type { Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'
import {
  isWaiting,
  withList,
  type LedgerLevel,
  type Nomination,
  type NominationFile,
  type NominationList,
} from './nomination'
import { NOMINEE_LIMITS } from './nominee'
import { checkWithinQuota } from './quota'

const withState = (item: Nomination, from: Nomination['state'], to: Nomination['state']): Nomination =>
  item.state === from ? { ...item, state: to, revision: item.revision + 1 } : item

/**
 * Hands a list to the office (提交). Refuses what a colleague changed since it was seen, a list without drafts, and one that
 * is longer than the quota, which may have been lowered meanwhile.
 */
export const submitList = (
  file: NominationFile,
  level: LedgerLevel,
  seenRevision: number,
  now: Instant,
): Refusal | NominationFile => {
  const list = file.lists[level]
  if (isWaiting(file.tally[level])) return refuse('nomination_waiting')
  if (list.revision !== seenRevision) return refuse('nomination_list_changed')
  if (file.tally[level].draft === 0) return refuse('nomination_nothing_to_submit')
  const exceeded = checkWithinQuota(file, level)
  if (exceeded) return exceeded
  return withList(file, level, {
    items: list.items.map((item) => withState(item, 'draft', 'submitted')),
    submittedAt: now,
    decisionBeganAt: null,
    returned: null,
    withdrawal: null,
  })
}

/** What lies with the office, back as drafts. */
const takenBack = (file: NominationFile, level: LedgerLevel, by: Pick<NominationList, 'returned' | 'withdrawal'>) =>
  withList(file, level, {
    items: file.lists[level].items.map((item) => withState(item, 'submitted', 'draft')),
    submittedAt: null,
    decisionBeganAt: null,
    ...by,
  })

/** Takes a list back (撤回), until the office decided on the first of it. */
export const withdrawList = (
  file: NominationFile,
  level: LedgerLevel,
  seenRevision: number,
  now: Instant,
): Refusal | NominationFile => {
  const list = file.lists[level]
  if (list.decisionBeganAt !== null && isWaiting(file.tally[level])) return refuse('nomination_decision_begun')
  if (!isWaiting(file.tally[level])) return refuse('nomination_not_waiting')
  if (list.revision !== seenRevision) return refuse('nomination_list_changed')
  return takenBack(file, level, { returned: null, withdrawal: { at: now, count: file.tally[level].submitted } })
}

/** The office returns what it has not decided on (退回), with a word on what is to be changed. */
export const returnList = (
  file: NominationFile,
  level: LedgerLevel,
  seenRevision: number,
  by: { readonly now: Instant; readonly actorName: string; readonly note: string },
): Refusal | NominationFile => {
  if (!isWaiting(file.tally[level])) return refuse('nomination_not_waiting')
  if (file.lists[level].revision !== seenRevision) return refuse('nomination_list_changed')
  const note = visibleLine(by.note)
  if (note === '') return refuse('reason_missing')
  if (Array.from(note).length > NOMINEE_LIMITS.reason)
    return refuse('remark_too_long', { limit: NOMINEE_LIMITS.reason })
  return takenBack(file, level, { returned: { at: by.now, byName: by.actorName, note }, withdrawal: null })
}
