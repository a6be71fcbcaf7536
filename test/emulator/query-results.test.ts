import { start, stop, type Db, type Running } from './support/start'

let running: Running
let db: Db
let _: Db['command']

const DOCUMENTS = [
  {
    _id: 'a',
    n: 1,
    s: 'apple',
    tags: ['red', 'round'],
    nested: { k: 1, list: [{ x: 1, y: 2 }, { x: 3 }] },
    at: new Date('2023-12-01T00:00:00Z'),
    maybe: null,
  },
  {
    _id: 'b',
    n: 5,
    s: 'Banana',
    tags: ['yellow'],
    nested: { k: 2, list: [] },
    at: new Date('2023-12-15T00:00:00Z'),
    maybe: 1,
  },
  { _id: 'c', n: 10, s: 'cherry', tags: [], nested: { k: 3 }, at: new Date('2023-12-31T00:00:00Z'), flag: true },
  {
    _id: 'd',
    n: -2.5,
    s: '橙子',
    tags: ['orange', 'round', 'sweet'],
    nested: { k: 4, list: [{ x: 1, y: 9 }] },
    flag: false,
    scores: [1, 5, 9],
  },
  {
    _id: 'e',
    s: 'elder',
    nested: 7,
    scores: [2, 8],
    answers: { '8': { text: '八' }, '28': { text: '' } },
    mixed: [1, { x: 1 }],
  },
]

beforeAll(async () => {
  running = await start()
  db = running.db
  _ = db.command
  await db.collection('things').add(DOCUMENTS)
})
afterAll(() => stop(running))

describe('get()', () => {
  const get = async (
    run: (collection: ReturnType<Db['collection']>) => { get(): Promise<{ data: unknown }> },
  ): Promise<unknown> => (await run(db.collection('things')).get()).data

  test('sorts by several fields, null and missing first', async () => {
    const data = (await get((things) =>
      things.orderBy('flag', 'desc').orderBy('n', 'asc').field({ _id: true }),
    )) as Array<{ _id: string }>
    expect(data.map(({ _id: id }) => id).join('')).toBe('cdeab')
  })
  test('skips and limits after sorting', async () => {
    const data = (await get((things) => things.orderBy('s', 'desc').skip(1).limit(2).field({ s: 1 }))) as Array<{
      s: string
    }>
    expect(data.map(({ s }) => s)).toEqual(['elder', 'cherry'])
  })
  test('keeps only the fields asked for, and _id', async () => {
    expect(await get((things) => things.where({ _id: 'a' }).field({ n: true, 'nested.list.y': true }))).toEqual([
      { _id: 'a', n: 1, nested: { list: [{ y: 2 }, {}] } },
    ])
  })
  test('leaves fields out', async () => {
    expect(await get((things) => things.where({ _id: 'b' }).field({ nested: false, at: false, tags: false }))).toEqual([
      { _id: 'b', n: 5, s: 'Banana', maybe: 1 },
    ])
  })
  test('cuts arrays with project.slice and project.elemMatch', async () => {
    expect(await get((things) => things.where({ _id: 'd' }).field({ scores: _.project.slice(2), s: true }))).toEqual([
      { _id: 'd', s: '橙子', scores: [1, 5] },
    ])
    expect(
      await get((things) => things.where({ _id: 'd' }).field({ scores: _.project.elemMatch({ $gt: 3 }) })),
    ).toEqual([{ _id: 'd', scores: [5] }])
  })
  test('gives back every kind of value as it was stored', async () => {
    const value = {
      _id: 'kinds',
      i: 1,
      f: 1.5,
      big: 2 ** 40,
      neg: -1,
      t: true,
      z: null,
      s: '“引号”\n\u2028',
      d: new Date(1),
      o: {},
      l: [[1], []],
    }
    await db.collection('others').add(value)
    const { data } = await db.collection('others').doc('kinds').get()
    expect(data).toEqual([value])
  })
  test('an ObjectId is kept and found, and answered as its hexadecimal digits', async () => {
    const id = '5f1e2b00a1b2c3d4e5f60718'
    await db.collection('others').add({ _id: 'with-id', ref: db.ObjectId({ id }) })
    const { data } = await db
      .collection('others')
      .where({ ref: db.ObjectId({ id }) })
      .get()
    expect(data).toEqual([{ _id: 'with-id', ref: id }])
    expect((await db.collection('others').where({ ref: id }).count()).total).toBe(0)
    const aggregated = await db.collection('others').aggregate().match({ _id: 'with-id' }).end()
    expect(aggregated.data).toEqual([{ _id: 'with-id', ref: id }])
    expect((await db.collection('others').add({ _id: db.ObjectId({ id }) })).id).toBe(id)
  })
  test('count() counts what matches', async () => {
    expect(
      (
        await db
          .collection('things')
          .where({ n: _.gt(0) })
          .count()
      ).total,
    ).toBe(3)
    expect((await db.collection('things').count()).total).toBe(5)
  })
})
