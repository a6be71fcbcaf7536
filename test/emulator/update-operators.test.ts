import { messageOf, start, stop, type Db, type Running } from './support/start'

let running: Running
let db: Db
let _: Db['command']
let next = 0

beforeAll(async () => {
  running = await start()
  db = running.db
  _ = db.command
})
afterAll(() => stop(running))

const put = async (document: object): Promise<string> => {
  const id = `u${next++}`
  await db.collection('things').add({ _id: id, ...document })
  return id
}

const read = async (id: string): Promise<Record<string, unknown>> => {
  const { data } = await db.collection('things').doc(id).get()
  const { _id: own, ...rest } = data[0]
  expect(own).toBe(id)
  return rest
}

type Case = readonly [what: string, before: object, update: () => object, after: object, updated: number]

const CASES: readonly Case[] = [
  ['a plain value', { a: 1, b: 2 }, () => ({ a: 3 }), { a: 3, b: 2 }, 1],
  ['the same value, which changes nothing', { a: 1 }, () => ({ a: 1 }), { a: 1 }, 0],
  ['the same object, which changes nothing', { a: { b: [1] } }, () => ({ a: _.set({ b: [1] }) }), { a: { b: [1] } }, 0],
  ['a new field', {}, () => ({ a: 1 }), { a: 1 }, 1],
  ['a dotted path', { a: { b: 1, c: 2 } }, () => ({ 'a.b': 9 }), { a: { b: 9, c: 2 } }, 1],
  [
    'a dotted path that makes its parents',
    {},
    () => ({ 'answers.8': _.set({ text: '八', rev: 1 }) }),
    { answers: { '8': { text: '八', rev: 1 } } },
    1,
  ],
  ['a position of an array', { a: [1, 2] }, () => ({ 'a.1': 9 }), { a: [1, 9] }, 1],
  ['a position past the end of an array', { a: [1] }, () => ({ 'a.3': 4 }), { a: [1, null, null, 4] }, 1],
  ['set, which replaces', { a: { b: 1 } }, () => ({ a: _.set({ c: 2 }) }), { a: { c: 2 } }, 1],
  ['remove', { a: 1, b: 2 }, () => ({ a: _.remove() }), { b: 2 }, 1],
  ['remove of what is not there', { b: 2 }, () => ({ 'x.y': _.remove() }), { b: 2 }, 0],
  [
    'remove below a numeric key',
    { evidence: { '8': { x1: 1, x2: 2 } } },
    () => ({ 'evidence.8.x1': _.remove() }),
    { evidence: { '8': { x2: 2 } } },
    1,
  ],
  ['inc', { n: 1 }, () => ({ n: _.inc(4) }), { n: 5 }, 1],
  ['inc of a missing field', {}, () => ({ 'a.n': _.inc(4) }), { a: { n: 4 } }, 1],
  ['mul', { n: 3 }, () => ({ n: _.mul(4) }), { n: 12 }, 1],
  ['mul of a missing field', {}, () => ({ n: _.mul(4) }), { n: 0 }, 1],
  ['max', { n: 3 }, () => ({ n: _.max(4) }), { n: 4 }, 1],
  ['max that is not greater', { n: 3 }, () => ({ n: _.max(2) }), { n: 3 }, 0],
  ['min', { n: 3 }, () => ({ n: _.min(2) }), { n: 2 }, 1],
  ['min of a missing field', {}, () => ({ n: _.min(2) }), { n: 2 }, 1],
  ['bit', { n: 13 }, () => ({ n: _.bit({ and: 10 }) }), { n: 8 }, 1],
  ['rename', { a: { b: 1 } }, () => ({ 'a.b': _.rename('a.c') }), { a: { c: 1 } }, 1],
  ['push of one value', { l: [1] }, () => ({ l: _.push(2) }), { l: [1, 2] }, 1],
  ['push of several values', { l: [1] }, () => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }, 1],
  ['push onto a missing array', {}, () => ({ 'a.l': _.push({ x: 1 }) }), { a: { l: [{ x: 1 }] } }, 1],
  [
    'push with each, position',
    { l: [1, 4] },
    () => ({ l: _.push({ each: [2, 3], position: 1 }) }),
    { l: [1, 2, 3, 4] },
    1,
  ],
  [
    'push with each, sort, slice',
    { l: [5, 1] },
    () => ({ l: _.push({ each: [3], sort: 1, slice: 2 }) }),
    { l: [1, 3] },
    1,
  ],
  [
    'push with sort by a field',
    { l: [{ n: 2 }] },
    () => ({ l: _.push({ each: [{ n: 1 }], sort: { n: 1 } }) }),
    { l: [{ n: 1 }, { n: 2 }] },
    1,
  ],
  ['push with slice onto a missing array', {}, () => ({ l: _.push({ each: [1, 2, 3], slice: -2 }) }), { l: [2, 3] }, 1],
  ['unshift', { l: [3] }, () => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }, 1],
  ['pop', { l: [1, 2] }, () => ({ l: _.pop() }), { l: [1] }, 1],
  ['shift', { l: [1, 2] }, () => ({ l: _.shift() }), { l: [2] }, 1],
  ['pull of a value', { l: [1, 2, 1] }, () => ({ l: _.pull(1) }), { l: [2] }, 1],
  ['pull of what matches a condition', { l: [1, 5, 9] }, () => ({ l: _.pull(_.in([1, 9])) }), { l: [5] }, 1],
  [
    'pull of elements by their fields',
    { l: [{ id: 'x', n: 1 }, { id: 'y' }] },
    () => ({ l: _.pull({ id: 'x' }) }),
    { l: [{ id: 'y' }] },
    1,
  ],
  ['pull of nothing', { l: [1] }, () => ({ l: _.pull(7) }), { l: [1] }, 0],
  ['pullAll', { l: [1, 2, 3, 1] }, () => ({ l: _.pullAll([1, 3]) }), { l: [2] }, 1],
  ['addToSet', { l: [1] }, () => ({ l: _.addToSet(2) }), { l: [1, 2] }, 1],
  ['addToSet of what is there', { l: [1, { a: 1 }] }, () => ({ l: _.addToSet({ a: 1 }) }), { l: [1, { a: 1 }] }, 0],
  [
    'several operators at once',
    { n: 1, l: [1], x: 1 },
    () => ({ n: _.inc(1), l: _.push(2), x: _.remove(), y: 'y' }),
    { n: 2, l: [1, 2], y: 'y' },
    1,
  ],
]

