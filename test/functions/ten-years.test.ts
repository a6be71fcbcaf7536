import type { ActionInput, ActionName } from '@/contract/contract'
import type { CollectionName } from '../../cloudfunctions/_store/manifest'
import { BOUND, ENTERPRISES, growTenYears } from './support/ten-years'
import { startWorld, type World } from './support/world'

// Thirty thousand papers are put there first, and the machine is shared.
jest.setTimeout(600_000)

/** Of one page. */
const CALLS_AT_MOST = 24
const BYTES_AT_MOST = 256 * 1024
/** Documents that the database answers for it: a page, and as many as there are unions, never as many as there are enterprises. */
const DOCUMENTS_AT_MOST = 400
/** Two still read more the more enterprises there are: how far inviting is, and who of a union's enterprises is bound. */
const GROWING: Readonly<Record<string, number>> = {
  'invitation.seats office': 4 * ENTERPRISES,
  'people.list reviewer-dg': ENTERPRISES,
}
/**
 * These do not grow with the years: one document an enterprise, one a union. Names are found in them by a part, which no index does, and
 * lists of all of them read them whole.
 */
const OF_NO_YEAR: readonly string[] = ['enterprises', 'unions']

let world: World
beforeAll(async () => {
  world = await startWorld()
  await growTenYears(world)
})
afterAll(() => world.end())

type Listed = { readonly [Name in ActionName]?: ReadonlyArray<readonly [by: string, input: ActionInput<Name>]> }

const first = { search: '', offset: 0 }
const later = { search: '', offset: 900 }
const former = { cycleId: 'c2025' } as const

/** Every list, its first page and a late one, of the present year and of a former one, to each who reads it. */
const LISTS: Listed = {
  'session.get': [
    ['office', {}],
    ['reviewer-dg', {}],
    ['contact-2', {}],
  ],
  'people.list': [
    ['office', first],
    ['office', later],
    ['office', { ...first, search: '第77' }],
    ['reviewer-dg', first],
    ['reviewer-dg', { ...first, role: 'contact', offset: 450 }],
    ['contact-2', first],
  ],
  'invitation.seats': [
    ['office', { ...first, role: 'contact', state: 'all' }],
    ['office', { ...later, role: 'contact', state: 'all' }],
    ['office', { ...first, role: 'reviewer', state: 'all' }],
  ],
  'invitation.list': [
    ['office', { offset: 0 }],
    ['office', { role: 'contact', offset: 9_000 }],
  ],
  'oversight.people': [['office', {}]],
  'oversight.unions': [['office', {}]],
  'oversight.progress': [
    ['office', {}],
    ['office', former],
  ],
  'totals.year': [
    ['office', {}],
    ['office', former],
    ['reviewer-dg', {}],
  ],
  'oversight.enterprises': [
    ['office', { ...first, filter: 'all' }],
    ['office', { ...later, filter: 'all', ...former }],
    ['office', { ...first, filter: 'submitted' }],
    ['office', { ...first, filter: 'all', search: '第77' }],
    ['office', { ...first, filter: 'all', counted: { of: 'unevidenced', no: 3 } }],
    ['office', { ...first, filter: 'at_risk', order: 'score', evidence: 'none' }],
    ['office', { ...first, filter: 'all', contact: 'unreached' }],
  ],
  'oversight.receivable': [
    ['office', { ...first, tab: 'waiting' }],
    ['office', { ...first, tab: 'today' }],
    ['office', { ...first, tab: 'waiting', search: '第77' }],
  ],
  'worklist.page': [
    ['reviewer-dg', { ...first, unionId: 'u-dongguan', tab: 'waiting' }],
    ['reviewer-dg', { ...first, unionId: 'u-dongguan', tab: 'waiting', ...former }],
    ['office', { ...first, unionId: 'u-dongguan', tab: 'waiting' }],
    ['reviewer-dg', { ...first, unionId: 'u-dongguan', tab: 'all', counted: { of: 'band', no: 3, band: 0 } }],
  ],
  'worklist.extensionRequests': [
    ['office', { offset: 0 }],
    ['reviewer-dg', { offset: 0 }],
  ],
  'oversight.waitingUnions': [['office', { matter: 'review', offset: 0 }]],
  'unreached.list': [
    ['office', { offset: 0 }],
    ['reviewer-dg', { offset: 0 }],
  ],
  'ledger.toConfirm': [
    ['office', first],
    ['reviewer-dg', first],
  ],
  'ledger.history': [['office', { entryId: 'c2026-e002', after: null }]],
  'assessment.timeline': [
    ['office', { assessmentId: 'c2026-e002', after: null }],
    ['contact-2', { assessmentId: 'c2026-e002', after: null }],
  ],
  'inbox.list': [
    ['office', { offset: 0 }],
    ['reviewer-dg', { offset: 0 }],
    ['contact-2', { offset: 0 }],
  ],
  'message.ofEnterprise': [['office', { enterpriseId: 'e002', offset: 0 }]],
  'message.ofPerson': [['office', { personId: 'p-contact-2', offset: 0 }]],
  'audit.list': [['office', { after: null }]],
  'audit.own': [['reviewer-dg', { after: null }]],
  'feedback.list': [['office', { state: 'open', after: null }]],
  'union.list': [['office', first]],
  'ledger.page': [
    ['office', { ...first, filter: 'all' }],
    ['office', { ...later, filter: 'all', cycleId: 'c2017' }],
    ['reviewer-dg', { ...first, filter: 'all' }],
    ['reviewer-dg', { ...first, filter: 'unchecked', search: '第77' }],
  ],
  'report.list': [
    ['office', { ...first, kind: 'stage', filter: 'all' }],
    ['reviewer-dg', { ...first, kind: 'stage', filter: 'all', ...former }],
  ],
  'routing.list': [
    ['office', { ...first, tab: 'routed' }],
    ['office', { ...later, tab: 'routed' }],
    ['office', { ...first, tab: 'unrouted' }],
  ],
  'quota.list': [['office', {}]],
  'nomination.list': [['office', first]],
  'cycle.closing': [['office', former]],
  'cycle.leftOpen': [
    ['office', { ...former, kind: 'unsubmitted', offset: 0 }],
    ['office', { ...former, kind: 'ledger', offset: 900 }],
  ],
  'cycle.preview': [['office', {}]],
  'cycle.holidays': [['office', {}]],
  'edition.list': [['office', {}]],
}

