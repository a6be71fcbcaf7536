import type { AuditRow } from '@/contract/audit'
import { getInstant } from '@/domain/calendar/instant'
import { AUDIT_KIND_WORDS, aboutWords, auditOutcomeWords, auditTitle, moveWords } from '@/text/audit'
import { roleWord } from '@/text/states'
import { momentCell, type TableColumn } from './columns'

/** 操作记录: a row for each thing that somebody did. What they wrote is not among it. */
export const auditTable: ReadonlyArray<TableColumn<AuditRow>> = [
  { title: '时间', width: 17, cell: ({ at }) => momentCell(getInstant(at)) },
  { title: '姓名', width: 14, cell: ({ by }) => by?.name ?? '' },
  { title: '身份', width: 12, cell: ({ by }) => (by ? roleWord(by.role) : '') },
  { title: '所在单位', width: 36, cell: ({ by }) => by?.seatName ?? '' },
  { title: '类别', width: 12, cell: ({ kind }) => AUDIT_KIND_WORDS[kind] },
  { title: '操作', width: 28, cell: auditTitle },
  { title: '对象', width: 44, cell: aboutWords },
  { title: '状态变化', width: 20, cell: moveWords },
  { title: '版本', width: 8, cell: ({ revision }) => revision ?? '' },
  { title: '结果', width: 24, cell: auditOutcomeWords },
]
