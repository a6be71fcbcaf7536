import type { ActionInput } from '@/contract/contract'
import { ledgerEntry, ledgerStanding } from './support/ledger'
import { newRequest } from './support/new-request'
import { person } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const of = (who: string, seat: string) => ({ of: 'person', personId: `p-${who}`, seat }) as const
const ofEnterprise = (enterpriseId: string) => ({ of: 'enterprise', enterpriseId }) as const
const gives = (who: string, telephone: string) => world.as(who).does('people.setTelephone', { telephone })
const looks = (by: string, input: ActionInput<'people.telephone'>) => world.as(by).does('people.telephone', input)
const refusal = async (by: string, input: ActionInput<'people.telephone'>) =>
  (await world.as(by).isRefused('people.telephone', input)).refused
const looked = () => world.read<{ personId: string; subject: string }>('journal', { action: 'people.telephone' })
const shownTo = async (by: string, name: string) =>
  (await world.as(by).does('people.list', { search: '', offset: 0 })).rows.find((row) => row.name === name)?.telephone

describe('a number is looked up', () => {
  beforeEach(async () => {
    for (const who of ['contact-1', 'contact-2', 'contact-3', 'reviewer-dg', 'reviewer-sz', 'office'])
      await gives(who, '13800001234')
  })

  test.each([
    ['contact-1', of('contact-2', 'contact:e002'), 'other_enterprise'],
    ['contact-1', of('reviewer-dg', 'reviewer:u-dongguan'), 'not_permitted'],
    ['contact-1', of('office', 'office'), 'not_permitted'],
    ['contact-1', ofEnterprise('e002'), 'other_enterprise'],
    ['reviewer-dg', of('contact-3', 'contact:e003'), 'other_union'],
    ['reviewer-dg', of('reviewer-sz', 'reviewer:u-shenzhen'), 'other_union'],
    ['reviewer-dg', of('office', 'office'), 'not_permitted'],
    ['reviewer-dg', of('contact-5', 'contact:e005'), 'other_union'],
    ['reviewer-dg', ofEnterprise('e003'), 'other_union'],
    ['office', of('former', 'contact:e001'), 'person_unknown'],
    ['office', of('contact-1', 'contact:e002'), 'person_unknown'],
    ['office', of('contact-5', 'contact:e005'), 'telephone_unknown'],
    ['office', ofEnterprise('e005'), 'telephone_unknown'],
    ['office', ofEnterprise('e999'), 'telephone_unknown'],
    ['former', of('contact-1', 'contact:e001'), 'seat_revoked'],
    ['stranger', of('contact-1', 'contact:e001'), 'not_bound'],
  ] as const)('not by %s of %j: %s, and nothing is noted', async (by, input, refused) => {
    expect(await refusal(by, input)).toBe(refused)
    expect(await looked()).toEqual([])
  })

  test.each([
    ['office', of('contact-1', 'contact:e001')],
    ['office', of('reviewer-sz', 'reviewer:u-shenzhen')],
    ['office', of('office', 'office')],
    ['reviewer-dg', of('contact-2', 'contact:e002')],
    ['reviewer-dg', of('reviewer-dg', 'reviewer:u-dongguan')],
    ['contact-1', of('contact-1', 'contact:e001')],
  ] as const)('by %s of %j', async (by, input) => {
    expect(await looks(by, input)).toMatchObject({ telephone: '13800001234', from: 'own' })
  })

  test('and each look is noted: who at whose, when and from which seat; never the number', async () => {
    const request = newRequest()
    const input = of('contact-1', 'contact:e001')
    await world.as('office').does('people.telephone', input, request)
    await world.as('office').does('people.telephone', input, request)
    await looks('reviewer-dg', input)
    const noted = await looked()
    expect(noted).toHaveLength(2)
    expect(noted).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId: 'p-office', subject: 'p-contact-1', seat: 'office' }),
        expect.objectContaining({ personId: 'p-reviewer-dg', subject: 'p-contact-1', seat: 'reviewer:u-dongguan' }),
      ]),
    )
    expect(JSON.stringify(await world.read('journal', {}))).not.toContain('13800001234')
  })
})

