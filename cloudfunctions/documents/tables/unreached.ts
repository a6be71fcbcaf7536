import type { LastReached } from '@/domain/reminders/delivery'
import { formatMoment } from '@/text/dates'
import { roleWord } from '@/text/states'
import { telephoneWords } from '@/text/telephones'
import { lastReachedSentence, REASON_WORDS, reasonNote } from '@/text/unreached'
import type { ReadRow } from '../../_host/unreached-list'
import type { TableColumn } from './columns'

const reachedCell = (reached: LastReached | null): string => (reached === null ? '' : lastReachedSentence(reached))

/** 联系不上的人: whom to call under which number, why, and who did already. */
export const unreachedColumns = (
  nameOfUnion: (unionId: string | null) => string,
): ReadonlyArray<TableColumn<ReadRow>> => [
  { title: '责任工会', width: 22, cell: ({ row }) => nameOfUnion(row.unionId) },
  { title: '单位', width: 36, cell: ({ seatName }) => seatName },
  { title: '身份', width: 12, cell: ({ seat }) => roleWord(seat.role) },
  { title: '姓名', width: 12, cell: ({ row, telephone }) => row.personName || (telephone?.name ?? '') },
  { title: '电话', width: 18, cell: ({ telephone }) => telephone?.number ?? '' },
  { title: '电话来源', width: 18, cell: ({ telephone }) => (telephone ? telephoneWords.source(telephone.from) : '') },
  { title: '原因', width: 12, cell: ({ row }) => REASON_WORDS[row.reason].label },
  { title: '说明', width: 40, cell: ({ row }) => reasonNote(row.reason, row.code) },
  { title: '没有送到的提醒', width: 36, cell: ({ row }) => row.title },
  { title: '最近一次没有送到', width: 16, cell: ({ row }) => formatMoment(row.at) },
  { title: '最早一次没有送到', width: 16, cell: ({ row }) => formatMoment(row.since) },
  { title: '上次联系到', width: 30, cell: ({ lastReached: reached }) => reachedCell(reached) },
  { title: '已电话联系', width: 12, cell: ({ row }) => row.phoned?.name ?? '' },
  { title: '电话联系时间', width: 16, cell: ({ row }) => (row.phoned ? formatMoment(row.phoned.at) : '') },
]
