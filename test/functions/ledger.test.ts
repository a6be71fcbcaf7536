import type { Assessment } from '@/domain/assessment/assessment'
import type { Enterprise } from '@/domain/people/person'
import { FIRST, ledgerStanding, ledgerSteps } from './support/ledger'
import { assessment } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.insert(ledgerStanding())
})
afterEach(() => world.end())

const { load, target, check, confirm, giveBack, history } = ledgerSteps(() => world)
const RENAMED = '第1号企业集团有限公司'

describe('an entry, from the enterprise to the union to the office', () => {
  test('“无变化” in one tap, confirmed in one more', async () => {
    expect(await check()).toEqual({ state: 'checked', revision: 1 })
    expect(await confirm()).toEqual({ state: 'confirmed', revision: 2 })
    expect((await load()).entry).toMatchObject({ values: { staff: '1200' }, check: { changes: [], byName: '张一' } })
  })

  test('changes wait for the union, which sees them from old to new', async () => {
    await check({ staff: '１，３００', phone: '0769-22000000' })
    const { entry, open } = await load('reviewer-dg')
    expect(open).toEqual(['confirm', 'return'])
    expect(entry.values).toMatchObject({ staff: '1200' })
    expect(entry.check?.changes).toEqual([{ field: 'staff', label: '职工总数', from: '1200', to: '1300' }])
    await confirm()
    expect((await load()).entry.values).toEqual({ staff: '1300', phone: '0769-22000000' })
  })

  test('is given back with a word, which the contacts read, and checked again', async () => {
    await check({ staff: '1300' })
    await giveBack()
    const { rows } = await world.as('contact-1').does('inbox.list', { offset: 0 })
    expect(rows).toMatchObject([
      { title: '台账退回，请重新核对', lines: ['退回意见：职工总数请核实', expect.any(String), '2026 年度'] },
    ])
    const { entry, open } = await load('contact-1')
    expect(entry).toMatchObject({ state: 'returned', returned: { note: '职工总数请核实', byName: '陈审' } })
    expect(open).toEqual(['check'])
    await check({ staff: '1301' })
    await confirm()
    expect((await history()).map(({ kind }) => kind)).toEqual(['confirmed', 'checked', 'returned', 'checked'])
  })

  test('is corrected by the office with a reason, in any state, and the history says so', async () => {
    const fields = [{ field: 'staff', value: '1250' }]
    const refusal = await world.as('office').isRefused('ledger.correct', { ...(await target()), fields, reason: ' ' })
    expect(refusal.refused).toBe('reason_missing')
    await world.as('office').does('ledger.correct', { ...(await target()), fields, reason: '来电更正' })
    expect((await load()).entry).toMatchObject({ state: 'unchecked', values: { staff: '1250' } })
    expect(await history('contact-1')).toMatchObject([
      { kind: 'corrected', note: '来电更正', actor: { name: '周办' }, changes: [{ from: '1200', to: '1250' }] },
    ])
  })

  test('that nobody prepared is there all the same: from the enterprise’s record', async () => {
    const { entry } = await load('office', 'c2026-e004')
    expect(entry).toMatchObject({ enterpriseName: '第4号企业有限公司', unionId: null, state: 'unchecked', revision: 0 })
    expect(await world.read('ledger', { _id: 'c2026-e004' })).toEqual([])
    expect(await world.as('office').isRefused('ledger.load', { entryId: 'c2026-e404' })).toMatchObject({
      refused: 'ledger_entry_unknown',
    })
  })

  test('without a union is confirmed by the office', async () => {
    await check({}, 'contact-5', 'c2026-e005')
    expect(await confirm('office', 'c2026-e005')).toMatchObject({ state: 'confirmed' })
  })
})

describe('a confirmed new name', () => {
  const nameOf = async () => (await world.read<Enterprise>('enterprises', { _id: 'e001' }))[0]?.name
  const outline = async () => (await world.read<Assessment>('assessments', { _id: FIRST }))[0]?.enterpriseName

  test('reaches the enterprise’s record and its open assessment, not before', async () => {
    await check({ name: RENAMED })
    expect([await nameOf(), await outline()]).toEqual(['第1号企业有限公司', '第1号企业有限公司'])
    await confirm()
    expect([await nameOf(), await outline()]).toEqual([RENAMED, RENAMED])
    const { entry } = await load()
    expect(entry).toMatchObject({ enterpriseName: RENAMED, formerNames: [{ name: '第1号企业有限公司' }] })
  })

  test.each(['endorsed', 'received'] as const)('leaves the name on what was %s', async (state) => {
    await world.end()
    world = await startWorld(undefined, {
      ...(await import('./support/standing')).standing(),
      ...ledgerStanding(),
      assessments: [assessment(1, 'u-dongguan', { state })],
    })
    await check({ name: RENAMED })
    await confirm()
    expect([await nameOf(), await outline()]).toEqual([RENAMED, '第1号企业有限公司'])
  })

  test('is found by the former one too', async () => {
    await check({ name: RENAMED })
    await confirm()
    for (const search of ['1号企业集团', '1号企业有限']) {
      const { rows } = await world.as('office').does('ledger.page', { filter: 'all', search, offset: 0 })
      expect(rows.map(({ enterpriseId }) => enterpriseId)).toEqual(['e001'])
    }
  })
})

