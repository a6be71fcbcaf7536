import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MessageDocument } from '../../cloudfunctions/_store/message-document'
import { startCarriers } from './support/carriers'
import { sending, SEND } from './support/sending'
import { standing } from './support/standing'
import { timer } from './support/timer'
import { FIRST_OF_DECEMBER, startWorld, type World } from './support/world'

const MOBILE = '13800000001'
const MEMBER = '13900000001'

let world: World
let carriers: Awaited<ReturnType<typeof startCarriers>>
beforeAll(async () => {
  carriers = await startCarriers()
})
afterAll(() => carriers.stop())

/** A port at which nobody listens. */
const closedPort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const start = async (env: Readonly<Record<string, string>>) => {
  carriers.carried.length = 0
  carriers.faults.clear()
  world = await startWorld(FIRST_OF_DECEMBER, standing(), { env })
  const [contact] = await world.read<{ _id: string }>('people', { _id: 'contact-1' })
  await world.replace('people', { ...contact, _id: 'contact-1', ...{ telephone: MOBILE, telephoneFrom: 'own' } })
  const [reviewer] = await world.read<{ _id: string }>('people', { _id: 'reviewer-dg' })
  await world.replace('people', { ...reviewer, _id: 'reviewer-dg', ...{ telephone: MEMBER, telephoneFrom: 'own' } })
}
afterEach(() => world.end())

const { fire, subscribe, sentTo } = timer(() => world)
const { listed, notices } = sending(() => world)
const channelsTo = async (personId: string) =>
  (await world.read<MessageDocument>('messages', { personId })).map(
    ({ wechat: { state, channel, why } }) => `${state} ${channel ?? why ?? ''}`,
  )

test('without its variables nothing goes out by SMS, also where one of them is missing', async () => {
  await start({ ...carriers.sms, SMS_SIGN: '' })
  await fire('12-15')
  expect(carriers.carried).toEqual([])
  expect(await listed()).toContain('p-contact-1 no_consent')
})

test('whoever looks ahead sends nothing, and is told whom each channel would tell', async () => {
  await start({ ...carriers.sms, ...carriers.workWechat })
  const { messages } = (await world.emulator.invoke('deadline', { check: 'ahead' })) as {
    readonly messages: ReadonlyArray<{ readonly personId: string; readonly delivery: { readonly state: string } }>
  }
  const states = messages.filter(({ personId }) => personId === 'p-contact-1').map(({ delivery }) => delivery.state)
  expect(states).toContain('sent')
  expect(carriers.carried).toEqual([])
})

