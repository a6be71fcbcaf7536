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
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

describe('of two that write one document', () => {
  test('the second conflicts at once while the first is open', async () => {
    const id = await put({ n: 1 })
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await write(first, id, 2)
    expect(await codeOf(write(second, id, 3))).toBe(conflicted)
    await first.commit()
    expect(await value(id)).toBe(2)
  })
  test('the one whose snapshot is older than a change conflicts', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    expect(await inside(transaction, id)).toBe(1)
    await db.collection('things').doc(id).update({ n: 5 })
    expect(await inside(transaction, id)).toBe(1)
    expect(await codeOf(write(transaction, id, 2))).toBe(conflicted)
    expect(await value(id)).toBe(5)
  })
  test('two that add the same _id conflict', async () => {
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await first.collection('things').add({ _id: 'same' })
    expect(await codeOf(second.collection('things').add({ _id: 'same' }))).toBe(conflicted)
    await first.rollback()
  })
  test('a conflict ends its transaction, and what it held is free', async () => {
    const [a, b] = [await put({ n: 1 }), await put({ n: 1 })]
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await write(second, b, 9)
    await write(first, a, 2)
    expect(await codeOf(write(second, a, 3))).toBe(conflicted)
    await write(first, b, 2)
    await first.commit()
    expect([await value(a), await value(b)]).toEqual([2, 2])
  })
})

describe('a write outside, on a document that a transaction holds', () => {
  test('waits for the commit and is then evaluated anew', async () => {
    const id = await put({ n: 1, state: 'open' })
    const transaction = await db.startTransaction()
    await transaction.collection('things').doc(id).update({ state: 'closed' })
    let done = false
    const claim = db
      .collection('things')
      .where({ _id: id, state: 'open' })
      .update({ n: 99 })
      .then((result) => {
        done = true
        return result
      })
    await pause(80)
    expect(done).toBe(false)
    await transaction.commit()
    expect((await claim).updated).toBe(0)
    expect(await value(id)).toBe(1)
  })
  test('goes through when the transaction is rolled back', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    const update = db
      .collection('things')
      .doc(id)
      .update({ n: _.inc(10) })
    await pause(30)
    await transaction.rollback()
    expect((await update).updated).toBe(1)
    expect(await value(id)).toBe(11)
  })
  test('remove and add wait as well', async () => {
    const id = await put({ n: 1 })
    const transaction = await db.startTransaction()
    await write(transaction, id, 2)
    await transaction.collection('things').add({ _id: `${id}-x`, n: 1 })
    const removal = db.collection('things').doc(id).remove()
    const addition = codeOf(db.collection('things').add({ _id: `${id}-x` }))
    await pause(30)
    await transaction.commit()
    expect((await removal).deleted).toBe(1)
    expect(await addition).toBe('DATABASE_DUPLICATE_WRITE')
  })
})

describe('runTransaction', () => {
  test('runs its callback again after a conflict, and gives its result', async () => {
    const id = await put({ n: 1 })
    let runs = 0
    const result = await db.runTransaction(async (transaction: Transaction) => {
      runs++
      if (runs === 1) {
        await inside(transaction, id)
        await db.collection('things').doc(id).update({ n: 50 })
      }
      const n = (await inside(transaction, id)) as number
      await write(transaction, id, n + 1)
      return n
    })
    expect([runs, result, await value(id)]).toEqual([2, 50, 51])
  })
  test('throws what rollback() was given', async () => {
    const id = await put({ n: 1 })
    await expect(
      db.runTransaction(async (transaction: Transaction) => {
        await write(transaction, id, 2)
        await transaction.rollback({ code: 'MINE' })
      }),
    ).rejects.toEqual({ code: 'MINE' })
    expect(await value(id)).toBe(1)
  })
  test('rolls back when its callback throws', async () => {
    const id = await put({ n: 1 })
    await expect(
      db.runTransaction(async (transaction: Transaction) => {
        await write(transaction, id, 2)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect((await db.collection('things').doc(id).update({ n: 3 })).updated).toBe(1)
  })
  test('keeps a sum that concurrent transfers move around', async () => {
    const accounts = await Promise.all(Array.from({ length: 10 }, () => put({ n: 100 })))
    const transfer = (from: string, to: string): Promise<unknown> =>
      db.runTransaction(async (transaction: Transaction) => {
        const [a, b] = [(await inside(transaction, from)) as number, (await inside(transaction, to)) as number]
        await write(transaction, from, a - 1)
        await write(transaction, to, b + 1)
      })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_unused, i) =>
        transfer(accounts[i % 10] as string, accounts[(i * 7 + 1) % 10] as string),
      ),
    )
    const sum = (await Promise.all(accounts.map(value))).reduce<number>((total, n) => total + (n as number), 0)
    expect(sum).toBe(1000)
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
  })
})
