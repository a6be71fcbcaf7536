import { start, stop, type Db, type Running } from './support/start'

let running: Running
let db: Db
let _: Db['command']
let $: Db['command']['aggregate']

beforeAll(async () => {
  running = await start()
  db = running.db
  _ = db.command
  $ = _.aggregate
  await db.collection('things').add([
    {
      _id: 't1',
      n: 3,
      kind: 'a',
      tags: ['x', 'y'],
      o: { p: 1, q: [{ r: 1, s: 2 }] },
      owner: 'p1',
      owners: ['p1', 'p2'],
    },
    { _id: 't2', n: 1, kind: 'b', tags: [], o: { p: 2 }, owner: 'p9' },
    { _id: 't3', n: 2, kind: 'a', owner: 'p2', owners: [] },
  ] as never)
  await db.collection('people').add([
    { _id: 'p1', phone: '1', org: 'o1', role: 'contact', name: '甲', since: 2020 },
    { _id: 'p2', phone: '2', org: 'o1', role: 'reviewer', name: '乙', since: 2021 },
    { _id: 'p3', phone: '3', org: 'o2', role: 'contact', name: '丙', since: 2022 },
  ] as never)
})
afterAll(() => stop(running))

type Aggregate = ReturnType<ReturnType<Db['collection']>['aggregate']>
const things = (): Aggregate => db.collection('things').aggregate()
const run = async (aggregate: { end(): Promise<{ data: unknown }> }): Promise<unknown> => (await aggregate.end()).data

type Case = readonly [what: string, build: () => Aggregate, found: unknown]

const CASES: readonly Case[] = [
  [
    'match',
    () =>
      things()
        .match({ kind: 'a', n: _.gt(2) })
        .project({ n: 1 }),
    [{ _id: 't1', n: 3 }],
  ],
  [
    'match with or',
    () =>
      things()
        .match(_.or([{ n: 3 }, { n: 1 }]))
        .project({ n: 1 }),
    [
      { _id: 't1', n: 3 },
      { _id: 't2', n: 1 },
    ],
  ],
  [
    'match after another stage',
    () =>
      things()
        .project({ twice: $.multiply(['$n', 2]) })
        .match({ twice: 4 }),
    [{ _id: 't3', twice: 4 }],
  ],
  ['project in', () => things().match({ _id: 't1' }).project({ _id: 0, 'o.q.s': 1 }), [{ o: { q: [{ s: 2 }] } }]],
  [
    'project out',
    () => things().match({ _id: 't1' }).project({ 'o.q': 0, tags: 0, owners: 0, owner: 0 }),
    [{ _id: 't1', n: 3, kind: 'a', o: { p: 1 } }],
  ],
  [
    'project of a nested object',
    () =>
      things()
        .match({ _id: 't2' })
        .project({ _id: 0, o: { p: 1 }, up: { kind: '$kind' } }),
    [{ o: { p: 2 }, up: { kind: 'b' } }],
  ],
  [
    'addFields, also into an object',
    () =>
      things()
        .match({ _id: 't2' })
        .addFields({ 'o.z': 9, sum: $.add(['$n', 1]) })
        .project({ o: 1, sum: 1 }),
    [{ _id: 't2', o: { p: 2, z: 9 }, sum: 2 }],
  ],
  [
    'group and sort',
    () =>
      things()
        .group({ _id: '$kind', total: $.sum('$n') })
        .sort({ _id: -1 }),
    [
      { _id: 'b', total: 1 },
      { _id: 'a', total: 5 },
    ],
  ],
  ['group of everything', () => things().group({ _id: null, n: $.sum(1) }), [{ _id: null, n: 3 }]],
  [
    'group by several fields',
    () =>
      things()
        .group({ _id: { kind: '$kind', gone: '$gone' }, n: $.sum(1) })
        .sort({ n: 1 }),
    [
      { _id: { kind: 'b' }, n: 1 },
      { _id: { kind: 'a' }, n: 2 },
    ],
  ],
  ['sort, skip, limit', () => things().sort({ n: 1 }).skip(1).limit(1).project({ n: 1 }), [{ _id: 't3', n: 2 }]],
  [
    'sort by several fields',
    () => things().sort({ kind: -1, n: 1 }).project({ _id: 1 }),
    [{ _id: 't2' }, { _id: 't3' }, { _id: 't1' }],
  ],
  ['count', () => things().match({ kind: 'a' }).count('total'), [{ total: 2 }]],
  ['count of nothing, which gives no document', () => things().match({ kind: 'z' }).count('total'), []],
  [
    'unwind',
    () => things().unwind('$tags').project({ tags: 1 }),
    [
      { _id: 't1', tags: 'x' },
      { _id: 't1', tags: 'y' },
    ],
  ],
  [
    'unwind that keeps and numbers',
    () =>
      things()
        .unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })
        .project({ tags: 1, i: 1 }),
    [
      { _id: 't1', tags: 'x', i: 0 },
      { _id: 't1', tags: 'y', i: 1 },
      { _id: 't2', i: null },
      { _id: 't3', i: null },
    ],
  ],
  [
    'unwind below an object',
    () => things().match({ _id: 't1' }).unwind('$o.q').project({ _id: 0, o: 1 }),
    [{ o: { p: 1, q: { r: 1, s: 2 } } }],
  ],
  ['replaceRoot', () => things().match({ _id: 't2' }).replaceRoot({ newRoot: '$o' }), [{ p: 2 }]],
  [
    'sortByCount',
    () => things().sortByCount('$kind'),
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [
    'bucket',
    () => things().bucket({ groupBy: '$n', boundaries: [0, 2, 4], default: 'other', output: { ids: $.push('$_id') } }),
    [
      { _id: 0, ids: ['t2'] },
      { _id: 2, ids: ['t1', 't3'] },
    ],
  ],
  ['bucketAuto', () => things().bucketAuto({ groupBy: '$n', buckets: 1 }), [{ _id: { min: 1, max: 3 }, count: 3 }]],
  [
    'bucketAuto in two',
    () => things().bucketAuto({ groupBy: '$n', buckets: 2 }),
    [
      { _id: { min: 1, max: 3 }, count: 2 },
      { _id: { min: 3, max: 3 }, count: 1 },
    ],
  ],
]

test.each(CASES)('%s', async (_what, build, found) => {
  expect(await run(build())).toEqual(found)
})

test('sample takes as many as asked for, none twice', async () => {
  const taken = (await run(things().sample({ size: 2 }).project({ _id: 1 }))) as Array<{ _id: string }>
  expect(new Set(taken.map(({ _id: id }) => id)).size).toBe(2)
  expect(await run(things().sample({ size: 9 }).project({ _id: 1 }))).toHaveLength(3)
})
