import { getInstant } from '@/domain/calendar/instant'
import { readConfiguration } from '../../cloudfunctions/_host/configuration'
import { lettersOf } from '../../cloudfunctions/_messages/letter'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { openStores } from '../../cloudfunctions/_store/stores'
import type { SubscribeMessages } from '../../cloudfunctions/_wechat/subscribe-message'
import { sendLetter } from '../../cloudfunctions/deadline/send-letter'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  Object.assign(process.env, world.emulator.sdkEnvironment())
})
afterEach(() => world.end())

const NOW = getInstant(new Date('2026-12-12T10:07:00+08:00').getTime())
const READER = { openId: 'contact-1', role: 'contact', mobile: undefined } as const

const reminder = (no: number): MessageDocument => ({
  ...{ _id: `r${no}`, personId: 'p-contact-1', seat: `contact:e00${no}`, occasion: 'due-3-c2026', lines: [] },
  ...{ title: '阶段性评估表还剩 3 天', subjectId: `c2026-e00${no}`, createdAt: NOW, readAt: null },
  ...{ cause: { kind: 'rule', rule: 'due' }, dueOn: '2026-12-15' as never },
  wechat: {
    ...{ state: 'pending', template: 'deadline', fields: { subject: `第${no}号企业` }, attempts: 0, reason: null },
    at: NOW,
  },
})

/** Lets two ticks send the same two reminders: the second one comes when the first one claims this one of them. */
const sentByTwo = async (second: readonly string[]): Promise<readonly string[]> => {
  await world.insert({ messages: [reminder(1), reminder(2)] })
  await timer(() => world).subscribe('contact-1', 2)
  const told: string[] = []
  const wechat: SubscribeMessages = {
    send: ({ fields }) => {
      told.push(Object.values(fields).join(' '))
      return Promise.resolve({ outcome: 'sent' })
    },
  }
  const stores = openStores()
  const configuration = readConfiguration({ TEMPLATE_DEADLINE: 'deadline', INVITATION_SECRET: 'of-sixteen-letters' })
  const run = {
    ...{ now: NOW, clock: () => NOW, reference: 'run', channels: {}, configuration, stores },
    logMessage: () => undefined,
  }
  const send = async (ids: readonly string[], before: (id: string) => Promise<void>) => {
    const [letter] = lettersOf(
      [reminder(1), reminder(2)].filter(({ _id }) => ids.includes(_id)),
      NOW,
    )
    if (!letter) throw new Error('there is a letter')
    const claim: typeof stores.messages.claim = async (id, at) => {
      await before(id)
      return stores.messages.claim(id, at)
    }
    await sendLetter({ ...run, stores: { ...stores, messages: { ...stores.messages, claim } } }, wechat, letter, READER)
  }
  await send(['r1', 'r2'], async (id) => {
    if (id === 'r2') await send(second, () => Promise.resolve())
  })
  return told
}

describe('reminders that are told together, and another tick that comes while the first of them is claimed:', () => {
  test('where it holds both, they are told once', async () => {
    const told = await sentByTwo(['r1', 'r2'])
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('2 份材料还没有提交')
    expect((await world.read<MessageDocument>('messages')).map(({ wechat }) => wechat.state)).toEqual(['sent', 'sent'])
  })

  test('where it found the other one alone, each is told once and neither is counted twice', async () => {
    const told = await sentByTwo(['r2'])
    expect(told).toHaveLength(2)
    expect(told.filter((words) => words.includes('2 份材料'))).toEqual([])
  })
})
