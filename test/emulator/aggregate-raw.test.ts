import { codeOf, messageOf, start, stop, type Db, type Running } from './support/start'

let running: Running
let db: Db

beforeAll(async () => {
  running = await start()
  db = running.db
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

test('stages that the SDK sends raw: facet, set, unset, replaceWith', async () => {
  const raw = (pipeline: object[]): Promise<unknown> =>
    run(
      (db.collection('things').options({ raw: true }) as unknown as { aggregate(p: object[]): Aggregate }).aggregate(
        pipeline,
      ),
    )
  expect(
    await raw([
      { $facet: { all: [{ $count: 'n' }], best: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { n: 1 } }] } },
    ]),
  ).toEqual([{ all: [{ n: 3 }], best: [{ _id: 't1', n: 3 }] }])
  expect(await raw([{ $match: { _id: 't2' } }, { $set: { z: 1 } }, { $unset: ['tags', 'o.p', 'owner'] }])).toEqual([
    { _id: 't2', n: 1, kind: 'b', o: {}, z: 1 },
  ])
  expect(await raw([{ $match: { _id: 't2' } }, { $replaceWith: '$o' }])).toEqual([{ p: 2 }])
})

test('no stage changes what is stored', async () => {
  const before = (await db.collection('things').get()).data
  await run(things().addFields({ 'o.p': 99, tags: ['changed'] }))
  await run(things().project({ 'o.p': 0 }))
  await run(things().unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'o.i' }))
  expect((await db.collection('things').get()).data).toEqual(before)
})

const REFUSED: ReadonlyArray<readonly [stage: string, spec: unknown]> = [
  ['$out', 'elsewhere'],
  ['$merge', { into: 'elsewhere' }],
  ['$unionWith', 'people'],
  ['$graphLookup', {}],
  ['$geoNear', {}],
  ['$redact', '$$KEEP'],
]

test.each(REFUSED)('the stage %s is refused by name', async (stage, spec) => {
  const aggregate = (
    db.collection('things').options({ raw: true }) as unknown as { aggregate(p: object[]): Aggregate }
  ).aggregate([{ [stage]: spec }])
  expect(await codeOf(run(aggregate))).toBe('NOT_EMULATED')
  expect(await messageOf(run(aggregate))).toContain(`not emulated: the aggregation stage ${stage}`)
})
