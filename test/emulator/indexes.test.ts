import { startWithPeople } from './support/people'
import { codeOf, messageOf, stop, type Db, type Running } from './support/start'

let running: Running
let db: Db
let _: Db['command']

beforeAll(async () => {
  running = await startWithPeople()
  db = running.db
  _ = db.command
})
afterAll(() => stop(running))
beforeEach(() => running.emulator.resetStats())

const scans = (): number | undefined => running.emulator.stats().fullScans['people']
const count = async (query: object): Promise<number | undefined> =>
  (await db.collection('people').where(query).count()).total

describe('a unique index', () => {
  test('refuses a second document with the same key, and names the index', async () => {
    const again = db.collection('people').add({ phone: '13800007' })
    expect(await codeOf(again)).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await messageOf(again)).toMatch(
      /E11000 duplicate key error collection: local\.people index: phone dup key: \{ phone: "13800007" \}/,
    )
  })
  test('counts a missing field as null, so that two documents without it collide', async () => {
    await db.collection('people').add({ _id: 'none', org: 'x' })
    expect(await codeOf(db.collection('people').add({ _id: 'none2', org: 'x' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await codeOf(db.collection('people').add({ _id: 'none3', phone: null }))).toBe('DATABASE_DUPLICATE_WRITE')
    await db.collection('people').doc('none').remove()
  })
  test('refuses an update, a set and a upsert into a taken key, and changes nothing', async () => {
    expect(await codeOf(db.collection('people').doc('p1').update({ phone: '13800002' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(await codeOf(db.collection('people').doc('p1').set({ phone: '13800002' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await codeOf(db.collection('people').doc('fresh').set({ phone: '13800002' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect((await db.collection('people').doc('p1').get()).data).toMatchObject([{ phone: '13800001', org: 'o1' }])
  })
  test('frees a key when its document leaves it', async () => {
    await db.collection('people').doc('p5').update({ phone: 'moved' })
    await db.collection('people').add({ _id: 'newcomer', phone: '13800005' })
    await db.collection('people').doc('newcomer').remove()
    await db.collection('people').doc('p5').update({ phone: '13800005' })
    expect(await count({ phone: '13800005' })).toBe(1)
  })
  test('over two fields lets each field repeat alone', async () => {
    const assessments = db.collection('assessments')
    await assessments.add({ _id: 'x1', cycleId: '2023', enterpriseId: 'e1' })
    await assessments.add({ _id: 'x2', cycleId: '2023', enterpriseId: 'e2' })
    await assessments.add({ _id: 'x3', cycleId: '2024', enterpriseId: 'e1' })
    expect(await codeOf(assessments.add({ _id: 'x4', cycleId: '2023', enterpriseId: 'e1' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
  })
  test('of many inserts of one key at once, exactly one goes through', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_unused, i) =>
        db.collection('assessments').add({ _id: `race${i}`, cycleId: 'race', enterpriseId: 'race' }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

type Case = readonly [what: string, query: () => object, found: number]

const PLANNED: readonly Case[] = [
  ['_id', () => ({ _id: 'p7' }), 1],
  ['_id in a list', () => ({ _id: _.in(['p1', 'p2', 'nobody']) }), 2],
  ['the first field of a compound index', () => ({ org: 'o3' }), 30],
  ['two fields of a compound index', () => ({ org: 'o3', role: 'reviewer' }), 10],
  ['all fields of a compound index', () => ({ org: 'o3', role: 'reviewer', since: 3 }), 1],
  ['lists of values on several fields', () => ({ org: _.in(['o1', 'o2']), role: _.in(['contact', 'reviewer']) }), 60],
  ['equality with a range beside it', () => ({ org: 'o3', since: _.gt(200) }), 10],
  ['a range of an index’s one field', () => ({ at: _.and([_.gte(10), _.lt(13)]) }), 3],
  ['a range within and', () => _.and([{ at: _.gt(296) }, { role: 'contact' }]), 2],
  ['a range that no value of an array meets alone', () => ({ marks: _.and([_.gt(500), _.lt(600)]) }), 1],
  ['and of queries', () => _.and([{ org: 'o3' }, { role: 'reviewer' }]), 10],
  ['or, where each part is', () => _.or([{ org: 'o1' }, { org: 'o2' }, { _id: 'p1' }]), 60],
  ['or within and', () => _.and([_.or([{ _id: 'p7' }, { phone: '13800009' }]), { role: 'contact' }]), 1],
  ['an element of an indexed array', () => ({ tags: 't2' }), 60],
  ['null, for what is missing', () => ({ org: null }), 0],
]

test.each(PLANNED)('%s is found through an index, without looking at every document', async (_what, query, found) => {
  expect(await count(query())).toBe(found)
  expect(scans()).toBe(0)
})

const SCANNED: readonly Case[] = [
  ['a field without an index', () => ({ name: 'x' }), 0],
  ['a later field of a compound index alone', () => ({ role: 'reviewer' }), 100],
  ['or with a part that needs it', () => _.or([{ _id: 'p7' }, { since: 9 }]), 2],
  ['a range alone', () => ({ since: _.lt(3) }), 3],
]

test.each(SCANNED)('%s means looking at every document, and stats() says so', async (_what, query, found) => {
  expect(await count(query())).toBe(found)
  expect(scans()).toBe(1)
})

test('an index follows updates, so that what it finds is what a full look would find', async () => {
  const people = db.collection('people')
  await people.where({ org: 'o9' }).update({ org: 'moved', tags: _.pull('all') })
  expect(await count({ org: 'o9' })).toBe(0)
  expect(await count({ org: 'moved' })).toBe(30)
  expect(await count({ tags: 'all' })).toBe(270)
  expect(await count({ org: /^moved$/ })).toBe(30)
  await people.where({ org: 'moved' }).update({ org: 'o9', tags: _.push('all') })
  expect(await count({ tags: 'all' })).toBe(300)
})

describe('lookup goes through indexes', () => {
  const $ = (): Db['command']['aggregate'] => _.aggregate
  const LOOKUPS: ReadonlyArray<readonly [what: string, spec: () => object]> = [
    ['by fields', () => ({ localField: 'org', foreignField: 'org' })],
    [
      'by let and $expr',
      () => ({
        let: { o: '$org' },
        pipeline: $()
          .pipeline()
          .match(_.expr($().eq(['$org', '$$o'])))
          .done(),
      }),
    ],
    [
      'by let and $expr within and',
      () => ({
        let: { o: '$org' },
        pipeline: $()
          .pipeline()
          .match(_.expr($().and([$().eq(['$org', '$$o']), $().gt(['$since', 0])])))
          .done(),
      }),
    ],
    ['by a plain pipeline', () => ({ pipeline: $().pipeline().match({ org: 'o3' }).done() })],
  ]
  test.each(LOOKUPS)('%s', async (_what, spec) => {
    const aggregate = db
      .collection('people')
      .aggregate()
      .match({ _id: _.in(['p3', 'p13']) })
      .lookup({ from: 'people', as: 'same', ...spec() })
      .project({ n: $().size('$same') })
    const { data } = await aggregate.end()
    expect(data).toHaveLength(2)
    for (const { n } of data as unknown as Array<{ n: number }>) expect(n).toBeGreaterThanOrEqual(29)
    expect(scans()).toBe(0)
  })
})

test('results without a sort come in order of insertion, whichever index found them', async () => {
  const { data } = await db
    .collection('people')
    .where({ _id: _.in(['p9', 'p2', 'p30']) })
    .get()
  expect(data.map(({ _id: id }: { _id: string }) => id)).toEqual(['p2', 'p9', 'p30'])
})

test('what is answered is counted beside what is looked at: a page holds its documents, a count none', async () => {
  const { data } = await db.collection('people').where({ org: 'o3' }).limit(5).get()
  await count({ org: 'o3' })
  const { examined, returned } = running.emulator.stats()
  expect([data.length, returned['people'], examined['people']]).toEqual([5, 5, 60])
})

test('calls are counted by collection and what was asked of it', async () => {
  running.emulator.resetStats()
  await db.collection('people').where({ org: 'o3' }).limit(5).get()
  await count({ org: 'o3' })
  await count({ org: 'o4' })
  expect(running.emulator.stats().asked).toEqual({ 'people getDocument': 1, 'people calculateDocument': 2 })
})
