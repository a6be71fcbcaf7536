import { codeOf, start, stop, type Db, type Running } from './support/start'

/** A unique key that a transaction takes or gives up is its own until its end, as the entry of MongoDB's index is. */
let running: Running
let db: Db
let next = 0

beforeAll(async () => {
  running = await start()
  db = running.db
})
afterAll(() => stop(running))

type Transaction = Awaited<ReturnType<Db['startTransaction']>>

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'
const DUPLICATE = 'DATABASE_DUPLICATE_WRITE'

const freshPhone = (): string => `phone-${next++}`
const person = async (phone: string): Promise<string> => (await db.collection('people').add({ phone })).id ?? ''
const within = (transaction: Transaction, phone: string): Promise<unknown> =>
  transaction.collection('people').add({ phone })
const move = (transaction: Transaction, id: string, phone: string): Promise<unknown> =>
  transaction.collection('people').doc(id).update({ phone })
const count = async (phone: string): Promise<number | undefined> =>
  (await db.collection('people').where({ phone }).count()).total

/** What a call has come to, without waiting for it. */
const outcomeOf = (call: Promise<unknown>): { readonly now: string; readonly end: Promise<string> } => {
  let now = 'waits'
  const end = call.then(
    () => (now = 'done'),
    (error: { code: string }) => (now = error.code),
  )
  return {
    get now() {
      return now
    },
    end,
  }
}

/** A round trip, in which what does not wait would have been answered. */
const meanwhile = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await db.collection('others').count()
}

describe('a key that a transaction takes', () => {
  test('is a conflict for the next transaction at once', async () => {
    const phone = freshPhone()
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await within(first, phone)
    expect(await codeOf(within(second, phone))).toBe(CONFLICT)
    await first.commit()
    expect(await count(phone)).toBe(1)
  })
  test('lets add() outside wait, which is a duplicate after the commit', async () => {
    const phone = freshPhone()
    const transaction = await db.startTransaction()
    await within(transaction, phone)
    const outside = outcomeOf(person(phone))
    await meanwhile()
    expect(outside.now).toBe('waits')
    await transaction.commit()
    expect(await outside.end).toBe(DUPLICATE)
    expect(await count(phone)).toBe(1)
  })
  test('is free for who waited when it is rolled back', async () => {
    const phone = freshPhone()
    const transaction = await db.startTransaction()
    await within(transaction, phone)
    const outside = outcomeOf(person(phone))
    await meanwhile()
    await transaction.rollback()
    expect(await outside.end).toBe('done')
    expect(await count(phone)).toBe(1)
  })
  test('lets update() and set() outside wait as well', async () => {
    const phone = freshPhone()
    const [a, b] = [await person(freshPhone()), await person(freshPhone())]
    const transaction = await db.startTransaction()
    await within(transaction, phone)
    const waiting = [
      outcomeOf(db.collection('people').doc(a).update({ phone })),
      outcomeOf(db.collection('people').doc(b).set({ phone })),
    ]
    await meanwhile()
    expect(waiting.map(({ now }) => now)).toEqual(['waits', 'waits'])
    await transaction.commit()
    expect(await Promise.all(waiting.map(({ end }) => end))).toEqual([DUPLICATE, DUPLICATE])
  })
})

describe('a key that a transaction gives up', () => {
  test('is a conflict for the next transaction, and lets add() outside wait', async () => {
    const phone = freshPhone()
    const id = await person(phone)
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    await move(first, id, freshPhone())
    expect(await codeOf(within(second, phone))).toBe(CONFLICT)
    const outside = outcomeOf(person(phone))
    await meanwhile()
    expect(outside.now).toBe('waits')
    await first.commit()
    expect(await outside.end).toBe('done')
  })
  test('may be taken by another document of the same transaction', async () => {
    const phone = freshPhone()
    const id = await person(phone)
    const transaction = await db.startTransaction()
    await move(transaction, id, freshPhone())
    await within(transaction, phone)
    await transaction.commit()
    expect(await count(phone)).toBe(1)
  })
})

describe('a key that somebody outside', () => {
  test('took since the first operation is a conflict, where one that was taken before is a duplicate', async () => {
    const [early, late] = [freshPhone(), freshPhone()]
    await person(early)
    const [first, second] = [await db.startTransaction(), await db.startTransaction()]
    for (const transaction of [first, second]) await transaction.collection('people').doc('nobody').get()
    await person(late)
    expect(await codeOf(within(first, late))).toBe(CONFLICT)
    expect(await codeOf(within(second, early))).toBe(DUPLICATE)
  })
  test('gave up since then is a conflict too', async () => {
    const phone = freshPhone()
    const id = await person(phone)
    const transaction = await db.startTransaction()
    await transaction.collection('people').doc('nobody').get()
    await db.collection('people').doc(id).remove()
    expect(await codeOf(within(transaction, phone))).toBe(CONFLICT)
  })
})

test('a change that leaves its unique key alone stands in nobody’s way', async () => {
  const phone = freshPhone()
  const id = await person(phone)
  const transaction = await db.startTransaction()
  await transaction.collection('people').doc(id).update({ role: 'contact' })
  expect(await codeOf(person(phone))).toBe(DUPLICATE)
  await transaction.commit()
})
