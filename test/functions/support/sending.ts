import type { MessageDocument } from '../../../cloudfunctions/_store/message-document'
import type { NoticeDocument } from '../../../cloudfunctions/_store/notices'
import type { UnreachedDocument } from '../../../cloudfunctions/_store/unreached'
import { person } from './standing'
import { timer } from './timer'
import type { World } from './world'

export const SEND = { wechat: '/cgi-bin/message/subscribe/send' } as const
export const TOKEN = { wechat: '/cgi-bin/stable_token' } as const

/** What came of sending, and a crowd to send to. */
export const sending = (world: () => World) => {
  const { sentTo, subscribe } = timer(world)
  return {
    deliveryTo: async (openId: string) => {
      const [message] = await world().read<MessageDocument>('messages', { personId: `p-${openId}` })
      return message?.wechat
    },
    /** Who stands on the list, and why. */
    listed: async () =>
      (await world().read<UnreachedDocument>('unreached'))
        .map(({ personId, reason }) => `${personId ?? 'nobody'} ${reason}`)
        .sort(),
    notices: () => world().read<NoticeDocument>('notices'),
    /** Contacts of the first enterprise, each with one message to spend. */
    crowd: async (count: number): Promise<readonly string[]> => {
      const openIds = Array.from({ length: count }, (_, index) => `many-${index}`)
      const seat = { role: 'contact', enterpriseId: 'e001' } as const
      await world().insert({ people: openIds.map((openId, index) => person(openId, `多人${index}`, seat)) })
      for (const openId of openIds) await subscribe(openId, 1)
      return openIds
    },
    sentToAny: async (openIds: readonly string[]): Promise<readonly number[]> => {
      const counts: number[] = []
      for (const openId of openIds) counts.push((await sentTo(openId)).length)
      return counts
    },
  }
}
