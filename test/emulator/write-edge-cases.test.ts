import { messageOf, start, stop, type Db, type Running } from './support/start'

/** Writes that MongoDB refuses, and how it counts those that it takes. */
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
  const id = `w${next++}`
  await db.collection('things').add({ _id: id, ...document })
  return id
}

const read = async (id: string): Promise<unknown> => {
  const { _id: own, ...rest } = (await db.collection('things').doc(id).get()).data[0]
  expect(own).toBe(id)
  return rest
}

const UNSTORABLE: ReadonlyArray<readonly [what: string, document: object, message: string]> = [
  ['a field named like an operator', { $_key: 1 }, "Document can't have $ prefixed field names: $_key"],
  ['an array as _id', { _id: [1] }, "The '_id' value cannot be of type array"],
  ['a regular expression as _id', { _id: /x/ }, "The '_id' value cannot be of type regex"],
  [
    'an _id with a field named like an operator',
    { _id: { $x: 1 } },
    "_id fields may not contain '$'-prefixed fields: $x",
  ],
]

test.each(UNSTORABLE)('add() of %s is refused, within a transaction too', async (_what, document, message) => {
  const before = (await db.collection('others').count()).total
  expect(await messageOf(db.collection('others').add(document))).toContain(message)
  const transaction = await db.startTransaction()
  expect(await messageOf(transaction.collection('others').add(document))).toContain(message)
  await transaction.rollback().catch(() => undefined)
  expect((await db.collection('others').count()).total).toBe(before)
})

test('of several that are added none is, when one of them cannot be', async () => {
  expect(await messageOf(db.collection('others').add([{ _id: 'fine' }, { $_key: 1 }] as never))).toContain('$_key')
  expect((await db.collection('others').doc('fine').get()).data).toEqual([])
})

type Refused = readonly [what: string, before: object, update: () => object, message: string]

const REFUSED: readonly Refused[] = [
  [
    'a position that memory would not hold',
    { a: [1] },
    () => ({ 'a.300000000': 1 }),
    "can't backfill more than 1500000",
  ],
  ['a position within an object of an array', { a: [{}] }, () => ({ 'a.300000000.x': 1 }), "can't backfill more than"],
  ['a push at such a position', { a: [1] }, () => ({ 'a.300000000': _.push(1) }), "can't backfill more than 1500000"],
  ['a rename onto such a position', { a: [1], b: 2 }, () => ({ b: _.rename('a.300000000') }), 'The destination field'],
  [
    'a rename into an array',
    { a: [1], b: 2 },
    () => ({ b: _.rename('a.0') }),
    "The destination field cannot be an array element, 'a.0' in doc with _id:",
  ],
  [
    'a rename out of an array',
    { a: [{ x: 1 }] },
    () => ({ 'a.0.x': _.rename('b') }),
    "The source field cannot be an array element, 'a.0.x' in doc with _id:",
  ],
  ['a rename to itself', { a: 1 }, () => ({ a: _.rename('a') }), 'The source and target field for $rename must differ'],
  ['a rename below itself', { a: 1 }, () => ({ a: _.rename('a.b') }), 'must not be on the same path'],
  ['a rename above itself', { a: { b: 1 } }, () => ({ 'a.b': _.rename('a') }), 'must not be on the same path'],
  ['a rename through a number', { a: 1, b: 2 }, () => ({ b: _.rename('a.c') }), "Cannot create field 'c'"],
  ['a rename and a change of its target', { a: 1 }, () => ({ a: _.rename('b'), b: 2 }), 'would create a conflict'],
]

test.each(REFUSED)('%s is refused and changes nothing', async (_what, before, update, message) => {
  const id = await put(before)
  expect(await messageOf(db.collection('things').doc(id).update(update()))).toContain(message)
  expect(await read(id)).toEqual(before)
})

type Accepted = readonly [what: string, before: object, update: () => object, after: object, updated: number]

const ACCEPTED: readonly Accepted[] = [
  ['a rename of what is not there', { a: [1] }, () => ({ x: _.rename('a.0') }), { a: [1] }, 0],
  ['a rename past the end of an array', { a: [1] }, () => ({ 'a.7': _.rename('b') }), { a: [1] }, 0],
  ['a rename over another field', { a: 1, b: 2 }, () => ({ a: _.rename('b') }), { b: 1 }, 1],
  ['a rename of an array itself', { a: [1] }, () => ({ a: _.rename('b.c') }), { b: { c: [1] } }, 1],
  ['remove of a position that is far away', { a: [1] }, () => ({ 'a.300000000': _.remove() }), { a: [1] }, 0],
]

test.each(ACCEPTED)('%s is taken', async (_what, before, update, after, updated) => {
  const id = await put(before)
  expect((await db.collection('things').doc(id).update(update())).updated).toBe(updated)
  expect(await read(id)).toEqual(after)
})

test('updateAndReturn() counts what it found, where update() counts what it changed', async () => {
  const id = await put({ n: 1 })
  const same = db.collection('things').where({ _id: id }) as unknown as {
    updateAndReturn(update: object): Promise<object>
    update(update: object): Promise<object>
  }
  expect(await same.update({ n: 1 })).toMatchObject({ updated: 0 })
  expect(await same.updateAndReturn({ n: 1 })).toMatchObject({ updated: 1, doc: { _id: id, n: 1 } })
})
