import { codeOf, start, stop, type Db, type Running } from './support/start'

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
    'lookup by fields',
    () =>
      things()
        .match({ _id: 't1' })
        .lookup({ from: 'people', localField: 'owner', foreignField: '_id', as: 'owner' })
        .project({ 'owner.name': 1 }),
    [{ _id: 't1', owner: [{ name: '甲' }] }],
  ],
  [
    'lookup by the elements of an array',
    () =>
      things()
        .match({ _id: 't1' })
        .lookup({ from: 'people', localField: 'owners', foreignField: '_id', as: 'found' })
        .project({ 'found.name': 1 }),
    [{ _id: 't1', found: [{ name: '甲' }, { name: '乙' }] }],
  ],
  [
    'lookup that finds nothing',
    () =>
      things()
        .match({ _id: 't3' })
        .lookup({ from: 'people', localField: 'owners', foreignField: '_id', as: 'found' })
        .project({ found: 1 }),
    [{ _id: 't3', found: [] }],
  ],
  [
    'lookup with let and a pipeline',
    () =>
      things()
        .sort({ n: 1 })
        .lookup({
          from: 'people',
          let: { who: '$owner' },
          pipeline: $.pipeline()
            .match(_.expr($.and([$.eq(['$_id', '$$who']), $.gt(['$since', 2000])])))
            .project({ _id: 0, name: 1 })
            .done(),
          as: 'found',
        })
        .project({ found: 1 }),
    [
      { _id: 't2', found: [] },
      { _id: 't3', found: [{ name: '乙' }] },
      { _id: 't1', found: [{ name: '甲' }] },
    ],
  ],
  [
    'lookup with in of a variable',
    () =>
      things()
        .match({ _id: 't1' })
        .lookup({
          from: 'people',
          let: { who: '$owners' },
          pipeline: $.pipeline()
            .match(_.expr($.in(['$_id', '$$who'])))
            .count('n')
            .done(),
          as: 'found',
        })
        .project({ found: 1 }),
    [{ _id: 't1', found: [{ n: 2 }] }],
  ],
  [
    'lookup with a pipeline alone',
    () =>
      things()
        .match({ _id: 't2' })
        .lookup({
          from: 'people',
          pipeline: $.pipeline().match({ org: 'o1' }).sort({ since: -1 }).limit(1).project({ name: 1 }).done(),
          as: 'found',
        })
        .project({ found: 1 }),
    [{ _id: 't2', found: [{ _id: 'p2', name: '乙' }] }],
  ],
  [
    'lookup with fields and a pipeline',
    () =>
      things()
        .match({ _id: 't1' })
        .lookup({
          from: 'people',
          localField: 'owners',
          foreignField: '_id',
          pipeline: $.pipeline().match({ role: 'reviewer' }).project({ name: 1 }).done(),
          as: 'found',
        })
        .project({ found: 1 }),
    [{ _id: 't1', found: [{ _id: 'p2', name: '乙' }] }],
  ],
]

test.each(CASES)('%s', async (_what, build, found) => {
  expect(await run(build())).toEqual(found)
})

test('a lookup into an undeclared collection fails as any access to it does', async () => {
  expect(await codeOf(run(things().lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' })))).toBe(
    'DATABASE_COLLECTION_NOT_EXIST',
  )
})
