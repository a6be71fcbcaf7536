import { contract, type ActionInput, type ActionName } from '@/contract/contract'
import { DONGGUAN, nominating, nominee } from './support/nominating'
import { newRequest, startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { quota, add, submit, itemOf, target, load } = nominating(() => world)

const WHO = {
  contact: 'contact-1',
  reviewer: 'reviewer-dg',
  otherReviewer: 'reviewer-sz',
  office: 'office',
  stranger: 'stranger',
  former: 'former',
} as const
type Who = keyof typeof WHO

const UNION: Readonly<Partial<Record<Who, string>>> = { reviewer: 'done', otherReviewer: 'other_union' }
const OFFICE: Readonly<Partial<Record<Who, string>>> = { office: 'done' }
const BOTH = { ...UNION, ...OFFICE }
const NOBODY: Readonly<Record<Who, string>> = {
  contact: 'not_permitted',
  reviewer: 'not_permitted',
  otherReviewer: 'not_permitted',
  office: 'not_permitted',
  stranger: 'not_bound',
  former: 'seat_revoked',
}

/** What each action answers each of them; whoever it is not for changes nothing. */
const TABLE: ReadonlyArray<readonly [ActionName, 'drafted' | 'waiting', Readonly<Partial<Record<Who, string>>>]> = [
  ['quota.list', 'drafted', OFFICE],
  ['quota.set', 'drafted', OFFICE],
  ['nomination.load', 'drafted', BOTH],
  ['nomination.load', 'waiting', BOTH],
  ['nomination.save', 'drafted', UNION],
  ['nomination.save', 'waiting', { ...UNION, reviewer: 'nomination_waiting' }],
  ['nomination.submit', 'drafted', UNION],
  ['nomination.submit', 'waiting', { ...UNION, reviewer: 'nomination_waiting' }],
  ['nomination.withdraw', 'drafted', { ...UNION, reviewer: 'nomination_not_waiting' }],
  ['nomination.withdraw', 'waiting', UNION],
  ['nomination.return', 'drafted', { office: 'nomination_not_waiting' }],
  ['nomination.return', 'waiting', OFFICE],
  ['nomination.decide', 'drafted', { office: 'nomination_not_waiting' }],
  ['nomination.decide', 'waiting', OFFICE],
  ['nomination.confirmMany', 'waiting', OFFICE],
  ['nomination.list', 'drafted', OFFICE],
]

const inputOf = async (action: ActionName): Promise<object> => {
  const { nominationId, revision } = await itemOf('甲公司')
  const seen = await target('provincial')
  const inputs: { readonly [Name in ActionName]?: ActionInput<Name> } = {
    'quota.list': {},
    'quota.set': { rows: [{ unionId: DONGGUAN, provincial: 4, own: 4, seenRevision: 1 }] },
    'nomination.load': { unionId: DONGGUAN },
    'nomination.save': {
      unionId: DONGGUAN,
      ledger: 'provincial',
      change: { kind: 'add', nominee: nominee('乙公司') },
    },
    'nomination.submit': seen,
    'nomination.withdraw': seen,
    'nomination.return': { ...seen, note: '请补充' },
    'nomination.decide': { ...seen, nominationId, seenRevision: revision, verdict: 'confirmed', note: '' },
    'nomination.confirmMany': {
      ...{ unionId: DONGGUAN, ledger: 'provincial' },
      seen: [{ nominationId, seenRevision: revision }],
    },
    'nomination.list': { search: '', offset: 0 },
  }
  return inputs[action] ?? {}
}

test.each(TABLE)('%s while the list is %s', async (action, state, answers) => {
  await quota(3)
  await add('甲公司')
  if (state === 'waiting') await submit()
  const input = await inputOf(action)
  const before = JSON.stringify(await load())
  // Those who may come last: what they do changes what the others would be told.
  const order = (Object.keys(WHO) as Who[]).sort(
    (a, b) => Number(answers[a] === 'done') - Number(answers[b] === 'done'),
  )
  for (const who of order) {
    const requestId = newRequest()
    const event = contract[action].kind === 'write' ? { action, requestId, input } : { action, input }
    const reply = await world.as(WHO[who]).sends(event)
    const answer = reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome
    expect([who, answer]).toEqual([who, answers[who] ?? NOBODY[who]])
    if (answer !== 'done') expect(JSON.stringify(await load())).toBe(before)
  }
})

test('every action about quotas and nominations stands in that table; who may export and read tables, in list-exports and quota-import', () => {
  const named = new Set(TABLE.map(([action]) => action))
  const all = (Object.keys(contract) as ActionName[]).filter((action) => /^(quota|nomination)\./.test(action))
  expect(all.filter((action) => !named.has(action) && !['quota.export', 'quota.read'].includes(action))).toEqual([])
})
