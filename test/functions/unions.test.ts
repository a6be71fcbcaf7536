import type { ActionInput } from '@/contract/contract'
import { DONGGUAN, mergers, SHENZHEN } from './support/merging'
import { newRequest } from './support/new-request'
import { READY, rounds } from './support/rounds'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { submit, endorse } = rounds(() => world)
const { fire } = timer(() => world)
const { office, list, merge, rowOf, papers } = mergers(() => world)

const OLD = '东莞市总工会'
const NEW = '东莞市工会联合会'
const renaming = (more: Partial<ActionInput<'union.rename'>> = {}) => ({
  ...{ unionId: DONGGUAN, seenName: OLD, name: NEW },
  ...more,
})
const rename = () => office().does('union.rename', renaming())

describe('the list of unions', () => {
  test('is in the one order of unions, each with what it has to do', async () => {
    await world.insert({
      unions: [
        { _id: 'u-a', unionId: 'u-a', name: '广东某集团工会', kind: 'group' },
        { _id: 'u-b', unionId: 'u-b', name: '广东省海员工会', kind: 'industry' },
        { _id: 'u-z', unionId: 'u-z', name: '广州市总工会', kind: 'city' },
      ],
    })
    const { rows } = await list()
    expect(rows.map(({ name }) => name)).toEqual([
      ...['广州市总工会', '深圳市总工会', '东莞市总工会', '广东省海员工会', '广东某集团工会'],
    ])
    expect(rows.find(({ unionId }) => unionId === DONGGUAN)).toEqual({
      ...{
        unionId: DONGGUAN,
        name: OLD,
        kind: 'city',
        formerNames: [],
        merger: null,
        underWay: false,
        telephone: null,
      },
      ...{ reviewers: 1, enterprises: 2, openForms: 2 },
    })
    expect(rows.find(({ unionId }) => unionId === 'u-a')).toMatchObject({ reviewers: 0, enterprises: 0, openForms: 0 })
    await submit()
    await endorse()
    expect(await rowOf(DONGGUAN)).toMatchObject({ openForms: 2 })
  })

  test('comes page by page, of a thousand enterprises and ten years counted by indexes', async () => {
    const unions = Array.from({ length: 95 }, (_, at) => {
      const unionId = `u-${String(at).padStart(3, '0')}`
      return { _id: unionId, unionId, name: `第 ${at} 工会`, kind: 'industry' }
    })
    await world.insert({ unions })
    world.emulator.resetStats()
    const found: string[] = []
    for (let more = true; more;) {
      const page = await list('', found.length)
      found.push(...page.rows.map(({ unionId }) => unionId))
      more = page.more
    }
    expect(new Set(found).size).toBe(97)
    expect(found).toHaveLength(97)
    const { fullScans } = world.emulator.stats()
    expect([fullScans['people'], fullScans['enterprises'], fullScans['assessments']]).toEqual([0, 0, 0])
  })
})

