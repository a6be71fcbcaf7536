import type { LastReached } from '@/domain/reminders/delivery'
import { formatMoment } from '@/text/dates'
import { roleWord } from '@/text/states'
import { telephoneWords } from '@/text/telephones'
import { lastReachedSentence, REASON_WORDS, reasonNote } from '@/text/unreached'
import type { ReadRow } from '../_host/unreached-list'
import type { WorksheetToWrite } from '../_tables/write-workbook'

const HEAD = [
  ['责任工会', 22],
  ['单位', 36],
  ['身份', 12],
  ['姓名', 12],
  ['电话', 18],
  ['电话来源', 18],
  ['原因', 12],
  ['说明', 40],
  ['没有送到的提醒', 36],
  ['最近一次没有送到', 16],
  ['最早一次没有送到', 16],
  ['上次联系到', 30],
  ['已电话联系', 12],
  ['电话联系时间', 16],
] as const

const reachedCell = (reached: LastReached | null): string => (reached === null ? '' : lastReachedSentence(reached))

/** 联系不上的人 as one sheet: whom to call under which number, why, and who did already. */
export const unreachedWorksheet = (
  rows: readonly ReadRow[],
  nameOfUnion: (unionId: string | null) => string,
): WorksheetToWrite => ({
  name: '联系不上的人',
  head: HEAD.map(([title]) => title),
  rows: rows.map(({ row, seat, seatName, telephone, lastReached }) => [
    nameOfUnion(row.unionId),
    seatName,
    roleWord(seat.role),
    row.personName || (telephone?.name ?? ''),
    telephone?.number ?? '',
    telephone ? telephoneWords.source(telephone.from) : '',
    REASON_WORDS[row.reason].label,
    reasonNote(row.reason, row.code),
    row.title,
    formatMoment(row.at),
    formatMoment(row.since),
    reachedCell(lastReached),
    row.phoned?.name ?? '',
    row.phoned ? formatMoment(row.phoned.at) : '',
  ]),
  widths: HEAD.map(([, width]) => width),
})
