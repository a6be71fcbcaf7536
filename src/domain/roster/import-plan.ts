import type { Union } from '../people/person'
import { nameKey } from '../ledger/enterprise-name'
import { importChanges } from './import-changes'
import type { Mapping } from './import-columns'
import { readLines, type ReadLine } from './import-lines'
import { findMatch, grouped, indexKnown, type Found } from './import-matching'
import type { ImportCandidate, ImportNote, ImportReason, KnownEnterprise, PlannedRow, RosterLine } from './import-row'
import type { LedgerColumn } from '../ledger/ledger-column'
import type { TableRow } from '../ledger/table'

/** What an import is planned against. */
export interface ImportGround {
  readonly columns: readonly LedgerColumn[]
  readonly unions: readonly Union[]
  readonly known: readonly KnownEnterprise[]
}

/** What a roster would do to the ledger. Nothing is written by it. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  /** Enterprises on the ledger that the file does not name: said, and left as they are. */
  readonly absent: readonly ImportCandidate[]
}

const candidateOf = ({ enterpriseId, no, name }: KnownEnterprise): ImportCandidate => ({ enterpriseId, no, name })

const sameText = (a: RosterLine, b: RosterLine): boolean =>
  JSON.stringify([a.values, a.unionId, a.contact]) === JSON.stringify([b.values, b.unionId, b.contact])

/**
 * What else in the file speaks of the same: rows of one name that say the same are 重复 but for the first; where they say
 * different things all of them are, since nobody can know which holds.
 */
const repetitions = (lines: readonly ReadLine[]): ReadonlyMap<number, ImportReason> => {
  const reasons = new Map<number, ImportReason>()
  const sound = lines.filter((each) => each.reasons.length === 0).map(({ line }) => line)
  for (const group of grouped(sound, ({ name }) => nameKey(name)).values()) {
    const [first] = group
    if (!first || group.length === 1) continue
    const same = group.every((line) => sameText(line, first))
    const rows = group.map(({ row }) => row)
    for (const line of same ? group.slice(1) : group)
      reasons.set(line.row, { why: 'repeated', rows: rows.filter((row) => row !== line.row) })
  }
  return reasons
}

const matchNotes = ({ unionId }: RosterLine, match: KnownEnterprise): readonly ImportNote[] => [
  ...(match.joinsLater ? [{ about: 'joins_later' } as const] : []),
  ...(unionId !== null && match.unionId !== null && match.unionId !== unionId
    ? [{ about: 'union_kept', name: match.unionName ?? '' } as const]
    : []),
]

const planRow = (read: ReadLine, found: Found, ground: ImportGround): PlannedRow => {
  const { line } = read
  const match = found.match ?? null
  const nameOf = (unionId: string | null) => ground.unions.find((union) => union.unionId === unionId)?.name ?? ''
  const changes =
    match && !match.joinsLater ? importChanges(line, match, ground.columns, found.kind === 'renamed', nameOf) : []
  return {
    ...line,
    kind: found.kind === 'matched' || match?.joinsLater ? (changes.length > 0 ? 'changed' : 'unchanged') : found.kind,
    match: match && candidateOf(match),
    changes,
    candidates: (found.candidates ?? []).map(candidateOf),
    reasons: [...read.reasons, ...(found.reasons ?? [])],
    notes: [...read.notes, ...(found.notes ?? []), ...(match ? matchNotes(line, match) : [])],
    decision: null,
  }
}

const isLeftOut = ({ notes }: ReadLine): boolean => notes.some(({ about }) => about === 'no_enterprise')

/** One enterprise is spoken of by one row: a second that leads to it, by another way, is 重复. */
const onceEach = (rows: readonly PlannedRow[]): readonly PlannedRow[] => {
  const spokenOf = new Map<string, number>()
  const byCertainty = [...rows].sort((a, b) => Number(a.kind === 'renamed') - Number(b.kind === 'renamed'))
  const second = new Map<number, number>()
  for (const { row, match } of byCertainty) {
    if (!match) continue
    const first = spokenOf.get(match.enterpriseId)
    if (first === undefined) spokenOf.set(match.enterpriseId, row)
    else second.set(row, first)
  }
  return rows.map((row) => {
    const first = second.get(row.row)
    return first === undefined
      ? row
      : { ...row, kind: 'duplicated', reasons: [...row.reasons, { why: 'same_enterprise', row: first }], changes: [] }
  })
}

/**
 * Plans an import: each row of the table against the ledger. Pure; the same table and ledger give the same plan. A name is
 * only ever the same by `nameKey`; the file's number or credit code under another name is 疑似更名, which a person confirms;
 * near names are offered.
 */
export const planImport = (
  rows: readonly TableRow[],
  mapping: Mapping,
  ground: ImportGround,
  heads = 0,
): ImportPlan => {
  const lines = readLines(rows, { mapping, columns: ground.columns, unions: ground.unions, heads })
  const index = indexKnown(ground.known, ground.columns, lines)
  const repeated = repetitions(lines)
  const namedInFile = new Set(lines.map(({ line }) => nameKey(line.name)))
  const planned = lines.map((read) => {
    if (read.reasons.length > 0) return planRow(read, { kind: 'rejected' }, ground)
    const reason = repeated.get(read.line.row)
    if (reason) return planRow(read, { kind: 'duplicated', reasons: [reason] }, ground)
    // Not written unless the office says that it is an enterprise after all.
    if (isLeftOut(read)) return { ...planRow(read, { kind: 'new' }, ground), decision: { kind: 'skip' as const } }
    return planRow(read, findMatch(read.line, index, namedInFile), ground)
  })
  const spokenOf = new Set(
    planned
      .flatMap(({ match, candidates }) => [...(match ? [match] : []), ...candidates])
      .map((each) => each.enterpriseId),
  )
  return {
    rows: onceEach(planned),
    absent: ground.known
      .filter((each) => !spokenOf.has(each.enterpriseId) && !namedInFile.has(nameKey(each.name)))
      .map(candidateOf),
  }
}
