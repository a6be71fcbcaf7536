import { labelKey, TEXT_LIMIT, type LedgerColumn } from '../ledger/ledger-column'
import type { Table, TableRow } from '../ledger/table'

/** What a roster may say of an enterprise: three things that every ledger has, and the cycle's own columns. */
export interface ImportField {
  readonly key: string
  readonly label: string
}

/** Which column (from 0) each field stands in; a field that the file does not have is missing. */
export type Mapping = Readonly<Record<string, number>>

export const NO_KEY = 'no'
export const NAME_KEY = 'name'
export const UNION_KEY = 'union'

/** A ledger column's key: prefixed, so that no column's id can be taken for one of the three. */
export const columnKey = (columnId: string): string => `column-${columnId}`

/** The fields of an import in the ledger's order; where the ledger has no columns of the contact, these two are offered all the same. */
export const importFields = (columns: readonly LedgerColumn[]): readonly ImportField[] => [
  { key: NO_KEY, label: '序号' },
  { key: NAME_KEY, label: '企业名称' },
  { key: UNION_KEY, label: '责任工会' },
  ...withContact(columns).map(({ columnId, label }) => ({ key: columnKey(columnId), label })),
]

/** How rosters in use head their columns, beside the field's own label. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  序号: ['编号', '台账序号', '企业序号', '序', 'no', 'no.'],
  企业名称: ['单位名称', '企业全称', '单位全称', '公司名称', '入库企业名称', '企业', '单位', '名称', 'name'],
  责任工会: [
    '所属工会',
    '上级工会',
    '审核单位',
    '推荐单位',
    '地市',
    '所属地市',
    '所在地市',
    '所属市',
    '地级市',
    '城市',
    'suggested_city',
  ],
  统一社会信用代码: ['社会信用代码', '信用代码', '组织机构代码'],
  联系人: ['联系人姓名', '企业联系人'],
  联系电话: ['电话', '联系方式', '手机', '手机号', '手机号码'],
  所属行业: ['行业'],
  职工总数: ['职工人数', '职工数'],
  产业工人数: ['产业工人人数', '产业工人总数'],
}

const ofContact = (columnId: string, label: string): LedgerColumn => ({
  ...{ columnId, label, kind: 'text', required: false, choices: [], limit: TEXT_LIMIT },
})

/** The contact's name and telephone, by which people are invited. No id of a ledger's column has a colon. */
const CONTACT_NAME = ofContact('roster:contact', '联系人')
const CONTACT_TELEPHONE = ofContact('roster:telephone', '联系电话')

const calledLike = (columns: readonly LedgerColumn[], { label }: LedgerColumn): LedgerColumn | undefined => {
  const keys = keysOf({ label })
  return columns.find((column) => keys.includes(labelKey(column.label)))
}

/** Where a roster's row says who the contact is: in the ledger's own columns, or in the two that only an import has. */
export const contactColumns = (columns: readonly LedgerColumn[]) => ({
  name: calledLike(columns, CONTACT_NAME) ?? CONTACT_NAME,
  telephone: calledLike(columns, CONTACT_TELEPHONE) ?? CONTACT_TELEPHONE,
})

/** All columns that a roster's row is read by: the ledger's, and of the contact's two those that it has not. */
export const withContact = (columns: readonly LedgerColumn[]): readonly LedgerColumn[] => {
  const { name, telephone } = contactColumns(columns)
  return [...columns, ...[name, telephone].filter((column) => !columns.includes(column))]
}

/** What is found out about a table's head. */
export interface TableHead {
  /** The texts of the head by column. */
  readonly heads: readonly string[]
  readonly mapping: Mapping
  /** Fields that more than one column claims; the first one is taken. */
  readonly doubled: readonly string[]
  readonly rows: readonly TableRow[]
}

const keysOf = ({ label }: Pick<ImportField, 'label'>): readonly string[] =>
  [label, ...(ALSO[label] ?? [])].map(labelKey)

const mapHeads = (heads: readonly string[], fields: readonly ImportField[]) => {
  const keys = heads.map(labelKey)
  const mapping: Record<string, number> = {}
  const doubled: string[] = []
  for (const field of fields) {
    // The field's own label before its other names: "单位名称" stays free where there is an "企业名称".
    const wanted = keysOf(field)
    const found = wanted.flatMap((key) => keys.flatMap((head, column) => (head === key ? [column] : [])))
    const free = found.filter((column) => !Object.values(mapping).includes(column))
    const [first] = free
    if (first === undefined) continue
    mapping[field.key] = first
    if (keys.filter((head) => head === keys[first]).length > 1) doubled.push(field.label)
  }
  return { mapping, doubled }
}

const HEAD_WITHIN = 20

/** A head of two lines: the lower one says more of what the upper one spans ("联系人" over "姓名" and "电话"). */
const withLowerLine = (upper: TableRow, lower: TableRow | undefined, fields: readonly ImportField[]) => {
  const one = { heads: upper.cells, ...mapHeads(upper.cells, fields), lines: 1 }
  const nameColumn = one.mapping[NAME_KEY]
  if (!lower || nameColumn === undefined || (lower.cells[nameColumn] ?? '') !== '') return one
  const heads = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const below = lower.cells[column] ?? ''
    return below === '' ? (upper.cells[column] ?? '') : below
  })
  const two = { heads, ...mapHeads(heads, fields), lines: 2 }
  return Object.keys(two.mapping).length > Object.keys(one.mapping).length ? two : one
}

/**
 * Finds the head among a table's first rows: the one that names 企业名称 and, of such, the most other fields. What stands above
 * (a title, a date) is passed over. Undefined where no row names 企业名称.
 */
export const findHead = ({ rows }: Table, fields: readonly ImportField[]): TableHead | undefined => {
  const candidates = rows.slice(0, HEAD_WITHIN).flatMap((row, index) => {
    const head = withLowerLine(row, rows[index + 1], fields)
    return head.mapping[NAME_KEY] === undefined ? [] : [{ ...head, index }]
  })
  const [best] = [...candidates].sort(
    (a, b) => Object.keys(b.mapping).length - Object.keys(a.mapping).length || a.index - b.index,
  )
  if (!best) return undefined
  const { heads, mapping, doubled, index, lines } = best
  return { heads, mapping, doubled, rows: rows.slice(index + lines) }
}

/**
 * Whether a person's mapping can be used: 企业名称 is there, no column is taken twice, every field and column exists.
 */
export const isMapping = (mapping: Mapping, fields: readonly ImportField[], heads: readonly string[]): boolean => {
  const columns = Object.values(mapping)
  return (
    mapping[NAME_KEY] !== undefined &&
    new Set(columns).size === columns.length &&
    columns.every((column) => column < heads.length) &&
    Object.keys(mapping).every((key) => fields.some((field) => field.key === key))
  )
}