describe('by SMS', () => {
  test('who accepted nothing is told once, not at night, and stands on no list', async () => {
    await start(carriers.sms)
    await fire('12-15', '07:37')
    expect(carriers.carried).toEqual([])
    await fire('12-15')
    await fire('12-15', '10:07')
    expect(carriers.carried).toEqual([{ by: 'sms', to: `+86${MOBILE}`, text: '阶段性评估表今天截止，24 时前可提交' }])
    expect(await channelsTo('p-contact-1')).toEqual(['sent sms'])
    expect((await listed()).filter((row) => row.startsWith('p-contact-1 '))).toEqual([])
  })

  test('who accepted hears it from WeChat alone; where WeChat refuses, by SMS', async () => {
    await start(carriers.sms)
    await subscribe('contact-1', 2)
    await fire('12-14')
    expect(await sentTo('contact-1')).toHaveLength(1)
    expect(carriers.carried).toEqual([])
    world.emulator.faults.failNext(SEND, 1, { code: 43101 })
    await fire('12-15')
    expect(carriers.carried).toHaveLength(1)
    expect((await channelsTo('p-contact-1')).sort()).toEqual(['sent sms', 'sent wechat'])
  })

  test('who is contact of two enterprises that are nudged together hears the same words once', async () => {
    await start(carriers.sms)
    const seats = [{ seat: { role: 'contact', enterpriseId: 'e003' } as const, inviteeName: '' }]
    const { issued } = await world.as('office').does('invitation.issue', { seats })
    await world.as('contact-1').does('invitation.accept', { code: issued[0]?.code ?? '', name: '张一' })
    for (const person of await world.read<{ _id: string }>('people', { personId: 'p-contact-1' }))
      await world.replace('people', { ...person, ...{ telephone: MOBILE, telephoneFrom: 'own' } })
    await world.as('office').does('worklist.nudge', { assessmentIds: ['c2026-e001', 'c2026-e003'] })
    await world.told()
    expect(carriers.carried.filter(({ to }) => to === `+86${MOBILE}`)).toHaveLength(1)
    expect((await channelsTo('p-contact-1')).filter((each) => each === 'sent sms')).toHaveLength(1)
  })

  test('an answer that is lost is not known: nobody is told twice, and they are on the list', async () => {
    await start(carriers.sms)
    carriers.faults.set('/', 'drop')
    await fire('12-15')
    carriers.faults.clear()
    await fire('12-15', '10:07')
    expect(carriers.carried).toEqual([])
    expect(await listed()).toContain('p-contact-1 unknown')
  })

  test('a service that cannot be reached has sent nothing: it is tried again, and goes out once it is back', async () => {
    const port = await closedPort()
    await start({ ...carriers.sms, SMS_API_ORIGIN: `http://127.0.0.1:${port}` })
    await fire('12-15')
    expect(await channelsTo('p-contact-1')).toEqual(['pending '])
    await fire('12-15', '09:37')
    await fire('12-15', '10:07')
    expect(await listed()).toContain('p-contact-1 no_consent')
  })

  test.each([
    ['AuthFailure.SecretIdNotFound', ['sms']],
    ['FailedOperation.MissingTemplateToModify', ['sms']],
    ['InvalidParameterValue.ProhibitedUseUrlInTemplateParameter', ['sms']],
    ['LimitExceeded.PhoneNumberDailyLimit', []],
    ['FailedOperation.PhoneNumberInBlacklist', []],
    ['InvalidParameterValue.IncorrectPhoneNumber', []],
  ])('%s is a notice where it is of the deployment, and none where it is of one number', async (Code, standing) => {
    await start(carriers.sms)
    carriers.faults.set('/', {
      Response: { SendStatusSet: [{ Code, Message: `refused +86${MOBILE}` }], RequestId: 'r' },
    })
    await fire('12-15')
    const found = await notices()
    expect(found.map(({ code }) => code)).toEqual(standing)
    expect(JSON.stringify(found)).not.toContain(MOBILE)
    expect(await listed()).toContain('p-contact-1 no_consent')
  })

  test('settings that Tencent refuses stand as a notice until something goes out; who was missed is listed', async () => {
    await start(carriers.sms)
    const refused = { Error: { Code: 'AuthFailure.SecretIdNotFound', Message: 'no' }, RequestId: 'r' }
    carriers.faults.set('/', { Response: refused })
    await fire('12-14')
    expect(await notices()).toMatchObject([{ kind: 'channel_configuration', code: 'sms' }])
    expect(await listed()).toContain('p-contact-1 no_consent')
    carriers.faults.clear()
    await fire('12-15')
    expect(await notices()).toEqual([])
    expect(carriers.carried).toHaveLength(1)
  })
})

test('a reviewer who is a member hears it by 企业微信, a contact never', async () => {
  await start(carriers.workWechat)
  await fire('12-15')
  expect(carriers.carried.map(({ by, to }) => `${by} ${to}`)).toEqual(['work_wechat zhang'])
  expect(carriers.carried[0]?.text).toContain('临近截止')
  expect(await channelsTo('p-reviewer-dg')).toEqual(['sent work_wechat'])
  expect(await listed()).toContain('p-contact-1 no_consent')
})