test.each(CASES)('doc().update() does %s', async (_what, before, update, after, updated) => {
  const id = await put(before)
  expect((await db.collection('things').doc(id).update(update())).updated).toBe(updated)
  expect(await read(id)).toEqual(after)
})

type Refused = readonly [what: string, before: object, update: () => object, message: RegExp]

const REFUSED: readonly Refused[] = [
  ['inc of a string', { n: 'x' }, () => ({ n: _.inc(1) }), /\$inc to a value of non-numeric type/],
  ['mul of a string', { n: 'x' }, () => ({ n: _.mul(2) }), /\$mul to a value of non-numeric type/],
  ['push onto a number', { l: 1 }, () => ({ l: _.push(1) }), /must be an array/],
  ['addToSet onto a string', { l: 'x' }, () => ({ l: _.addToSet(1) }), /must be an array/],
  ['pop of a number', { l: 1 }, () => ({ l: _.pop() }), /must be an array/],
  ['a path through a scalar', { a: 1 }, () => ({ 'a.b': 1 }), /Cannot create field 'b'/],
  ['a path and its parent at once', { a: {} }, () => ({ a: _.set({ x: 1 }), 'a.b': 1 }), /would create a conflict/],
]

test.each(REFUSED)('%s is refused and changes nothing', async (_what, before, update, message) => {
  const id = await put(before)
  expect(await messageOf(db.collection('things').doc(id).update(update()))).toMatch(message)
  expect(await read(id)).toEqual(before)
})

test('addToSet with $each works on a missing array, sent raw', async () => {
  const id = await put({})
  const things = db.collection('things').options({ raw: true })
  await things.where({ _id: id }).update({ $addToSet: { l: { $each: [1, 2, 1] } } })
  expect(await read(id)).toEqual({ l: [1, 2] })
})

test('positional operators and unknown operators are refused by name', async () => {
  const id = await put({ l: [{ x: 1 }] })
  const raw = db.collection('things').options({ raw: true }).where({ _id: id })
  expect(await messageOf(raw.update({ $set: { 'l.$[].x': 2 } }))).toContain('not emulated: the positional operator $[]')
  expect(await messageOf(raw.update({ $explode: { l: 2 } }))).toContain('not emulated: the update operator $explode')
})
