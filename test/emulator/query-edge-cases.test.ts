import { codeOf, messageOf, start, stop, type Db, type Running } from './support/start'

/** Arrays within arrays, arrays without elements, and names that JavaScript's own objects have. */
let running: Running
let db: Db

const DOCUMENTS: readonly object[] = [
  { _id: 'a', arr: [[1]] },
  { _id: 'b', arr: [1] },
  { _id: 'c', arr: { '0': [1] } },
  { _id: 'd', arr: [{ x: [1] }] },
  { _id: 'e', constructor: 'Zhang' },
]

const SORTED: readonly object[] = [
  { _id: 'empty', v: [], l: [] },
  { _id: 'null', v: null, l: [{ x: null }] },
  { _id: 'missing' },
  { _id: 'seven', v: 7, l: [{ x: 9 }, { x: 2 }] },
  { _id: 'both', v: [1, 9], l: [{ x: 3 }, {}] },
  { _id: 'nested', v: [[0], 8], l: [{ x: 5 }, 4] },
]

beforeAll(async () => {
  running = await start()
  db = running.db
  await db.collection('things').add(DOCUMENTS)
  await db.collection('others').add(SORTED)
})
afterAll(() => stop(running))

const ids = (data: ReadonlyArray<{ _id: string }>): string => data.map(({ _id }) => _id).join(' ')
const found = async (query: object): Promise<string> => ids((await db.collection('things').where(query).get()).data)

const FOUND: ReadonlyArray<readonly [what: string, query: object, found: string]> = [
  ['a position names its element, and nothing within it', { 'arr.0': 1 }, 'b c'],
  ['a position names a whole array', { 'arr.0': [1] }, 'a c'],
  ['a position with an operator', { 'arr.0': { $gt: 0 } }, 'b c'],
  ['a position in a list', { 'arr.0': { $in: [1] } }, 'b c'],
  ['the size of what is at a position', { 'arr.0': { $size: 1 } }, 'a c'],
  ['an element of what is at a position', { 'arr.0': { $elemMatch: { $eq: 1 } } }, 'a c'],
  ['the negation of a position', { 'arr.0': { $ne: 1 } }, 'a d e'],
  ['a path that goes on from a position', { 'arr.0.x': 1 }, 'd'],
  ['elemMatch on elements that are arrays', { arr: { $elemMatch: { $eq: 1 } } }, 'b'],
  ['a field by a name of Object.prototype', { constructor: 'Zhang' }, 'e'],
  ['that such a field exists', { constructor: { $exists: true } }, 'e'],
  ['that another does not', { toString: { $exists: true } }, ''],
  ['one within an object', { 'arr.hasOwnProperty': { $exists: true } }, ''],
  ['the prototype itself', { '__proto__.x': { $exists: true } }, ''],
]

test.each(FOUND)('%s', async (_what, query, expected) => {
  expect(await found(query)).toBe(expected)
})

test('a type by a name of Object.prototype is refused', async () => {
  expect(await messageOf(found({ arr: { $type: 'constructor' } }))).toContain('$type constructor')
})

test('a field named constructor is kept, projected, changed and taken away as any other', async () => {
  const things = db.collection('things')
  await things.add({ _id: 'f', constructor: { n: 1 } })
  await things.doc('f').update({ 'constructor.n': 2, 'valueOf.n': 1 })
  expect((await things.doc('f').get()).data).toEqual([{ _id: 'f', constructor: { n: 2 }, valueOf: { n: 1 } }])
  expect((await things.where({ _id: 'f' }).field({ constructor: true, _id: false }).get()).data).toEqual([
    { constructor: { n: 2 } },
  ])
  expect((await things.where({ _id: 'f' }).field({ n: false, valueOf: false }).get()).data).toEqual([
    { _id: 'f', constructor: { n: 2 } },
  ])
  const computed = await things.aggregate().match({ _id: 'b' }).project({ _id: 0, v: '$constructor.name' }).end()
  expect(computed.data).toEqual([{}])
  await things.doc('f').remove()
})

const order = async (field: string, direction: 'asc' | 'desc'): Promise<string> =>
  ids((await db.collection('others').orderBy(field, direction).get()).data)

test('an order over two arrays at once is refused', async () => {
  await db.collection('people').add({ _id: 'p', tags: [1], org: [2] })
  expect(await codeOf(db.collection('people').orderBy('tags', 'asc').orderBy('org', 'asc').get())).toBe(
    'DATABASE_REQUEST_FAILED',
  )
})

const ORDERED: ReadonlyArray<readonly [what: string, field: string, direction: 'asc' | 'desc', expected: string]> = [
  ['the least element, an empty array before null', 'v', 'asc', 'empty null missing both seven nested'],
  ['the greatest element, and arrays within arrays as arrays', 'v', 'desc', 'nested both seven null missing empty'],
  ['a path through arrays, where an element without it is null', 'l.x', 'asc', 'empty null missing both nested seven'],
  ['a path through arrays, downwards', 'l.x', 'desc', 'seven nested both empty null missing'],
  ['a position of an array', 'v.1', 'desc', 'both nested empty null missing seven'],
]

test.each(ORDERED)('sorts by %s', async (_what, field, direction, expected) => {
  expect(await order(field, direction)).toBe(expected)
  const data = await db
    .collection('others')
    .aggregate()
    .sort({ [field]: direction === 'asc' ? 1 : -1 })
    .end()
  expect(ids(data.data as never)).toBe(expected)
})

test('of two fields of one array it compares those of the same element', async () => {
  await db.collection('assessments').add([
    {
      _id: 'x',
      cycleId: 1,
      s: [
        { a: 1, b: 9 },
        { a: 2, b: 1 },
      ],
    },
    { _id: 'y', cycleId: 2, s: [{ a: 1, b: 5 }] },
  ] as never)
  const { data } = await db.collection('assessments').orderBy('s.a', 'asc').orderBy('s.b', 'asc').get()
  expect(ids(data)).toBe('y x')
})
