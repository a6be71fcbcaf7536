import { messageOf, start, stop, type Db, type Running } from './support/start'

/** What is missing in a group, in a computed field and in a lookup, each with what MongoDB answers. */
let running: Running
let db: Db

beforeAll(async () => {
  running = await start()
  db = running.db
  await db.collection('things').add({
    _id: 'one',
    n: 7,
    e: [],
    o: { a: 1, b: 2 },
    os: [{ a: 1 }, { b: 2 }],
    nil: null,
  })
  await db.collection('others').add([
    { _id: 1, g: 'all', v: 5, o: { p: 1, q: 1 } },
    { _id: 2, g: 'all', v: 2, o: { q: null } },
    { _id: 3, g: 'some', v: 5 },
    { _id: 4, g: 'some' },
    { _id: 5, g: 'some', v: null },
    { _id: 6, g: 'none' },
    { _id: 7, g: 'text', v: 'a', o: 'b' },
  ] as never)
})
afterAll(() => stop(running))

const group = async (g: string, accumulator: unknown): Promise<unknown> => {
  const { data } = await db
    .collection('others')
    .aggregate()
    .match({ g })
    .sort({ _id: 1 })
    .group({ _id: null, value: accumulator })
    .end()
  return data[0].value
}

test('a group that merges what is no object is refused', async () => {
  expect(await messageOf(group('text', { $mergeObjects: '$o' }))).toContain('input "b" is of type string')
})

const GROUPED: ReadonlyArray<readonly [what: string, g: string, accumulator: unknown, value: unknown]> = [
  ['push leaves out what is missing and keeps null', 'some', { $push: '$v' }, [5, null]],
  ['push of what is missing everywhere', 'none', { $push: '$v' }, []],
  ['push of objects leaves out their missing fields', 'some', { $push: { v: '$v' } }, [{ v: 5 }, {}, { v: null }]],
  ['addToSet leaves out what is missing and keeps null', 'some', { $addToSet: '$v' }, [5, null]],
  ['addToSet of what is missing everywhere', 'none', { $addToSet: '$v' }, []],
  [
    'addToSet tells a missing field from one that is null',
    'some',
    { $addToSet: { v: '$v' } },
    [{ v: 5 }, {}, { v: null }],
  ],
  ['max', 'some', { $max: '$v' }, 5],
  ['max of nothing', 'none', { $max: '$v' }, null],
  ['min', 'some', { $min: '$v' }, 5],
  ['first of nothing', 'none', { $first: '$v' }, null],
  ['avg of nothing', 'none', { $avg: '$v' }, null],
  ['stdDevPop of nothing', 'none', { $stdDevPop: '$v' }, null],
  ['stdDevPop of texts', 'text', { $stdDevPop: '$v' }, null],
  ['mergeObjects, the last one winning with its null', 'all', { $mergeObjects: '$o' }, { p: 1, q: null }],
  ['mergeObjects of nothing', 'none', { $mergeObjects: '$o' }, {}],
]

test.each(GROUPED)('in a group, %s', async (_what, g, accumulator, value) => {
  expect(await group(g, accumulator)).toEqual(value)
})

const COMPUTED: ReadonlyArray<readonly [what: string, fields: object, kept: object]> = [
  ['takes the field away', { n: '$gone' }, {}],
  ['takes a field within an object away', { 'o.a': '$gone' }, { o: { b: 2 } }],
  ['takes it away from every element', { 'os.a': '$gone' }, { os: [{}, { b: 2 }] }],
  ['leaves an object without fields where none was', { 'new.a': '$gone' }, { new: {} }],
  ['is not null, which is kept', { n: '$nil' }, { n: null }],
  ['is what $$REMOVE asks for', { n: '$$REMOVE' }, {}],
]

test.each(COMPUTED)('a computed field that comes out missing %s', async (_what, fields, kept) => {
  const top = Object.keys(fields)[0]?.split('.')[0] ?? ''
  const { data } = await db
    .collection('things')
    .aggregate()
    .addFields(fields)
    .project({ _id: 0, [top]: 1 })
    .end()
  expect(data).toEqual([kept])
})

const MADE: ReadonlyArray<readonly [what: string, made: unknown, match: object, value: unknown]> = [
  ['null in an array that is written out', ['$n', '$gone'], { made: null }, [7, null]],
  ['null in an array that map makes', { $map: { input: '$os', in: '$$this.a' } }, { made: null }, [1, null]],
  ['no field of an object', { $mergeObjects: [{ x: '$n', y: '$gone' }] }, { 'made.y': { $exists: false } }, { x: 7 }],
  ['no field of an object in an array', [{ x: '$gone' }], { 'made.0.x': { $exists: false } }, [{}]],
]

test.each(MADE)('what is missing is %s, for the stages after it too', async (_what, made, match, value) => {
  const { data } = await db.collection('things').aggregate().addFields({ made }).match(match).project({ made: 1 }).end()
  expect(data).toEqual([{ _id: 'one', made: value }])
})

test('a lookup by an array without elements joins what has null or nothing', async () => {
  const { data } = await db
    .collection('things')
    .aggregate()
    .lookup({ from: 'others', localField: 'e', foreignField: 'v', as: 'found' })
    .project({ _id: 0, 'found._id': 1 })
    .end()
  expect(data).toEqual([{ found: [{ _id: 4 }, { _id: 5 }, { _id: 6 }] }])
})
