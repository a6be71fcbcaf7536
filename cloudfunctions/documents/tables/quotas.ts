import type { QuotaRow } from '@/contract/quota'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import { LEDGER_WORDS } from '@/text/nomination'
import { UNION_KIND_WORDS } from '@/text/office-routing'
import type { TableColumn } from './columns'

const levelColumns = (level: LedgerLevel): ReadonlyArray<TableColumn<QuotaRow>> => {
  const word = LEDGER_WORDS[level]
  return [
    { title: `${word}名额`, width: 10, cell: ({ quota }) => quota[level] },
    { title: `${word}已遴选未提交`, width: 12, cell: ({ tally }) => tally[level].draft },
    { title: `${word}待审定`, width: 10, cell: ({ tally }) => tally[level].submitted },
    { title: `${word}同意入库`, width: 10, cell: ({ tally }) => tally[level].confirmed },
    { title: `${word}不予入库`, width: 10, cell: ({ tally }) => tally[level].declined },
  ]
}

/** 名额: a row for each union, its places and how they are used. */
export const quotaTable: ReadonlyArray<TableColumn<QuotaRow>> = [
  { title: '工会', width: 30, cell: ({ union }) => union.name },
  { title: '类别', width: 20, cell: ({ union }) => UNION_KIND_WORDS[union.kind] },
  ...levelColumns('provincial'),
  ...levelColumns('own'),
  { title: '审核员', width: 12, cell: ({ unattended }) => (unattended ? '还没有' : '有') },
]
