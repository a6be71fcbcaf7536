import type { NominationPart, NominationRest } from '@/contract/nomination'
import { LEDGER_LEVELS, type LedgerLevel, type NominationFile } from '@/domain/nomination/nomination'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { countWithin } from '../../_host/answer-size'

/** The part of a file that begins after `passed` items, as large as one answer may be. */
const partFrom = (file: NominationFile, passed: number): NominationPart => {
  const items = LEDGER_LEVELS.flatMap((level) => file.lists[level].items.map((item) => ({ level, item })))
  const left = items.slice(passed)
  const shown = left.slice(0, countWithin(left))
  const listOf = (level: LedgerLevel) => ({
    ...file.lists[level],
    items: shown.filter((each) => each.level === level).map(({ item }) => item),
  })
  const { provincial, own } = file.lists
  const seen = { provincial: provincial.revision, own: own.revision }
  return {
    ...file,
    lists: { provincial: listOf('provincial'), own: listOf('own') },
    rest: shown.length < left.length ? { passed: passed + shown.length, seen } : null,
  }
}

/** A file as one answer holds it: from its beginning, or the rest of what was begun, unless a list was changed since. */
export const partOf = (file: NominationFile, rest: NominationRest | null = null): NominationPart | Refusal => {
  if (rest === null) return partFrom(file, 0)
  const same = LEDGER_LEVELS.every((level) => file.lists[level].revision === rest.seen[level])
  return same ? partFrom(file, rest.passed) : refuse('nomination_list_changed')
}
