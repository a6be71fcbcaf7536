import { codeOf, start, stop, type Db, type Running } from './support/start'

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

type Transaction = Awaited<ReturnType<Db['startTransaction']>>

const put = async (document: object): Promise<string> => {
  const id = `t${next++}`
  await db.collection('things').add({ _id: id, ...document })
  return id
}
const value = async (id: string): Promise<unknown> => (await db.collection('things').doc(id).get()).data[0]?.n
const inside = async (transaction: Transaction, id: string): Promise<unknown> => {
  const { data } = await transaction.collection('things').doc(id).get()
  return (data as unknown as { n: number } | null)?.n
}
const write = (transaction: Transaction, id: string, n: number): Promise<unknown> =>
  transaction.collection('things').doc(id).update({ n })
const conflicted = 'DATABASE_TRANSACTION_CONFLICT'

describe('a transaction', () => {
  test('is seen by others only after its commit', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    expect(await inside(transaction, id)).toBe(2)
    expect(await value(id)).toBe(1)
    await transaction.commit()
    expect(await value(id)).toBe(2)
  })
  test('leaves nothing behind when it is rolled back', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    await transaction.collection('things').add({ _id: `${id}-new` })
    await transaction.rollback()
    expect(await value(id)).toBe(1)
    expect((await db.collection('things').doc(`${id}-new`).get()).data).toEqual([])
  })
  test('sees everything as it was when it began', async () => {
    const id = await put({ n: 1 })
    const gone = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await db.collection('things').doc(id).update({ n: 2 })
    await db.collection('things').doc(id).update({ n: 3 })
    await db.collection('things').doc(gone).remove()
    const late = await put({ n: 1 })
    expect(await inside(transaction, id)).toBe(1)
    expect(await inside(transaction, gone)).toBe(1)
    expect(await inside(transaction, late)).toBeUndefined()
    await transaction.rollback()
  })
  test('adds, sets, updates and removes, and sees each at once', async () => {
    const [a, b] = [await put({ n: 1 }), await put({ n: 1 })]
    const transaction = await db.startTransaction()
    const things = transaction.collection('things')
    await things.add({ _id: `${a}-added`, n: 7 })
    await things.doc(`${a}-set`).set({ n: 8 })
    expect(await things.doc(a).update({ n: _.inc(5) })).toMatchObject({ updated: 1 })
    expect(await (things.doc(b) as unknown as { delete(): Promise<object> }).delete()).toMatchObject({ deleted: 1 })
    expect(await Promise.all([`${a}-added`, `${a}-set`, a, b].map((id) => inside(transaction, id)))).toEqual([
      7,
      8,
      6,
      undefined,
    ])
    await transaction.commit()
    expect(await Promise.all([`${a}-added`, `${a}-set`, a, b].map(value))).toEqual([7, 8, 6, undefined])
  })
  test('commits all or nothing when a unique key was taken meanwhile', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    await transaction.collection('assessments').add({ cycleId: 'c', enterpriseId: id })
    await db.collection('assessments').add({ cycleId: 'c', enterpriseId: id })
    expect(await codeOf(transaction.commit())).toBe(conflicted)
    expect(await value(id)).toBe(1)
  })
  test('refuses a duplicate key of its own at once', async () => {
    const transaction = await db.startTransaction()
    await transaction.collection('assessments').add({ cycleId: 'own', enterpriseId: 'own' })
    expect(await codeOf(transaction.collection('assessments').add({ cycleId: 'own', enterpriseId: 'own' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_NOT_EXIST')
  })
  test('that was ended takes no more calls', async () => {
    const transaction = await db.startTransaction()
    await transaction.rollback()
    expect(await codeOf(inside(transaction, 't0'))).toBe('DATABASE_TRANSACTION_NOT_EXIST')
  })
  test('reads no where(): CloudBase offers doc() and add() only', async () => {
    const transaction = await db.startTransaction()
    const query = transaction.collection('things') as unknown as { where(query: object): { get(): Promise<unknown> } }
    expect(await codeOf(query.where({ n: 1 }).get())).toBe('NOT_EMULATED')
  })
})
