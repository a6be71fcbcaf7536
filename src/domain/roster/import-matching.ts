import { nameKey, nearNames, type NearNames } from '../ledger/enterprise-name'
import { isCreditCodeColumn, plainCreditCode } from '../ledger/credit-code'
import type { ReadLine } from './import-lines'
import type { ImportKind, ImportNote, ImportReason, KnownEnterprise, RosterLine } from './import-row'
import type { LedgerColumn } from '../ledger/ledger-column'

/** Items by a key; what has none is left out. */
export const grouped = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Looking enterprises up, prepared once for all rows. */
export interface KnownIndex {
  readonly byName: ReadonlyMap<string, readonly KnownEnterprise[]>
  readonly byFormerName: ReadonlyMap<string, readonly KnownEnterprise[]>
  readonly byCode: ReadonlyMap<string, readonly KnownEnterprise[]>
  readonly byNo: ReadonlyMap<number, KnownEnterprise>
  readonly near: NearNames<KnownEnterprise>
  readonly codeOf: (line: RosterLine) => string
  /** Whether the file's numbers are the ledger's: not where a city numbers its own list from 1. */
  readonly numbersHold: boolean
}

/** Prepares the looking up of these enterprises for a file's lines. */
export const indexKnown = (
  known: readonly KnownEnterprise[],
  columns: readonly LedgerColumn[],
  lines: readonly ReadLine[],
): KnownIndex => {
  // What identifies an enterprise beside its name, if the cycle's ledger has it.
  const column = columns.find(isCreditCodeColumn)
  const codeIn = (values: Readonly<Record<string, string>>) =>
    plainCreditCode(column ? (values[column.columnId] ?? '') : '')
  const byName = grouped(known, ({ name }) => nameKey(name))
  const former = known.flatMap((each) => each.formerNames.map(({ name }) => ({ each, name })))
  const numbered = lines.flatMap(({ line }) => {
    const [match] = byName.get(nameKey(line.name)) ?? []
    return line.no === null || !match ? [] : [line.no === match.no]
  })
  return {
    byName,
    byFormerName: new Map(
      [...grouped(former, ({ name }) => nameKey(name))].map(([key, held]) => [key, held.map(({ each }) => each)]),
    ),
    byCode: grouped(known, ({ values }) => codeIn(values)),
    byNo: new Map(known.map((each) => [each.no, each])),
    near: nearNames(known, ({ name }) => name),
    codeOf: ({ values }) => codeIn(values),
    numbersHold: numbered.filter(Boolean).length * 2 >= numbered.length,
  }
}

/** What a line turned out to mean. */
export interface Found {
  readonly kind: Exclude<ImportKind, 'changed' | 'unchanged'> | 'matched'
  readonly match?: KnownEnterprise
  readonly candidates?: readonly KnownEnterprise[]
  readonly reasons?: readonly ImportReason[]
  readonly notes?: readonly ImportNote[]
}

const several = (found: readonly KnownEnterprise[]): Found => ({
  kind: 'duplicated',
  candidates: found.slice(0, 3),
  reasons: [{ why: 'several_enterprises', names: found.slice(0, 5).map(({ name }) => name) }],
})

const findByName = (line: RosterLine, index: KnownIndex): Found | undefined => {
  const named = index.byName.get(nameKey(line.name)) ?? []
  const former = named.length > 0 ? [] : (index.byFormerName.get(nameKey(line.name)) ?? [])
  const found = [...named, ...former]
  const [match] = found
  if (!match) return undefined
  // A name of one enterprise with the code of another means two: nobody but a person can say which.
  const others = (index.byCode.get(index.codeOf(line)) ?? []).filter((each) => !found.includes(each))
  if (found.length + others.length > 1) return several([...found, ...others])
  const notes: ImportNote[] = []
  if (former.length > 0) notes.push({ about: 'former_name', name: match.name })
  if (index.numbersHold && line.no !== null && line.no !== match.no) notes.push({ about: 'number_kept', no: match.no })
  return { kind: 'matched', match, notes }
}

/** Finds the enterprise that a line speaks of: by name, then by credit code, then by number, else what is near. */
export const findMatch = (line: RosterLine, index: KnownIndex, namedInFile: ReadonlySet<string>): Found => {
  const byName = findByName(line, index)
  if (byName) return byName
  const byCode = index.byCode.get(index.codeOf(line)) ?? []
  if (byCode.length > 1) return several(byCode)
  const [coded] = byCode
  if (coded) return { kind: 'renamed', match: coded, notes: [{ about: 'known_by', what: 'credit_code' }] }
  const numbered = index.numbersHold && line.no !== null ? index.byNo.get(line.no) : undefined
  // A number whose enterprise the file names by its own name elsewhere was given twice; that is no new name.
  const taken = numbered !== undefined && namedInFile.has(nameKey(numbered.name))
  if (numbered && !taken) return { kind: 'renamed', match: numbered, notes: [{ about: 'known_by', what: 'number' }] }
  const notes: readonly ImportNote[] = numbered ? [{ about: 'number_taken', no: numbered.no }] : []
  const candidates = index.near.of(line.name)
  return candidates.length > 0 ? { kind: 'unmatched', candidates, notes } : { kind: 'new', notes }
}
