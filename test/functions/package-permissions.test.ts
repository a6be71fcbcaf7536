import type { AskedScope } from '@/contract/package'
import { ALL, enterpriseScope, packaging, union } from './support/packages'
import { startWorld, type World } from './support/world'

let world: World
const { start, finish } = packaging(() => world)

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const WHO = ['contact-2', 'contact-1', 'reviewer-dg', 'reviewer-sz', 'office', 'stranger', 'former', ''] as const

/** Who may ask for the package of which scope; e002 is Dongguan's. */
const TABLE: ReadonlyArray<readonly [string, AskedScope, Readonly<Record<(typeof WHO)[number], string>>]> = [
  [
    'the province',
    ALL,
    {
      ...{ 'contact-2': 'not_permitted', 'contact-1': 'not_permitted', office: 'may', stranger: 'not_bound' },
      ...{
        'reviewer-dg': 'not_permitted',
        'reviewer-sz': 'not_permitted',
        former: 'seat_revoked',
        '': 'identity_missing',
      },
    },
  ],
  [
    'a union',
    union(),
    {
      ...{ 'contact-2': 'not_permitted', 'contact-1': 'not_permitted', office: 'may', stranger: 'not_bound' },
      ...{ 'reviewer-dg': 'may', 'reviewer-sz': 'other_union', former: 'seat_revoked', '': 'identity_missing' },
    },
  ],
  [
    'an enterprise',
    enterpriseScope(),
    {
      ...{ 'contact-2': 'may', 'contact-1': 'other_enterprise', office: 'may', stranger: 'not_bound' },
      ...{ 'reviewer-dg': 'may', 'reviewer-sz': 'other_union', former: 'seat_revoked', '': 'identity_missing' },
    },
  ],
  [
    'enterprises that were chosen, of one union',
    { kind: 'chosen', enterpriseIds: ['e001', 'e002'] },
    {
      ...{ 'contact-2': 'not_permitted', 'contact-1': 'not_permitted', office: 'may', stranger: 'not_bound' },
      ...{ 'reviewer-dg': 'may', 'reviewer-sz': 'other_union', former: 'seat_revoked', '': 'identity_missing' },
    },
  ],
  [
    'enterprises of two unions, and one that does not exist',
    { kind: 'chosen', enterpriseIds: ['e001', 'e003', 'e999'] },
    {
      ...{ 'contact-2': 'not_permitted', 'contact-1': 'not_permitted', office: 'enterprise_unknown' },
      ...{ 'reviewer-dg': 'other_union', 'reviewer-sz': 'other_union', former: 'seat_revoked', '': 'identity_missing' },
      stranger: 'not_bound',
    },
  ],
  [
    'what a union’s worklist shows',
    { kind: 'shown', shown: { by: 'tab', unionId: 'u-dongguan', tab: 'waiting' }, search: '' },
    {
      ...{ 'contact-2': 'not_permitted', 'contact-1': 'not_permitted', office: 'may', stranger: 'not_bound' },
      ...{ 'reviewer-dg': 'may', 'reviewer-sz': 'other_union', former: 'seat_revoked', '': 'identity_missing' },
    },
  ],
  [
    'what the province’s list shows',
    { kind: 'shown', shown: { by: 'filter', filter: 'all' }, search: '' },
    {
      ...{ 'contact-2': 'not_permitted', 'contact-1': 'not_permitted', office: 'may', stranger: 'not_bound' },
      ...{
        'reviewer-dg': 'not_permitted',
        'reviewer-sz': 'not_permitted',
        former: 'seat_revoked',
        '': 'identity_missing',
      },
    },
  ],
  [
    'an enterprise that does not exist',
    enterpriseScope('e999'),
    {
      ...{ 'contact-2': 'other_enterprise', 'contact-1': 'other_enterprise', office: 'enterprise_unknown' },
      ...{ 'reviewer-dg': 'other_union', 'reviewer-sz': 'other_union', former: 'seat_revoked', '': 'identity_missing' },
      stranger: 'not_bound',
    },
  ],
]

const CASES = TABLE.flatMap(([what, scope, results]) => WHO.map((who) => [who, what, scope, results[who]] as const))

describe('who may look at and ask for a package', () => {
  test.each(CASES)('%s, %s', async (who, _what, scope, result) => {
    const someone = world.as(who)
    const outcomes = [await someone.ask('package.check', { scope }), await someone.ask('package.start', { scope })]
    for (const reply of outcomes) {
      const came = reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome
      // Nothing is submitted in Dongguan and the province here, so whoever may ask hears that there is nothing.
      const nothing = /^(?:done|package_empty|draft_unsubmitted)$/
      expect(came).toMatch(result === 'may' ? nothing : new RegExp(`^${result}$`))
    }
  })
})

describe('a package is its asker’s own', () => {
  test('nobody else sees it, drives it or gets a link, not even the office', async () => {
    const { packageId } = await start('contact-2', enterpriseScope())
    await finish('contact-2', packageId)
    for (const who of ['contact-1', 'reviewer-dg', 'office'])
      for (const refusal of [
        await world.as(who).isRefused('package.status', { packageId }),
        await world.as(who).isRefused('package.continue', { packageId }),
        await world.as(who).isRefused('package.link', { packageId, index: 0 }),
      ])
        expect([who, refusal.refused]).toEqual([who, 'package_unknown'])
    expect((await world.as('contact-2').does('package.status', { packageId })).package.state).toBe('done')
  })

  test('what was never begun is not known', async () => {
    const refusal = await world.as('office').isRefused('package.status', { packageId: 'a'.repeat(24) })
    expect(refusal.refused).toBe('package_unknown')
  })

  test('whoever lost their seat gets no link to what they had made', async () => {
    const { packageId } = await start('contact-2', enterpriseScope())
    await finish('contact-2', packageId)
    await world.as('office').does('oversight.unbind', { personId: 'p-contact-2', reason: '已调离' })
    expect((await world.as('contact-2').isRefused('package.link', { packageId, index: 0 })).refused).toBe(
      'seat_revoked',
    )
  })

  test('a client that says it is the timer is no timer', async () => {
    const reply = await world.emulator.invoke('documents', { Type: 'Timer' }, { openId: 'contact-1' })
    expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'request_malformed' } })
  })
})
