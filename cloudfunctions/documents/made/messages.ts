import type { SentMessage } from '@/contract/message'
import { chinaDateOf } from '@/domain/calendar/instant'
import type { MessagesShown, Wanted } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { readSentMessages, requireSentMessages } from '../../_host/sent-messages'
import { eachKeyedPage } from '../../_store/row-keys'
import { messageTable } from '../tables/messages'
import { writeTable } from '../tables/write-table'
import type { Making, MakingCall } from './making'

const MESSAGES_A_QUERY = 500

/** Whose: «第2号企业有限公司», a person's name as their newest message has it, or the day. */
const whose = async (asking: MakingCall, of: MessagesShown, newest: SentMessage | undefined): Promise<string> => {
  if ('on' in of) return of.on
  return 'enterpriseId' in of
    ? ((await asking.stores.enterprises.find(of.enterpriseId))?.name ?? '')
    : (newest?.name ?? '')
}

/** 提醒记录 of an enterprise, a person or a day as Excel. It changes all the time, so each asking is its own. */
export const messagesMaking = async (
  asking: MakingCall,
  wanted: Extract<Wanted, { kind: 'messages' }>,
): Promise<Making | Refusal> => {
  const { of } = wanted
  const asked = await requireSentMessages(asking, of)
  if (isRefusal(asked)) return asked
  const { person, filter } = asked
  return {
    person,
    wanted,
    contents: null,
    write: async (tell, { jobId }) => {
      const [newest] = await readSentMessages(asking, filter, { offset: 0, after: null, limit: 1 })
      return writeTable(
        asking,
        tell,
        {
          ...{ person, jobId, wanted, action: 'message.export' as const },
          subject: 'on' in of ? of.on : 'enterpriseId' in of ? of.enterpriseId : of.personId,
        },
        {
          name: '提醒记录',
          title: `提醒记录（${await whose(asking, of, newest?.row)}，${chinaDateOf(asking.now)} 导出）`,
          columns: messageTable,
          pages: eachKeyedPage((page) => readSentMessages(asking, filter, page), MESSAGES_A_QUERY),
        },
      )
    },
  }
}
