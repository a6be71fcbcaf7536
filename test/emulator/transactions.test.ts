import { Database } from '../../emulator/database/database'
import { Store } from '../../emulator/database/store'
import { scratchFolder } from '../support/scratch-folder'
import { codeOf, MANIFEST, messageOf, start, stop, type Db, type Running } from './support/start'
import { until } from './support/until'

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
  test('sees everything as it was at its first operation, not at its start', async () => {
    const id = await put({ n: 0 })
    const gone = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await db.collection('things').doc(id).update({ n: 1 })
    expect(await inside(transaction, id)).toBe(1)
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
  test('refuses a duplicate key of its own at once', async () => {
    const transaction = await db.startTransaction()
    await transaction.collection('assessments').add({ cycleId: 'own', enterpriseId: 'own' })
    expect(await codeOf(transaction.collection('assessments').add({ cycleId: 'own', enterpriseId: 'own' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL')
  })
  test('that was ended takes no more calls, and says so in the words of CloudBase', async () => {
    const transaction = await db.startTransaction()
    await transaction.rollback()
    expect(await codeOf(inside(transaction, 't0'))).toBe('DATABASE_TRANSACTION_FAIL')
    const calls = [() => inside(transaction, 't0'), () => write(transaction, 't0', 1), () => transaction.commit()]
    for (const call of calls)
      expect(await messageOf(call())).toContain(
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
      )
  })
})

describe('where() within a transaction', () => {
  type Queries = {
    where(query: object): {
      get(): Promise<{ data: Array<{ _id: string }> }>
      update(fields: object): Promise<{ updated: number }>
      updateAndReturn(fields: object): Promise<{ updated: number; doc: object }>
    }
  }
  const warnings = (): number =>
    running.emulator.logs().filter(({ text }) => text.includes('WARNING: where() within a transaction')).length

  test('get() and updateAndReturn() see what it sees, and the logs say aloud that they are not documented', async () => {
    const [a, b] = [await put({ w: 1 }), await put({ w: 2 })]
    const before = warnings()
    const transaction = await db.startTransaction()
    const things = transaction.collection('things') as unknown as Queries
    await transaction.collection('things').add({ _id: `${a}-own`, w: 3 })
    await transaction.collection('things').doc(b).remove()
    expect((await things.where({ w: _.gt(0) }).get()).data.map(({ _id: id }) => id)).toEqual([a, `${a}-own`])
    expect((await things.where({ _id: _.in([a, b]) }).get()).data).toEqual([{ _id: a, w: 1 }])
    expect(await things.where({ w: 1 }).updateAndReturn({ w: 9 })).toMatchObject({ updated: 1, doc: { _id: a, w: 9 } })
    await transaction.rollback()
    expect(
      (
        await db
          .collection('things')
          .where({ w: _.gt(0) })
          .get()
      ).data,
    ).toEqual([
      { _id: a, w: 1 },
      { _id: b, w: 2 },
    ])
    expect(warnings()).toBe(before + 3)
  })
  test('doc() brings no such line', async () => {
    const id = await put({ n: 1 })
    const before = warnings()
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    expect(await inside(transaction, id)).toBe(2)
    await transaction.commit()
    expect(warnings()).toBe(before)
  })
  test('update() runs outside, and waits for the very transaction: the logs say that too', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    const outside = (transaction.collection('things') as unknown as Queries).where({ _id: id }).update({ n: 3 })
    await until(() => running.emulator.logs().some(({ text }) => text.includes('has waited a second')))
    await transaction.rollback()
    expect((await outside).updated).toBe(1)
    expect(await value(id)).toBe(3)
  })
})

describe('what documents were before', () => {
  test('is kept for as long as a transaction may look, and no longer, however transactions overlap', async () => {
    const store = new Store(scratchFolder('history'))
    const database = new Database(MANIFEST.collections, store, () => new Date())
    const things = database.collection('things')
    const change = (n: number) =>
      database.modify('things', {
        filter: { _id: 'one' },
        data: { n, _id: 'one' },
        replace: true,
        multi: false,
        upsert: true,
      })
    const look = (id: string): unknown => {
      const [found] = database.find('things', { filter: { _id: 'one' } }, id)
      return (JSON.parse(JSON.parse(found ?? '"null"') as string) as { n: number } | null)?.n
    }
    await change(0)
    let open = database.begin()
    look(open)
    for (let n = 1; n <= 50; n++) {
      await change(n)
      const next = database.begin()
      look(next)
      await change(n + 0.5)
      expect(look(open)).toBe(n - 1)
      expect(look(next)).toBe(n)
      database.abort(open)
      open = next
      expect(things.history.size).toBeLessThanOrEqual(2)
    }
    database.abort(open)
    expect(things.history.size).toBe(0)
    const idle = database.begin()
    await change(100)
    expect(things.history.size).toBe(0)
    database.abort(idle)
    await store.close()
  })
})
