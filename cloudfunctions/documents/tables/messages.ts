import type { SentMessage } from '@/contract/message'
import { getInstant } from '@/domain/calendar/instant'
import { becameWords, causeWords, MATTER_WORDS, OUTCOME_WORDS, sentMessagesPage } from '@/text/sent-messages'
import { roleWord } from '@/text/states'
import { momentCell, type TableColumn } from './columns'

/** 提醒记录: a row for each message, to whom, because of what, and what became of it. What it says further is its reader's. */
export const messageTable: ReadonlyArray<TableColumn<SentMessage>> = [
  { title: '时间', width: 17, cell: ({ at }) => momentCell(getInstant(at)) },
  { title: '单位', width: 36, cell: ({ seatName }) => seatName },
  { title: '身份', width: 12, cell: ({ role }) => (role === null ? '' : roleWord(role)) },
  { title: '姓名', width: 14, cell: ({ name }) => name || sentMessagesPage.nobody },
  { title: '事项', width: 8, cell: ({ matter }) => MATTER_WORDS[matter] },
  { title: '标题', width: 44, cell: ({ title }) => title },
  { title: '因为', width: 24, cell: ({ by }) => causeWords(by) },
  { title: '结果', width: 10, cell: ({ outcome }) => OUTCOME_WORDS[outcome].label },
  { title: '说明', width: 44, cell: becameWords },
  { title: '看过', width: 8, cell: ({ name, read }) => (name === '' ? '' : read ? '是' : '否') },
]
