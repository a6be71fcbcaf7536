import type { ActionInput, ActionOutput } from '@/contract/contract'
import type { SeatState } from '@/domain/people/seat-invitations'
import { enterprise, person } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const contact = (enterpriseId: string) => ({ role: 'contact', enterpriseId }) as const
const reviewer = (unionId: string) => ({ role: 'reviewer', unionId }) as const

type Wanted = Partial<ActionInput<'invitation.seats'>>
const seats = (wanted: Wanted = {}): Promise<ActionOutput<'invitation.seats'>> =>
  world.as('office').does('invitation.seats', { role: 'contact', state: 'all', search: '', offset: 0, ...wanted })
const issue = async (seat: ReturnType<typeof contact> | ReturnType<typeof reviewer>, more = {}) => {
  const { issued } = await world
    .as('office')
    .does('invitation.issue', { seats: [{ seat, inviteeName: '新来的' }], ...more })
  const [invitation] = issued
  if (!invitation) throw new Error('nothing was issued')
  return invitation
}
const stateOf = async (place: string, role: 'contact' | 'reviewer' = 'contact'): Promise<SeatState | undefined> => {
  const { rows } = await seats({ role })
  return rows.find(({ seat }) => (seat.role === 'contact' ? seat.enterpriseId : seat.unionId) === place)?.state
}

test('every enterprise stands in the ledger’s order, with its union, who is bound, and how far inviting is', async () => {
  await issue(contact('e004'))
  const { rows, counts, more, places } = await seats()
  expect(rows.map(({ no, state, holders, unionName }) => [no, state, holders.join(), unionName])).toEqual([
    [1, 'bound', '张一', '东莞市总工会'],
    [2, 'bound', '李二', '东莞市总工会'],
    [3, 'bound', '王三', '深圳市总工会'],
    [4, 'open', '', null],
    [5, 'bound', '赵五', null],
  ])
  expect(counts).toEqual({ all: 5, unbound: 1, uninvited: 0, open: 1, bound: 4, revoked: 0, expired: 0 })
  expect([more, places]).toEqual([false, ['e001', 'e002', 'e003', 'e004', 'e005']])
})

test('a seat goes from uninvited to issued to bound, and is to be invited to again once whoever held it is unbound', async () => {
  expect(await stateOf('e004')).toBe('uninvited')
  const { code } = await issue(contact('e004'))
  expect(await stateOf('e004')).toBe('open')
  await world.as('newcomer').does('invitation.accept', { code, name: '新来的' })
  expect(await stateOf('e004')).toBe('bound')
  const [bound] = await world.read<{ personId: string }>('people', { enterpriseId: 'e004' })
  await world.as('office').does('oversight.unbind', { personId: bound?.personId ?? '', reason: '已调离' })
  expect(await stateOf('e004')).toBe('uninvited')
})

test('a code that was taken back or ran out says so', async () => {
  await issue(contact('e004'))
  await world.as('office').does('invitation.revokeSeats', { seats: [contact('e004')] })
  expect([await stateOf('e004'), (await seats({ state: 'unbound' })).places]).toEqual(['revoked', ['e004']])
  await issue(contact('e004'))
  await world.emulator.clock.set(new Date('2027-01-02T02:00:00Z'))
  expect([await stateOf('e004'), (await seats({ state: 'unbound' })).places]).toEqual(['expired', ['e004']])
})

test('unions’ reviewers are listed likewise', async () => {
  await world.insert({ unions: [{ _id: 'u-zhuhai', unionId: 'u-zhuhai', name: '珠海市总工会', kind: 'city' }] })
  expect(await stateOf('u-dongguan', 'reviewer')).toBe('bound')
  expect(await stateOf('u-zhuhai', 'reviewer')).toBe('uninvited')
  await issue(reviewer('u-zhuhai'))
  expect(await stateOf('u-zhuhai', 'reviewer')).toBe('open')
})

test('the list is narrowed by union, by state and by what is typed, and counts what it is narrowed to', async () => {
  const named = async (wanted: Wanted) => (await seats(wanted)).rows.map(({ no }) => no)
  expect(await named({ unionId: 'u-dongguan' })).toEqual([1, 2])
  for (const state of ['uninvited', 'unbound'] as const) expect(await named({ state })).toEqual([4])
  expect(await named({ search: '第3号' })).toEqual([3])
  expect(await named({ search: '赵五' })).toEqual([5])
  expect(await named({ search: '没有这家' })).toEqual([])
  expect((await seats({ unionId: 'u-dongguan' })).counts).toMatchObject({ all: 2, bound: 2 })
  expect((await seats({ state: 'uninvited' })).places).toEqual(['e004'])
})

test('an enterprise that has left the ledger is not to be invited', async () => {
  const gone = { ...enterprise(4, null), departure: { kind: 'removed', at: 1 } }
  await world.replace('enterprises', gone)
  expect((await seats()).places).toEqual(['e001', 'e002', 'e003', 'e005'])
})

