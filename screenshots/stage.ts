import type { Page } from 'playwright-core'
import { partsOf, getPlainDate } from '@/domain/calendar/plain-date'
import { getInstant } from '@/domain/calendar/instant'
import { functionOf, type ActionInput, type ActionName, type ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import type { Emulator } from '../emulator'
import { readyCycle } from '../seeds'
import { TEMPLATE_IDS } from '../start/message-templates'

const { year } = partsOf(readyCycle(getInstant(Date.now())).deadlineOn)

/** Ten in the morning in China, 23 days before the deadline: the same picture whenever it is taken. */
export const NOW = new Date(`${getPlainDate(`${year}-11-22`)}T02:00:00Z`)

/** The product that was started for the pictures, and what happened in it before they are taken. */
export interface Stage {
  readonly origin: string
  readonly cycleId: string
  /** A fresh code that binds a contact, for the pages that somebody new sees. */
  readonly invitationCode: string
  /** Somebody does something, as their phone would ask for it. */
  readonly does: <Name extends ActionName>(
    openId: string,
    action: Name,
    input: ActionInput<Name>,
  ) => Promise<ActionOutput<Name>>
  /** Somebody accepts a message about the deadline, as WeChat would have asked them. */
  readonly acceptsMessage: (openId: string) => Promise<void>
  /** The clock reminds on the morning of this day of the year, or tries to while WeChat takes nothing. */
  readonly remindsOn: (day: string, wechatFails: boolean) => Promise<void>
  /** Moves the clock to ten in the morning in China, on this day of the next year. */
  readonly nextYearOn: (day: string) => Promise<void>
}

const accept = async (origin: string, openId: string): Promise<void> => {
  const answer = await fetch(`${origin}/client/subscribe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': openId },
    body: JSON.stringify({ templateId: TEMPLATE_IDS.TEMPLATE_DEADLINE, result: 'accept' }),
  })
  if (!answer.ok) throw new Error(`the stand-in for WeChat answered ${answer.status}`)
}

export async function setStage(product: Emulator): Promise<Stage> {
  let asked = 0
  const does: Stage['does'] = async (openId, action, input) => {
    asked += 1
    const event = { action, requestId: `screenshots-request-${asked}`, input }
    const reply = (await product.invoke(functionOf(action), event, { openId })) as Reply<ActionOutput<typeof action>>
    if (reply.outcome !== 'done') throw new Error(`${action}: ${JSON.stringify(reply)}`)
    return reply.value
  }
  const { issued } = await does('local-office-1', 'invitation.issue', {
    seats: [{ seat: { role: 'contact', enterpriseId: 'e035' }, inviteeName: '张敏（示例）' }],
  })
  return {
    origin: product.origin,
    cycleId: `c${year}`,
    invitationCode: issued[0]?.code ?? '',
    does,
    remindsOn: async (day, wechatFails) => {
      await product.clock.set(new Date(`${year}-${day}T01:07:00Z`))
      if (wechatFails) product.faults.failNext({ wechat: '/cgi-bin/message/subscribe/send' }, 100_000, { code: 47003 })
      await product.fireTimer('deadline')
      product.faults.clear()
    },
    nextYearOn: (day) => product.clock.set(new Date(`${year + 1}-${day}T02:00:00Z`)),
    acceptsMessage: async (openId) => {
      await accept(product.origin, openId)
      await does(openId, 'inbox.subscribed', { kinds: ['deadline'] })
    },
  }
}

/** One picture: who looks at which page, and what they tap before it is taken. */
export interface Scene {
  readonly name: string
  /** The openid to enter as. */
  readonly as: string
  /** The page behind the `#`, or one of the console below the origin. */
  readonly path: (stage: Stage) => string
  /** Words that are there once the page is drawn. */
  readonly shows: string
  /** What happens before; pictures are taken in order, so it shows in the later ones too. */
  readonly before?: (stage: Stage) => Promise<void>
  readonly then?: (page: Page) => Promise<void>
  readonly theme?: 'light' | 'dark'
  readonly mode?: 'standard' | 'elder'
  readonly desktop?: boolean
}