describe('a list shows numbers masked', () => {
  test('to those who may look them up, and to nobody else', async () => {
    for (const who of ['contact-1', 'reviewer-dg', 'office']) await gives(who, '138-0000-1234')
    await world.insert({ people: [person('colleague', '同事', { role: 'contact', enterpriseId: 'e001' })] })
    const masked = { masked: '138****1234', from: 'own' }
    for (const by of ['office', 'reviewer-dg', 'colleague']) expect(await shownTo(by, '张一')).toEqual(masked)
    expect(await shownTo('contact-1', '陈审')).toBeNull()
    expect(await shownTo('reviewer-dg', '陈审')).toEqual(masked)
    expect(JSON.stringify(await world.as('office').does('people.list', { search: '', offset: 0 }))).not.toContain(
      '13800001234',
    )
  })
})

describe('where a number is known from', () => {
  const invited = async (telephone: string) => {
    const { issued } = await world.as('office').does('invitation.issue', {
      seats: [{ seat: { role: 'contact', enterpriseId: 'e003' }, inviteeName: '甲' }],
    })
    const [invitation] = issued
    if (!invitation) throw new Error('nobody was invited')
    const kept = await world.read<object>('invitations', { _id: invitation.invitationId })
    await world.remove('invitations', invitation.invitationId)
    await world.insert({ invitations: kept.map((each) => ({ ...each, telephone })) })
    return invitation.code
  }

  test('whoever is bound gives their own, which counts in every seat of theirs, and takes it away again', async () => {
    expect(await world.as('contact-1').does('people.ownTelephone', {})).toEqual({ telephone: null })
    await gives('contact-1', '0769-22831234转8')
    await world.as('contact-1').does('invitation.accept', { code: await invited('13800005678'), name: '张一' })
    const own = { number: '076922831234转8', from: 'own' }
    expect(await world.as('contact-1').does('people.ownTelephone', {})).toEqual({ telephone: own })
    expect(await looks('office', of('contact-1', 'contact:e003'))).toMatchObject({ telephone: own.number })
    await gives('contact-1', '')
    expect(await refusal('office', of('contact-1', 'contact:e003'))).toBe('telephone_unknown')
    expect(await world.as('contact-1').does('people.ownTelephone', {})).toEqual({ telephone: null })
    await gives('contact-1', '13900001111')
    expect(await looks('office', of('contact-1', 'contact:e001'))).toMatchObject({ telephone: '13900001111' })
  })

  test('what cannot be dialled is refused, and what is there stays', async () => {
    await gives('contact-1', '13800001234')
    expect((await world.as('contact-1').isRefused('people.setTelephone', { telephone: '找小王' })).refused).toBe(
      'telephone_malformed',
    )
    expect(await looks('office', of('contact-1', 'contact:e001'))).toMatchObject({ telephone: '13800001234' })
  })

  test('the invitation brings one along; before anybody is bound it is how their enterprise is reached', async () => {
    const code = await invited('020-87654321、13800005678')
    expect(await looks('reviewer-sz', ofEnterprise('e003'))).toEqual({
      ...{ telephone: '02087654321', name: '甲', from: 'invitation' },
    })
    await world.as('newcomer').does('invitation.accept', { code, name: '甲' })
    const [row] = (await world.as('office').does('people.list', { search: '甲', offset: 0 })).rows
    expect(row?.telephone).toEqual({ masked: '020****4321', from: 'invitation' })
  })

  test('else the ledger of the enterprise, this year’s before the last one’s', async () => {
    const { ledger_columns, ledger } = ledgerStanding()
    await world.insert({ ledger_columns, ledger: ledger.slice(1) })
    await world.insert({
      ledger_columns: ledger_columns.map((columns) => ({ ...columns, _id: 'c2025', cycleId: 'c2025' })),
      ledger: [1, 2].map((no) => {
        const entryId = `c2025-e00${no}`
        const values = { phone: '13700000000' }
        return { ...ledgerEntry(no, 'u-dongguan'), _id: entryId, entryId, cycleId: 'c2025', values }
      }),
    })
    expect(await looks('office', of('contact-2', 'contact:e002'))).toEqual({
      ...{ telephone: '076922000000', name: '李二', from: 'ledger' },
    })
    expect(await looks('office', of('contact-1', 'contact:e001'))).toMatchObject({ telephone: '13700000000' })
    expect(await shownTo('reviewer-dg', '李二')).toEqual({ masked: '0769****0000', from: 'ledger' })
    expect(await looks('office', ofEnterprise('e002'))).toMatchObject({ telephone: '076922000000', name: null })
    // A reviewer is not their enterprises' contact.
    expect(await refusal('office', of('reviewer-dg', 'reviewer:u-dongguan'))).toBe('telephone_unknown')
    await gives('contact-2', '13800001234')
    expect(await looks('office', of('contact-2', 'contact:e002'))).toMatchObject({ from: 'own' })
  })
})
