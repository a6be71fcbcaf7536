import cloudbase from '@cloudbase/node-sdk'
import type { Emulator, MessageAhead, PersonConsent } from '../emulator'
import { MESSAGE_TEMPLATES, TEMPLATE_IDS } from './message-templates'

interface Ahead {
  readonly on: string
  readonly personName: string
  readonly seat: string
  readonly title: string
  readonly delivery: { readonly state: string; readonly why?: string; readonly dropped?: string }
}

const OUTCOMES: Readonly<Record<string, string>> = {
  sent: '微信送达',
  pending: '等待发送',
  no_consent: '没有同意接收，只进站内消息',
  nobody_bound: '没有人绑定，需要打电话',
  configuration: '模板没有配置',
  kept_for_later: '授权留给更近的日子',
  said_already: '当天已发过同样的话',
  in_digest: '并入早间汇总',
}

const outcomeOf = ({ state, why = '', dropped = '' }: Ahead['delivery']): string =>
  OUTCOMES[state] ?? OUTCOMES[dropped] ?? OUTCOMES[why] ?? `${state} ${why} ${dropped}`.trim()

/** What the clock will send in the next two weeks if nobody does anything, by its own rules. */
export const messagesAhead = async (emulator: Emulator): Promise<readonly MessageAhead[]> => {
  const { messages } = (await emulator.invoke('deadline', { check: 'ahead' })) as {
    readonly messages: readonly Ahead[]
  }
  return messages.map(({ on, personName, seat, title, delivery }) => ({
    ...{ on, title, to: [personName, seat].filter((part) => part !== '').join(' · ') },
    ...{ outcome: outcomeOf(delivery), goes: delivery.state === 'sent' },
  }))
}

const TEMPLATE_OF: Readonly<Record<string, string>> = {
  deadline: TEMPLATE_IDS.TEMPLATE_DEADLINE,
  result: TEMPLATE_IDS.TEMPLATE_RESULT,
  todo: TEMPLATE_IDS.TEMPLATE_TODO,
}

const ANSWERS: Readonly<Record<string, string>> = { accept: '允许', reject: '拒绝', ban: '已关闭', filter: '被过滤' }

const MOST = 1000

/** The product's own ledger of consents, beside which the console shows WeChat's. */
export const consentsOf = async (emulator: Emulator): Promise<readonly PersonConsent[]> => {
  Object.assign(process.env, emulator.sdkEnvironment())
  const database = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
  const credits = (await database.collection('credits').where({}).limit(MOST).get()).data as ReadonlyArray<{
    readonly personId: string
    readonly kind: string
    readonly left: number
    readonly answer?: string
  }>
  const personId = database.command.in(credits.map((each) => each.personId))
  const people = (await database.collection('people').where({ personId }).limit(MOST).get()).data as ReadonlyArray<{
    readonly personId: string
    readonly name: string
    readonly openId?: string
    readonly _id: string
  }>
  return credits.map(({ personId: id, kind, left, answer = '' }) => {
    const person = people.find((each) => each.personId === id)
    const templateId = TEMPLATE_OF[kind] ?? kind
    return {
      ...{ openId: person?.openId ?? person?._id ?? '', name: person?.name ?? id, templateId },
      ...{ template: MESSAGE_TEMPLATES[templateId]?.title ?? kind, left, answer: ANSWERS[answer] ?? '—' },
    }
  })
}
