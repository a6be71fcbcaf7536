import { changeList } from '@/domain/nomination/list-rules'
import { change, context, done, fileWith, namesOf, nominated, nominee, submitted } from './support'

const three = () => nominated(fileWith(5), ['甲公司', '乙公司', '丙公司'])

describe('adding to a list', () => {
  test('beyond the quota is refused with the numbers', () => {
    const full = nominated(fileWith(2), ['甲公司', '乙公司'])
    expect(change(full, { kind: 'add', nominee: nominee('丙公司') })).toEqual({
      refused: 'nomination_quota_full',
      with: { level: 'provincial', quota: 2, count: 2 },
    })
  })

  test('of a name that stands in the list in another spelling says where', () => {
    expect(change(three(), { kind: 'add', nominee: nominee('乙 公司') })).toEqual({
      refused: 'nomination_name_taken',
      with: { level: 'provincial', rank: 2 },
    })
  })

  test('of a name that stands in the union’s other list says in which', () => {
    expect(change(three(), { kind: 'add', nominee: nominee('甲公司') }, 'own')).toEqual({
      refused: 'nomination_name_taken',
      with: { level: 'provincial', rank: 1 },
    })
  })

  test('of what is on the provincial ledger already is refused for it, and marked on the union’s own', () => {
    const add = { kind: 'add', nominee: nominee('广东生益科技股份有限公司') } as const
    expect(changeList(three(), 'provincial', add, context({ ledgerNo: 31 }))).toEqual({
      refused: 'nomination_on_ledger',
      with: { no: 31 },
    })
    const own = done(changeList(three(), 'own', add, context({ ledgerNo: 31 })))
    expect(own.lists.own.items[0]).toMatchObject({ ledgerNo: 31, state: 'draft' })
  })

  test('puts it last, and counts it', () => {
    const file = done(change(three(), { kind: 'add', nominee: nominee('丁园区', { kind: 'park' }) }))
    expect(namesOf(file)).toEqual(['甲公司', '乙公司', '丙公司', '丁园区'])
    expect(file.tally.provincial).toEqual({ draft: 4, submitted: 0, confirmed: 0, declined: 0 })
    expect(file.lists.provincial.revision).toBe(4)
  })
})

describe('a list that lies with the office', () => {
  const waiting = submitted(three())
  test.each([
    ['add', { kind: 'add', nominee: nominee('丁公司') }],
    ['edit', { kind: 'edit', nominationId: 'n-甲公司', seenRevision: 2, nominee: nominee('甲厂') }],
    ['move', { kind: 'move', nominationId: 'n-乙公司', seenRevision: 4, to: 'up' }],
    ['remove', { kind: 'remove', nominationId: 'n-甲公司', seenRevision: 2 }],
  ] as const)('refuses to %s', (_, what) => {
    expect(change(waiting, what)).toMatchObject({ refused: 'nomination_waiting' })
  })

  test('leaves the other list open', () => {
    expect(namesOf(done(change(waiting, { kind: 'add', nominee: nominee('丁公司') }, 'own')), 'own')).toEqual([
      '丁公司',
    ])
  })
})

describe('changing one nomination', () => {
  const edit = (more: object) =>
    change(three(), { kind: 'edit', nominationId: 'n-乙公司', seenRevision: 1, nominee: nominee('乙公司'), ...more })

  test.each([
    ['that is not there', { nominationId: 'n-nobody' }, 'nomination_unknown'],
    ['to a name that another has', { nominee: nominee('甲公司') }, 'nomination_name_taken'],
    ['without a reason', { nominee: nominee('乙公司', { reason: '' }) }, 'reason_missing'],
    ['after a colleague', { seenRevision: 0, nominee: nominee('乙厂') }, 'nomination_stale'],
  ])('%s is refused', (_, more, refused) => {
    expect(edit(more)).toMatchObject({ refused })
  })

  test('to what it says already changes nothing, even after a colleague', () => {
    const file = three()
    const same = { kind: 'edit', nominationId: 'n-乙公司', seenRevision: 0, nominee: nominee('乙公司') } as const
    expect(change(file, same)).toBe(file)
  })

  test('keeps its place and its id', () => {
    const file = done(edit({ nominee: nominee('乙（东莞）公司') }))
    expect(namesOf(file)).toEqual(['甲公司', '乙（东莞）公司', '丙公司'])
    expect(file.lists.provincial.items[1]).toMatchObject({ nominationId: 'n-乙公司', revision: 2 })
  })

  test('removes it, unless a colleague changed it meanwhile', () => {
    const remove = (seenRevision: number) => change(three(), { kind: 'remove', nominationId: 'n-甲公司', seenRevision })
    expect(remove(0)).toMatchObject({ refused: 'nomination_stale' })
    expect(namesOf(done(remove(1)))).toEqual(['乙公司', '丙公司'])
  })
})

describe('the order', () => {
  const move = (name: string, to: 'up' | 'down', seenRevision = 3) =>
    change(three(), { kind: 'move', nominationId: `n-${name}`, seenRevision, to })

  test('that was seen before a colleague changed the list is not moved in', () => {
    expect(move('乙公司', 'up', 2)).toMatchObject({ refused: 'nomination_list_changed' })
  })

  test.each([
    ['乙公司', 'up', ['乙公司', '甲公司', '丙公司']],
    ['乙公司', 'down', ['甲公司', '丙公司', '乙公司']],
    ['甲公司', 'up', ['甲公司', '乙公司', '丙公司']],
    ['丙公司', 'down', ['甲公司', '乙公司', '丙公司']],
  ] as const)('%s %s', (name, to, order) => {
    expect(namesOf(done(move(name, to)))).toEqual(order)
  })
})