describe('renaming', () => {
  test.each([
    ['nothing', { name: ' ' }, 'union_unnamed'],
    ['a name that is too long', { name: '工'.repeat(41) }, 'union_name_length'],
    ['another one’s name', { name: '深圳市 总工会' }, 'union_name_taken'],
    ['a union that there is not', { unionId: 'u-nobody' }, 'union_unknown'],
    ['what was renamed meanwhile', { seenName: '东莞工会' }, 'union_changed'],
  ])('to or of %s is refused, and nothing is done', async (_what, more, refused) => {
    expect((await office().isRefused('union.rename', renaming(more))).refused).toBe(refused)
    expect(await rowOf(DONGGUAN)).toMatchObject({ name: OLD, formerNames: [] })
  })

  test('a name that another gave up stays that one’s; its own it may take again', async () => {
    await rename()
    const taken = { unionId: SHENZHEN, seenName: '深圳市总工会', name: OLD }
    expect((await office().isRefused('union.rename', taken)).refused).toBe('union_name_taken')
    expect((await office().isRefused('oversight.addUnion', { name: OLD, kind: 'city' })).refused).toBe(
      'union_name_taken',
    )
    await office().does('union.rename', renaming({ seenName: NEW, name: OLD }))
    expect(await rowOf(DONGGUAN)).toMatchObject({ name: OLD, formerNames: [{ name: OLD }, { name: NEW }] })
  })

  test('is kept with who did it and when, and the union is found by both names', async () => {
    await rename()
    expect((await rowOf(DONGGUAN))?.formerNames).toEqual([
      { name: OLD, until: expect.any(Number) as number, byName: '周办' },
    ])
    for (const search of [OLD, NEW]) {
      expect((await list(search)).rows.map(({ unionId }) => unionId)).toEqual([DONGGUAN])
      const seats = { role: 'reviewer', state: 'all', search, offset: 0 } as const
      expect((await office().does('invitation.seats', seats)).rows.map(({ seatName }) => seatName)).toEqual([NEW])
      const people = await office().does('people.list', { search, offset: 0 })
      expect(people.rows.map(({ name, seatName }) => [name, seatName])).toEqual([['陈审', NEW]])
    }
    const { unions } = await office().does('oversight.unions', {})
    expect(unions.find(({ unionId }) => unionId === DONGGUAN)).toMatchObject({ formerNames: [{ name: OLD }] })
  })

  test('open papers take the new name, signed ones keep the one that they bear; lists say the present one', async () => {
    await submit()
    await endorse()
    await rename()
    expect((await papers('assessments', { unionId: DONGGUAN })).map(({ _id, unionName }) => [_id, unionName])).toEqual([
      ['c2026-e001', NEW],
      [READY, OLD],
    ])
    const { unions } = await office().does('oversight.progress', {})
    expect(unions.find(({ unionId }) => unionId === DONGGUAN)?.unionName).toBe(NEW)
  })

  test('killed after its commit it is done to its end by the next run of the clock, and asked again it is done once', async () => {
    const request = newRequest()
    await world.fails({ action: 'database.commitTransaction' }, 1, 'lose-answer')
    expect((await office().ask('union.rename', renaming(), request)).outcome).toBe('outage')
    expect(await papers('assessments', { unionName: NEW })).toHaveLength(0)
    await fire('12-01')
    expect(await papers('assessments', { unionName: NEW })).toHaveLength(2)
    expect(await rowOf(DONGGUAN)).toMatchObject({ name: NEW, underWay: false })
    expect(await office().does('union.rename', renaming(), request)).toEqual({ name: NEW })
    expect((await rowOf(DONGGUAN))?.formerNames).toHaveLength(1)
  })
})

describe('a union’s number', () => {
  const give = (who: string, telephone: string, unionId = DONGGUAN) =>
    world.as(who).ask('union.setTelephone', { unionId, telephone })
  const refusedTo = async (...asked: Parameters<typeof give>) => {
    const reply = await give(...asked)
    return reply.outcome === 'refused' ? reply.refusal.refused : reply.outcome
  }
  const told = async (who: string) => (await world.as(who).does('session.get', {})).union

  test('is given by the office and by who reviews for it, and by nobody else', async () => {
    expect(await refusedTo('contact-1', '0769-22223333')).toBe('not_permitted')
    expect(await refusedTo('reviewer-dg', '0755-22223333', SHENZHEN)).toBe('other_union')
    expect(await refusedTo('office', '0769-22223333', 'u-nowhere')).toBe('union_unknown')
    expect(await refusedTo('office', '找小王')).toBe('telephone_malformed')
    expect(await told('contact-1')).toEqual({ name: OLD, telephone: null })
    expect(await refusedTo('reviewer-dg', '0769-22223333')).toBe('done')
    expect(await refusedTo('office', '0755 8888 1234', SHENZHEN)).toBe('done')
  })

  test('is told to its enterprises and to who reviews for it, and is taken away by an empty one', async () => {
    await give('office', '（0769）22223333')
    const known = { name: OLD, telephone: '076922223333' }
    expect([await told('contact-1'), await told('reviewer-dg'), await told('office')]).toEqual([known, known, null])
    expect(await rowOf(DONGGUAN)).toMatchObject({ telephone: known.telephone })
    await give('reviewer-dg', ' ')
    expect(await told('contact-1')).toEqual({ name: OLD, telephone: null })
  })

  test('of one that was merged is not changed; its enterprises are told the other’s', async () => {
    await give('office', '0755-88881234', SHENZHEN)
    await merge()
    expect(await refusedTo('office', '0769-22223333')).toBe('union_merged')
    expect(await told('contact-1')).toMatchObject({ telephone: '075588881234' })
  })
})
