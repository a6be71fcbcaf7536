import type { Table, TableRow } from '../ledger/table'
import type { Union } from '../people/person'
import { namesOfUnion } from '../people/union-changes'
import { refuse, type Refusal } from '../refusal/refusal'
import { LEDGER_LEVELS, type LedgerLevel } from './nomination'
import { QUOTA_LIMIT, type QuotaNumbers } from './quota'

/** Why a row of a 名额分配表 was not read. */
export type QuotaDoubtKind = 'unknown_union' | 'not_a_quota' | 'twice' | 'hidden'

/** A row that was not read, by the number that the file gives it. */
export interface QuotaDoubt {
  readonly row: number
  readonly name: string
  readonly why: QuotaDoubtKind
}

/** What was read of a 名额分配表: nothing of it is set yet. */
export interface QuotaReading {
  readonly rows: ReadonlyArray<QuotaNumbers & { readonly unionId: string }>
  readonly doubts: readonly QuotaDoubt[]
  /** How many rows are in doubt; the first of them are named. */
  readonly doubted: number
}

/** As many as are named. */
const DOUBTS_SHOWN = 50

/** A head stands among a sheet's first rows: what is above it are titles. */
const HEAD_WITHIN = 20

const LEVEL_HEADS: Readonly<Record<LedgerLevel, RegExp>> = { provincial: /省级/, own: /本级/ }
const UNION_HEAD = /工会|单位|名称/
/** Below the unions: their sum is nobody's. */
const SUM = /^(合计|总计|小计)/

/** As names are compared: without caring for width and blanks. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

type Columns = Readonly<Record<LedgerLevel | 'union', number>>

const columnsOf = ({ cells }: TableRow): Columns | undefined => {
  const heads = cells.map(plain)
  const union = heads.findIndex((head) => UNION_HEAD.test(head))
  const provincial = heads.findIndex((head) => LEVEL_HEADS.provincial.test(head))
  const own = heads.findIndex((head) => LEVEL_HEADS.own.test(head))
  return union < 0 || provincial < 0 || own < 0 ? undefined : { union, provincial, own }
}

/** An empty cell is no place; anything else has to be a whole number within the limit. */
const placesOf = (cell: string | undefined): number | undefined => {
  const text = plain(cell ?? '').replace(/[个家]$/, '')
  if (text === '') return 0
  return /^\d{1,4}$/.test(text) && Number(text) <= QUOTA_LIMIT ? Number(text) : undefined
}

/** The unions by each of the names that a table may call them by; a name of two of them is nobody's. */
const unionsByName = (unions: readonly Union[]): ReadonlyMap<string, string | null> => {
  const found = new Map<string, string | null>()
  for (const union of unions)
    for (const name of new Set(namesOfUnion(union).map(plain))) found.set(name, found.has(name) ? null : union.unionId)
  return found
}

/**
 * Reads a 名额分配表: of the first sheet that has a column of unions and one for each ledger, what each union is to have. A row that is
 * not sure is in doubt and not read. Refuses where no sheet has such a head.
 */
export const readQuotaTable = (tables: readonly Table[], unions: readonly Union[]): QuotaReading | Refusal => {
  const headed = tables.flatMap(({ rows }) => {
    const at = rows.slice(0, HEAD_WITHIN).findIndex((row) => columnsOf(row) !== undefined)
    const head = rows[at]
    const columns = head && columnsOf(head)
    return columns ? [{ columns, rows: rows.slice(at + 1) }] : []
  })
  const [first] = headed
  if (!first) return refuse('quota_table_without_head')
  const byName = unionsByName(unions)
  const read = new Map<string, QuotaNumbers & { readonly unionId: string }>()
  const doubts: QuotaDoubt[] = []
  for (const { number, cells, hidden } of first.rows) {
    const name = (cells[first.columns.union] ?? '').trim()
    if (plain(name) === '' || SUM.test(plain(name))) continue
    const unionId = byName.get(plain(name))
    const [provincial, own] = LEDGER_LEVELS.map((level) => placesOf(cells[first.columns[level]]))
    const doubt = (why: QuotaDoubtKind): number => doubts.push({ row: number, name, why })
    if (hidden) doubt('hidden')
    else if (!unionId) doubt('unknown_union')
    else if (read.has(unionId)) doubt('twice')
    else if (provincial === undefined || own === undefined) doubt('not_a_quota')
    else read.set(unionId, { unionId, provincial, own })
  }
  return { rows: [...read.values()], doubts: doubts.slice(0, DOUBTS_SHOWN), doubted: doubts.length }
}