test.each(['tcl示例(广', 'ＴＣＬ示例（广州）', '示\u200B例(广州)'])(
  'is found by %j, whatever the width',
  async (search) => {
    await check({ name: 'ＴＣＬ示例（广州）有限公司' })
    await confirm()
    const { rows } = await world.as('office').does('ledger.page', { filter: 'all', search, offset: 0 })
    expect(rows.map(({ enterpriseId }) => enterpriseId)).toEqual(['e001'])
  },
)

describe('the history of an enterprise also knows', () => {
  test('the handover to another union, after which the former one sees nothing', async () => {
    await check({ staff: '1300' })
    await world.as('office').does('routing.assign', { enterpriseId: 'e001', unionId: 'u-shenzhen', reason: '划归深圳' })
    expect((await history('reviewer-sz'))[0]).toMatchObject({
      kind: 'routed',
      note: '划归深圳',
      changes: [{ from: '东莞市总工会', to: '深圳市总工会' }],
    })
    expect(await world.as('reviewer-dg').isRefused('ledger.load', { entryId: FIRST })).toMatchObject({
      refused: 'other_union',
    })
    expect(await confirm('reviewer-sz')).toMatchObject({ state: 'confirmed' })
  })

  test('the handover from one contact to the next', async () => {
    await world.as('office').does('oversight.unbind', { personId: 'p-contact-1', reason: '已调离' })
    const seat = { role: 'contact' as const, enterpriseId: 'e001' }
    const { issued } = await world.as('office').does('invitation.issue', { seats: [{ seat, inviteeName: '孙新' }] })
    await world.as('newcomer').does('invitation.accept', { code: issued[0]?.code ?? '', name: '孙新' })
    expect(await history('newcomer')).toMatchObject([
      { kind: 'contact_joined', note: '孙新', entry: null },
      { kind: 'contact_left', note: '张一', actor: { name: '周办' } },
    ])
  })
})

describe('the same request again', () => {
  test.each(['ledger.check', 'ledger.confirm', 'ledger.return'] as const)('%s is done once', async (action) => {
    if (action !== 'ledger.check') await check({ staff: '1300' })
    const input = { ...(await target()), ...(action === 'ledger.check' ? { fields: [], note: '' } : {}) }
    const whole = action === 'ledger.return' ? { ...input, note: '请核实' } : input
    const who = world.as(action === 'ledger.check' ? 'contact-1' : 'reviewer-dg')
    const request = newRequest()
    const replies = await Promise.all([1, 2, 3].map(() => who.ask(action, whole as never, request)))
    const [first] = replies
    expect(first?.outcome).toBe('done')
    for (const reply of replies)
      expect(reply).toMatchObject({ outcome: 'done', value: (first as { value: object }).value })
    const lines = (await history()).filter(({ eventId }) => eventId === request)
    expect(lines).toHaveLength(1)
    const { rows } = await world.as('contact-1').does('inbox.list', { offset: 0 })
    expect(rows).toHaveLength(action === 'ledger.return' ? 1 : 0)
  })

  test('under another’s name, or for something else, is refused', async () => {
    const request = newRequest()
    const input = { ...(await target()), fields: [], note: '' }
    await world.as('contact-1').does('ledger.check', input, request)
    expect(
      await world.as('contact-1').isRefused('ledger.check', { ...input, entryId: 'c2026-e002' }, request),
    ).toMatchObject({
      refused: 'request_id_reused',
    })
    expect(
      await world.as('reviewer-dg').isRefused('ledger.confirm', { entryId: FIRST, seenRevision: 1 }, request),
    ).toMatchObject({
      refused: 'request_id_reused',
    })
  })
})

describe('two at once', () => {
  test('the union confirms what it saw, or hears that the enterprise changed it', async () => {
    await check({ staff: '1300' })
    const seen = await target()
    const [again, confirmed] = await Promise.all([
      world.as('contact-1').ask('ledger.check', { ...seen, fields: [{ field: 'staff', value: '1400' }], note: '' }),
      world.as('reviewer-dg').ask('ledger.confirm', seen),
    ])
    const outcomes = [again, confirmed].map((reply) =>
      reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome,
    )
    expect(outcomes.sort()).toEqual(['done', 'ledger_changed'])
    const { entry } = await load()
    expect([entry.state, entry.values['staff']]).toEqual(
      confirmed.outcome === 'done' ? ['confirmed', '1300'] : ['checked', '1200'],
    )
  })
})
