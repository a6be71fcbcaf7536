import { findHead, importFields } from '@/domain/roster/import-columns'
import { planImport, type ImportGround, type ImportPlan } from '@/domain/roster/import-plan'
import type { ImportKind, KnownEnterprise, PlannedRow } from '@/domain/roster/import-row'
import { SUGGESTED_COLUMNS } from '@/domain/ledger/ledger-column'
import { dongguan, guangzhou } from './cast'

/** An enterprise of the ledger. */
export const known = (no: number, name: string, more: Partial<KnownEnterprise> = {}): KnownEnterprise => ({
  enterpriseId: `e${no}`,
  no,
  name,
  formerNames: [],
  unionId: null,
  unionName: null,
  suggestedUnionId: null,
  values: {},
  joinsLater: false,
  ...more,
})

/** Three enterprises: with a credit code, with a union, with a former name. */
const LEDGER = [
  known(1, '广州海格通信集团股份有限公司', { values: { 'credit-code': '91440101190000000A', contact: '张三' } }),
  known(2, '日立电梯（中国）有限公司', { unionId: 'u-guangzhou', unionName: '广州市总工会' }),
  known(3, '东莞市交通投资集团有限公司', {
    formerNames: [{ name: '东莞市公路集团有限公司', until: 0 as never }],
    values: { 'credit-code': '91441900000000000B' },
  }),
]

/** Plans an import of lines whose cells stand between bars. */
export const plan = (lines: readonly string[], ground: Partial<ImportGround> = {}): ImportPlan => {
  const columns = ground.columns ?? SUGGESTED_COLUMNS
  const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split('|'), formulas: [] }))
  const head = findHead({ name: '', rows }, importFields(columns))
  if (!head) throw new Error('no head')
  return planImport(head.rows, head.mapping, { columns, unions: [dongguan, guangzhou], known: LEDGER, ...ground })
}

/** The one row that the lines come to. */
export const only = (lines: readonly string[], ground: Partial<ImportGround> = {}): PlannedRow => {
  const [row, ...more] = plan(lines, ground).rows
  if (!row || more.length > 0) throw new Error(`${more.length + 1} rows`)
  return row
}

export const kinds = (lines: readonly string[], ground: Partial<ImportGround> = {}): readonly ImportKind[] =>
  plan(lines, ground).rows.map(({ kind }) => kind)
