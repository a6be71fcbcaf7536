import type { TemplateCheck } from '@/contract/message'
import type { TemplateKind } from '@/contract/inbox'
import { chinaDateOf, type Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { Configuration } from '../_host/configuration'
import type { ConsentStore } from '../_store/consents'
import type { Delivery, MessageDocument } from '../_store/message-document'
import type { MessageStore } from '../_store/messages'
import { OF_ONE_TEMPLATE, WECHAT_NOTICE, type NoticeStore } from '../_store/notices'
import type { SendOutcome, SubscribeMessages } from '../_wechat/subscribe-message'
import { openedPage } from './address'
import { deadlineFields, filled, resultFields, todoFields } from './fields'

/** The occasion of a test message: nobody has to be told of it another way. */
export const TEMPLATE_CHECK = 'template-check'

const TITLE = '微信提醒检查'
const NOTE = '测试，不用办理'

const fieldsOf: Readonly<Record<TemplateKind, (now: Instant) => Readonly<Record<string, string>>>> = {
  deadline: (now) => deadlineFields(TITLE, chinaDateOf(now), NOTE),
  result: () => resultFields(TITLE, '测试', NOTE),
  todo: () => todoFields(TITLE, 1, NOTE),
}

/** Whom a test message goes to, through which template. `id` is of the request: asked again, nothing is sent again. */
export interface TemplateTest {
  readonly id: string
  readonly kind: TemplateKind
  readonly person: Person
  readonly openId: string
}

/** What a test is carried out with. */
export interface TestBench {
  readonly stores: {
    readonly messages: MessageStore
    readonly consents: ConsentStore
    readonly notices: NoticeStore
  }
  readonly configuration: Configuration
  readonly wechat: SubscribeMessages
  readonly now: Instant
}

const testMessage = ({ id, kind, person }: TemplateTest, now: Instant): MessageDocument => ({
  _id: `${TEMPLATE_CHECK}:${id}`,
  personId: person.personId,
  seat: seatKeyOf(person.seat),
  occasion: TEMPLATE_CHECK,
  title: TITLE,
  lines: ['这是一条测试消息，不用办理。'],
  subjectId: null,
  // On no union's list: it is of the deployment.
  about: { matter: 'other', personName: person.name, enterpriseId: null, unionId: null, cycleId: null },
  cause: { kind: 'person', personId: person.personId, name: person.name },
  atOnce: true,
  createdAt: now,
  // Whoever asked for it sees what came of it.
  readAt: now,
  wechat: {
    ...{ state: 'sending', template: kind, fields: fieldsOf[kind](now), attempts: 1, at: now, claimedAt: now },
    reason: null,
  },
})

const deliveryOf = (outcome: SendOutcome): Delivery => {
  switch (outcome.outcome) {
    case 'sent':
      return { state: 'sent' }
    case 'unknown':
      return { state: 'unknown', why: 'unknown', words: outcome.words }
    case 'no_credit':
      return { state: 'unsent', why: 'refused', code: outcome.code, words: outcome.words }
    case 'configuration':
      return { state: 'unsent', why: 'configuration', code: outcome.code, words: outcome.words }
    case 'rejected':
    case 'busy':
    case 'exhausted':
      return { state: 'unsent', why: 'failed', code: outcome.code, words: outcome.words }
  }
}

/** Keeps the ledger of consents true: what WeChat carried or may have carried is spent, what it refused is not. */
const settleConsent = async (consents: ConsentStore, test: TemplateTest, outcome: SendOutcome, now: Instant) => {
  const { kind, person } = test
  if (outcome.outcome === 'no_credit') await consents.clear(person.personId, kind, now)
  else if (outcome.outcome !== 'sent' && outcome.outcome !== 'unknown') await consents.giveBack(person.personId, kind)
}

/** What became of the test of this request, as it was kept. */
const findKept = async ({ stores }: TestBench, messageId: string): Promise<Omit<TemplateCheck, 'kind' | 'left'>> => {
  const delivery = (await stores.messages.deliveries([messageId])).get(messageId)
  if (delivery?.state === 'sent') return { outcome: 'sent', code: null, words: null }
  // One that is under way yet may have been delivered, or its function died.
  if (delivery === undefined || delivery.state === 'sending' || delivery.state === 'pending')
    return { outcome: 'unknown', code: null, words: null }
  return { outcome: delivery.why, code: delivery.code ?? null, words: delivery.words ?? null }
}

/**
 * Sends somebody one test message through a template, once a request, and keeps what became of it like that of every message. It is
 * written before it is sent, so that a request that is repeated sends nothing.
 */
export const checkTemplate = async (bench: TestBench, test: TemplateTest): Promise<TemplateCheck> => {
  const { stores, configuration, wechat, now } = bench
  const { kind, person, openId } = test
  const { messages, consents, notices } = stores
  const answer = async (result: Omit<TemplateCheck, 'kind' | 'left'>): Promise<TemplateCheck> => {
    const left = (await consents.of([person.personId])).find((consent) => consent.kind === kind)?.left ?? 0
    return { kind, ...result, left }
  }
  const templateId = configuration.templates[kind]
  if (templateId === undefined) return answer({ outcome: 'no_template', code: null, words: null })
  const fields = configuration.templateFields[kind]
  if ('wrong' in fields) return answer({ outcome: 'configuration', code: null, words: fields.wrong })
  const message = testMessage(test, now)
  if (await messages.add(message)) {
    const taken = await consents.take(person.personId, kind)
    const outcome = taken
      ? await wechat.send({
          openId,
          templateId,
          page: openedPage(message),
          fields: filled(fields, message.wechat.fields),
        })
      : undefined
    if (outcome) await settleConsent(consents, test, outcome, now)
    const delivery: Delivery = outcome ? deliveryOf(outcome) : { state: 'unsent', why: 'no_consent' }
    await messages.settle([message._id], delivery, now)
    if (outcome?.outcome === 'sent') await notices.lower(WECHAT_NOTICE, OF_ONE_TEMPLATE)
  }
  return answer(await findKept(bench, message._id))
}
