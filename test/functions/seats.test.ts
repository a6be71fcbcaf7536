import type { ActionInput } from '@/contract/contract'
import type { Seat } from '@/domain/people/person'
import { newRequest } from './support/new-request'
import { READY, rounds } from './support/rounds'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { seen } = rounds(() => world)

const FIRST: Seat = { role: 'contact', enterpriseId: 'e001' }
const THIRD: Seat = { role: 'contact', enterpriseId: 'e003' }
const REVIEWER: Seat = { role: 'reviewer', unionId: 'u-dongguan' }

const codeFor = async (seat: Seat): Promise<string> => {
  const { issued } = await world.as('office').does('invitation.issue', { seats: [{ seat, inviteeName: '' }] })
  return issued[0]?.code ?? ''
}
const accept = async (openId: string, seat: Seat) =>
  world.as(openId).ask('invitation.accept', { code: await codeFor(seat), name: '张一' })
const session = (openId: string, seat?: Seat) => world.as(openId, seat).does('session.get', {})
const tick = async (minutes = 1) => {
  const { clock } = world.emulator
  await clock.set(new Date(clock.now().getTime() + minutes * 60_000))
}

describe('an invitation adds a seat', () => {
  test('and the person is the same in each; without a name of a seat they are in the one that they used last', async () => {
    expect(await accept('contact-1', THIRD)).toMatchObject({
      outcome: 'done',
      value: { seatName: '第3号企业有限公司', seat: 'contact:e003' },
    })
    expect(await session('contact-1')).toMatchObject({
      person: { personId: 'p-contact-1', seat: THIRD },
      assessmentId: 'c2026-e003',
      seats: [
        { seat: 'contact:e001', role: 'contact', seatName: '第1号企业有限公司', unreadMessages: 0 },
        { seat: 'contact:e003', role: 'contact', seatName: '第3号企业有限公司', unreadMessages: 0 },
      ],
    })
    await tick()
    expect(await session('contact-1', FIRST)).toMatchObject({ person: { seat: FIRST }, assessmentId: 'c2026-e001' })
    expect(await session('contact-1')).toMatchObject({ person: { seat: FIRST } })
  })

  test('to a seat that one sits in already is a repetition, and uses no code up', async () => {
    expect(await accept('contact-1', FIRST)).toMatchObject({ outcome: 'done', value: { seat: 'contact:e001' } })
    expect(await world.read('people', { personId: 'p-contact-1' })).toHaveLength(1)
    expect(await world.read('invitations', { usedAt: null })).toHaveLength(1)
    const code = await codeFor(THIRD)
    const input = { code, name: '张一' }
    await world.as('contact-1').does('invitation.accept', input)
    expect(await world.as('contact-1').does('invitation.preview', { code })).toMatchObject({ role: 'contact' })
    expect(await world.as('contact-1').ask('invitation.accept', input)).toMatchObject({ outcome: 'done' })
    expect(await world.as('contact-2').isRefused('invitation.accept', input)).toMatchObject({
      refused: 'invitation_used',
    })
    expect(await world.read('people', { personId: 'p-contact-1' })).toHaveLength(2)
  })

  test('several at the same moment, to somebody who held none, and each of them once', async () => {
    const seats: readonly Seat[] = [FIRST, THIRD, REVIEWER]
    const codes = await Promise.all(seats.map(codeFor))
    const replies = await Promise.all(
      [...codes, ...codes].map((code) => world.as('newcomer').ask('invitation.accept', { code, name: '新人' })),
    )
    expect(replies.map(({ outcome }) => outcome)).toEqual(replies.map(() => 'done'))
    expect((await session('newcomer')).seats.map(({ seat }) => seat).sort()).toEqual([
      'contact:e001',
      'contact:e003',
      'reviewer:u-dongguan',
    ])
    const kept = await world.read<{ _id: string; personId: string }>('people', { name: '新人' })
    expect(kept).toHaveLength(3)
    expect(new Set(kept.map(({ personId }) => personId)).size).toBe(1)
    expect(kept.filter(({ _id }) => _id === 'newcomer')).toHaveLength(1)
  })
})

describe('a person of before, with one seat and nothing kept of its use', () => {
  test('is answered as they were, whether or not the seat is named', async () => {
    const before = { person: { seat: FIRST }, seats: [], assessmentId: 'c2026-e001' }
    expect(await session('contact-1')).toMatchObject(before)
    expect(await session('contact-1', FIRST)).toMatchObject(before)
    expect(await world.as('contact-1', FIRST).ask('assessment.load', { assessmentId: 'c2026-e001' })).toMatchObject({
      outcome: 'done',
    })
  })
})

