import { start, stop, type Db, type Running } from './support/start'

/** What `group` gathers, each with what MongoDB answers. */
let running: Running
let db: Db
let $: Db['command']['aggregate']

beforeAll(async () => {
  running = await start()
  db = running.db
  $ = db.command.aggregate
  await db.collection('others').add([
    { g: 'x', v: 1, o: { p: 1 } },
    { g: 'x', v: 3, o: { q: 2 } },
    { g: 'y', v: 8 },
  ] as never)
})
afterAll(() => stop(running))

type Grouped = readonly [operator: string, accumulator: () => unknown, x: unknown, y: unknown]

const GROUPED: readonly Grouped[] = [
  ['addToSet', () => $.addToSet('$g'), ['x'], ['y']],
  ['avg', () => $.avg('$v'), 2, 8],
  ['first', () => $.first('$v'), 1, 8],
  ['last', () => $.last('$v'), 3, 8],
  ['max', () => $.max('$v'), 3, 8],
  ['min', () => $.min('$v'), 1, 8],
  ['push', () => $.push('$v'), [1, 3], [8]],
  ['push of objects', () => $.push({ value: '$v' }), [{ value: 1 }, { value: 3 }], [{ value: 8 }]],
  ['stdDevPop', () => $.stdDevPop('$v'), 1, 0],
  ['stdDevSamp', () => $.stdDevSamp('$v'), Math.SQRT2, null],
  ['sum', () => $.sum('$v'), 4, 8],
  ['sum of ones', () => $.sum(1), 2, 1],
  ['sum of a condition', () => $.sum($.cond([$.gt(['$v', 2]), 1, 0])), 1, 1],
  ['mergeObjects', () => $.mergeObjects('$o'), { p: 1, q: 2 }, {}],
]

test.each(GROUPED)('group with %s', async (_operator, accumulator, x, y) => {
  const { data } = await db
    .collection('others')
    .aggregate()
    .group({ _id: '$g', value: accumulator() })
    .sort({ _id: 1 })
    .end()
  expect(data).toEqual([
    { _id: 'x', value: x },
    { _id: 'y', value: y },
  ])
})