const cases = Object.entries(LISTS).flatMap(([action, asked]) =>
  asked.map(([by, input]) => [action as ActionName, by, input] as const),
)

describe('after ten years of a thousand enterprises', () => {
  test.each(cases)(
    '%s to %s, asked %j, reads by indexes, in few calls, and weighs little',
    async (action, by, input) => {
      world.emulator.resetStats()
      const reply = await world.as(by).ask(action, input)
      expect(reply).toMatchObject({ outcome: 'done' })
      const { calls, fullScans, returned } = world.emulator.stats()
      expect(Object.keys(fullScans).filter((name) => fullScans[name] !== 0 && !OF_NO_YEAR.includes(name))).toEqual([])
      expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(CALLS_AT_MOST)
      expect(Object.values(returned).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(
        GROWING[`${action} ${by}`] ?? DOCUMENTS_AT_MOST,
      )
      expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(BYTES_AT_MOST)
    },
  )

  test.each<[ActionName, CollectionName, object]>([
    ['oversight.enterprises', 'assessments', { filter: 'all', cycleId: 'c2026' }],
    ['oversight.enterprises', 'assessments', { filter: 'all', ...former }],
    ['people.list', 'people', {}],
  ])(
    'a page of %s is read by its index: as many %s are looked at as it shows, %j',
    async (action, collection, input) => {
      let after: unknown = null
      for (let turn = 0; turn < 3; turn += 1) {
        world.emulator.resetStats()
        const asked = { search: '', offset: 0, after, ...input } as ActionInput<typeof action>
        const page = (await world.as('office').does(action, asked)) as { rows: readonly unknown[]; next: unknown }
        expect(world.emulator.stats().examined[collection] ?? 0).toBeLessThanOrEqual(page.rows.length + 2)
        after = page.next
        expect(after).not.toBeNull()
      }
    },
  )

  test('everybody who is bound is in the list of people once, and nobody who has left', async () => {
    const found: string[] = []
    for (let more = true; more;) {
      const page = await world.as('office').does('people.list', { search: '', offset: found.length })
      found.push(...page.rows.map(({ personId, seat }) => `${personId} ${seat}`))
      more = page.more
    }
    expect(new Set(found).size).toBe(found.length)
    expect(found).toHaveLength(BOUND)
    expect(found.filter((each) => each.startsWith('p-left'))).toEqual([])
  })
})