describe('a call names its seat', () => {
  beforeEach(async () => {
    await accept('contact-1', THIRD)
  })

  test('and may do what that seat may, and nothing of the other', async () => {
    const load = (seat: Seat | undefined, assessmentId: string) =>
      world.as('contact-1', seat).ask('assessment.load', { assessmentId })
    expect(await load(FIRST, 'c2026-e001')).toMatchObject({ outcome: 'done' })
    expect(await load(THIRD, 'c2026-e003')).toMatchObject({ outcome: 'done' })
    expect(await load(FIRST, 'c2026-e003')).toMatchObject({ refusal: { refused: 'other_enterprise' } })
    expect(await load(THIRD, 'c2026-e001')).toMatchObject({ refusal: { refused: 'other_enterprise' } })
  })

  const OTHERS: readonly Seat[] = [
    { role: 'office' },
    REVIEWER,
    { role: 'contact', enterpriseId: 'e002' },
    { role: 'contact', enterpriseId: 'nowhere' },
  ]
  test.each(OTHERS)('another’s is refused (%j), in reads, writes, moves and the other function', async (seat) => {
    const own = world.as('contact-1', seat)
    for (const refusal of [
      await own.isRefused('assessment.load', { assessmentId: READY }),
      await own.isRefused('inbox.list', { offset: 0 }),
      await own.isRefused('oversight.people', {}),
      await own.isRefused('oversight.unbind', { personId: 'p-contact-2', reason: '已调离' }),
      await own.isRefused('assessment.submit', { assessmentId: READY, seenRevision: 0 }),
      await own.isRefused('package.list', {}),
      await own.isRefused('form.export', { assessmentId: READY, format: 'pdf', withPhotos: false }),
    ])
      expect(refusal).toEqual({ refused: 'seat_not_held', with: null })
    // Who they are they are told all the same, in a seat of theirs.
    expect((await session('contact-1', seat)).person?.personId).toBe('p-contact-1')
  })

  test.each(['', 'office ', 'contact:', { $ne: 'office' }, ['office'], 'clock', 'contact:../e001'])(
    'what is no seat is malformed (%j)',
    async (seat) => {
      const reply = await world.as('contact-1').sends({ action: 'session.get', seat, input: {} })
      expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'request_malformed' } })
    },
  )

  test('one that was taken while in use is refused, and the program goes on in the other', async () => {
    const third = world.as('contact-1', THIRD)
    await third.does('assessment.load', { assessmentId: 'c2026-e003' })
    const unbind = { personId: 'p-contact-1', reason: '不再代填' }
    expect(await world.as('office').isRefused('oversight.unbind', unbind)).toMatchObject({ refused: 'action_unknown' })
    await world.as('office').does('oversight.unbind', { ...unbind, seat: 'contact:e003' })
    const save = { assessmentId: 'c2026-e003', no: 1, seenRevision: 0, narrative: '已', selfScore: null, facts: {} }
    expect(await third.isRefused('assessment.saveAnswer', save)).toMatchObject({ refused: 'seat_revoked' })
    expect(await third.isRefused('assessment.load', { assessmentId: 'c2026-e003' })).toMatchObject({
      refused: 'seat_revoked',
    })
    expect(await session('contact-1', THIRD)).toMatchObject({ person: { seat: FIRST }, seats: [] })
    expect(await world.as('contact-1').ask('assessment.load', { assessmentId: 'c2026-e001' })).toMatchObject({
      outcome: 'done',
    })
    // A code from before binds them to it no more; a new one does.
    await tick()
    expect(await accept('contact-1', THIRD)).toMatchObject({ outcome: 'done' })
    expect((await session('contact-1')).seats).toHaveLength(2)
  })

  test('a request is of its seat: repeated from another one it is refused, and done once', async () => {
    const request = newRequest()
    const kinds: ActionInput<'inbox.subscribed'> = { kinds: ['todo'] }
    await world.as('contact-1', FIRST).does('inbox.subscribed', kinds, request)
    await world.as('contact-1', FIRST).does('inbox.subscribed', kinds, request)
    expect((await world.as('contact-1', THIRD).isRefused('inbox.subscribed', kinds, request)).refused).toBe(
      'request_id_reused',
    )
    expect(await world.read<{ left: number }>('credits', { personId: 'p-contact-1' })).toMatchObject([{ left: 1 }])
  })
})

describe('whoever fills in and reviews', () => {
  test('does not decide on what they submitted, from whichever seat', async () => {
    await accept('contact-2', REVIEWER)
    const own: Seat = { role: 'contact', enterpriseId: 'e002' }
    await world.as('contact-2', own).does('assessment.submit', { assessmentId: READY, seenRevision: 0 })
    const target = { assessmentId: READY, seenRevision: await seen(), signerName: '李二' }
    expect((await world.as('contact-2', REVIEWER).isRefused('assessment.endorse', target)).refused).toBe(
      'own_submission',
    )
    expect(await world.as('reviewer-dg').ask('assessment.endorse', target)).toMatchObject({ outcome: 'done' })
  })
})

test('the office unbinds one seat of somebody and leaves the other, the last of the office included', async () => {
  await world.insert({
    people: [person('office:contact:e001', '周办', FIRST, { openId: 'office', personId: 'p-office' })],
  })
  const unbind = { personId: 'p-office', reason: '不再代填' }
  expect(await world.as('office').isRefused('oversight.unbind', { ...unbind, seat: 'office' })).toMatchObject({
    refused: 'last_of_office',
  })
  await world.as('office', { role: 'office' }).does('oversight.unbind', { ...unbind, seat: 'contact:e001' })
  expect(await session('office')).toMatchObject({ person: { seat: { role: 'office' } }, seats: [] })
})