describe('re-issuing', () => {
  test('makes a new code, and the old one ceases', async () => {
    const old = await issue(contact('e004'))
    const fresh = await issue(contact('e004'), { replaces: true })
    const accept = (code: string) => world.as('newcomer').ask('invitation.accept', { code, name: '新来的' })
    expect(await accept(old.code)).toMatchObject({ refusal: { refused: 'invitation_revoked' } })
    expect((await seats()).rows[3]).toMatchObject({
      open: 1,
      state: 'open',
      invitation: { invitationId: fresh.invitationId },
    })
    expect(await accept(fresh.code)).toMatchObject({ outcome: 'done' })
  })

  test('leaves a colleague’s code alone where it is not asked for', async () => {
    const first = await issue(contact('e004'))
    await issue(contact('e004'))
    expect((await seats()).rows[3]).toMatchObject({ open: 2 })
    expect(await world.as('newcomer').ask('invitation.preview', { code: first.code })).toMatchObject({
      outcome: 'done',
    })
  })

  test('sent twice it makes one new code and ceases nothing else', async () => {
    await issue(contact('e004'))
    const request = newRequest()
    const wanted = { seats: [{ seat: contact('e004'), inviteeName: '' }], replaces: true }
    const first = await world.as('office').does('invitation.issue', wanted, request)
    expect(await world.as('office').does('invitation.issue', wanted, request)).toEqual(first)
    expect((await seats()).rows[3]).toMatchObject({ open: 1 })
  })

  test('never ceases what others of the office were sent', async () => {
    const office = { seat: { role: 'office' } as const, inviteeName: '同事' }
    const { issued } = await world.as('office').does('invitation.issue', { seats: [office] })
    await world.as('office').does('invitation.issue', { seats: [office], replaces: true })
    const code = issued[0]?.code ?? ''
    expect(await world.as('newcomer').ask('invitation.preview', { code })).toMatchObject({ outcome: 'done' })
  })
})

test('codes of a selection are taken back at once: only what still works, and nobody is unbound by it', async () => {
  await issue(contact('e004'))
  await issue(contact('e004'))
  const { code } = await issue(contact('e002'))
  await world.as('newcomer').ask('invitation.accept', { code, name: '同事' })
  const taken = { seats: [contact('e004'), contact('e002'), contact('e001')] }
  expect(await world.as('office').does('invitation.revokeSeats', taken)).toEqual({ revoked: 2 })
  expect(await world.as('office').does('invitation.revokeSeats', taken)).toEqual({ revoked: 0 })
  expect((await seats()).counts).toMatchObject({ revoked: 1, bound: 4 })
})

test('more than twenty at once are refused, for issuing and for taking back', async () => {
  const many = Array.from({ length: 21 }, () => contact('e004'))
  for (const reply of [
    await world.as('office').ask('invitation.revokeSeats', { seats: many }),
    await world.as('office').ask('invitation.issue', { seats: many.map((seat) => ({ seat, inviteeName: '' })) }),
  ])
    expect(reply).toMatchObject({ refusal: { refused: 'request_malformed' } })
})

test('what was issued before seats were listed counts as it stands', async () => {
  const at = world.emulator.clock.now().getTime()
  await world.insert({
    invitations: [
      {
        ...{ _id: 'i-old', invitationId: 'i-old', seat: contact('e004'), seatName: '第4号企业有限公司' },
        ...{ inviteeName: '', issuedAt: at - 86_400_000, expiresAt: at + 86_400_000, codeHash: 'f'.repeat(64) },
        ...{ usedAt: null, usedByName: null, revokedAt: null },
      },
    ],
  })
  expect(await stateOf('e004')).toBe('open')
})

describe('a thousand enterprises, each with ten years of former codes', () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => index + 1)

  const grow = async () => {
    const at = world.emulator.clock.now().getTime()
    const enterprises = numbers.slice(5).map((no) => enterprise(no, no % 2 ? 'u-dongguan' : 'u-shenzhen'))
    const former = enterprises.flatMap(({ enterpriseId, name }) =>
      Array.from({ length: 10 }, (_, year) => ({
        ...{ _id: `i-${enterpriseId}-${year}`, invitationId: `i-${enterpriseId}-${year}`, seat: contact(enterpriseId) },
        ...{ seatName: name, inviteeName: '', issuedAt: at - (year + 1) * 31_536_000_000, expiresAt: at - 1 - year },
        ...{ usedAt: null, usedByName: null, revokedAt: null, codeHash: `${enterpriseId}-${year}` },
        ...(year === 0 ? {} : { replaced: true }),
      })),
    )
    const people = enterprises
      .slice(0, 500)
      .map(({ enterpriseId }) => person(`of-${enterpriseId}`, `填报人${enterpriseId}`, contact(enterpriseId)))
    await world.insert({ enterprises, people })
    for (let from = 0; from < former.length; from += 2_000)
      await world.insert({ invitations: former.slice(from, from + 2_000) })
  }

  test('are listed page by page from the newest codes alone, and all that are found can be ticked', async () => {
    await grow()
    world.emulator.resetStats()
    const { rows, counts, more, places } = await seats({ state: 'expired' })
    expect([rows.length, more, places.length]).toEqual([50, true, 495])
    expect(counts).toMatchObject({ all: 1_000, bound: 504, expired: 495, uninvited: 1 })
    const last = await seats({ state: 'expired', offset: 450 })
    expect([last.rows.length, last.more, last.places]).toEqual([45, false, []])
    await issue(contact('e999'), { replaces: true })
    await world.as('office').does('invitation.revokeSeats', { seats: [contact('e999')] })
    const { invitations = 0, people = 0 } = world.emulator.stats().fullScans
    expect([invitations, people]).toEqual([0, 0])
  })
})
