import { codeOf, messageOf, start, stop, type Db, type Running } from './support/start'

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

test('what an emulator is filled with lies there as if it had been added, and is held to what a collection demands', async () => {
  const filled = { _id: 'filled', text: '产改', no: 1, none: null, left: undefined, list: [{ a: 1 }] }
  await running.emulator.fill({ things: [filled], others: [], people: [{ _id: 'a', phone: '1' }] })
  expect(await read('filled')).toEqual({ text: '产改', no: 1, none: null, list: [{ a: 1 }] })
  await expect(running.emulator.fill({ things: [filled] })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
  await expect(running.emulator.fill({ people: [{ phone: '1' }] })).rejects.toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  })
  await expect(running.emulator.fill({ nowhere: [{}] })).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
})

describe('where().update()', () => {
  test('changes all that match and counts those that really changed', async () => {
    await db.collection('others').add([
      { _id: 'w1', g: 1, n: 0 },
      { _id: 'w2', g: 1, n: 7 },
      { _id: 'w3', g: 2, n: 0 },
    ] as never)
    expect((await db.collection('others').where({ g: 1 }).update({ n: 7 })).updated).toBe(1)
    expect((await db.collection('others').where({ n: 7 }).count()).total).toBe(2)
  })
  test('of many that claim at once, exactly one wins', async () => {
    const id = await put({ status: 'open' })
    const claims = await Promise.all(
      Array.from({ length: 30 }, (_unused, who) =>
        db.collection('things').where({ _id: id, status: 'open' }).update({ status: 'taken', who }),
      ),
    )
    expect(claims.map(({ updated }) => updated).filter((updated) => updated === 1)).toHaveLength(1)
    const winner = claims.findIndex(({ updated }) => updated === 1)
    expect(await read(id)).toEqual({ status: 'taken', who: winner })
  })
  test('increments of many at once are all counted', async () => {
    const id = await put({ n: 0 })
    await Promise.all(
      Array.from({ length: 50 }, () =>
        db
          .collection('things')
          .doc(id)
          .update({ n: _.inc(1) }),
      ),
    )
    expect(await read(id)).toEqual({ n: 50 })
  })
  test('a claim on a field that is not there yet works', async () => {
    const id = await put({ evidence: {} })
    const claim = (): Promise<{ updated?: number }> =>
      db
        .collection('things')
        .where({ _id: id, 'evidence.8.8': _.exists(false) })
        .update({ 'evidence.8.8': _.set({ file: 'x' }) })
    expect((await claim()).updated).toBe(1)
    expect((await claim()).updated).toBe(0)
  })
})

describe('other writes', () => {
  test('add() makes an _id, or takes the one it is given', async () => {
    const made = await db.collection('others').add({ x: 1 })
    expect(made.id).toMatch(/^[0-9a-f]{32}$/)
    expect((await db.collection('others').add({ _id: 'mine' })).id).toBe('mine')
  })
  test('add() of an _id that exists is a duplicate', async () => {
    await db.collection('others').add({ _id: 'twice' })
    const again = db.collection('others').add({ _id: 'twice' })
    expect(await codeOf(again)).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await messageOf(again)).toMatch(/E11000 duplicate key error .* index: _id_ dup key/)
  })
  test('add() of several keeps those before a refused one', async () => {
    expect(await codeOf(db.collection('others').add([{ _id: 'm1' }, { _id: 'twice' }, { _id: 'm2' }] as never))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect(
      (
        await db
          .collection('others')
          .where({ _id: _.in(['m1', 'm2']) })
          .get()
      ).data,
    ).toEqual([{ _id: 'm1' }])
  })
  test('doc().set() makes a document and then replaces it whole', async () => {
    const doc = db.collection('others').doc('set-me')
    expect(await doc.set({ a: 1, b: 1 })).toMatchObject({ updated: 0, upsertedId: 'set-me' })
    expect(await doc.set({ a: 2 })).toMatchObject({ updated: 1, upsertedId: null })
    expect((await doc.get()).data).toEqual([{ _id: 'set-me', a: 2 }])
  })
  test('doc().remove() and where().remove() count what is gone', async () => {
    await db.collection('others').add([
      { _id: 'r1', r: 1 },
      { _id: 'r2', r: 1 },
      { _id: 'r3', r: 1 },
    ] as never)
    expect((await db.collection('others').doc('r1').remove()).deleted).toBe(1)
    expect((await db.collection('others').doc('r1').remove()).deleted).toBe(0)
    expect((await db.collection('others').where({ r: 1 }).remove()).deleted).toBe(2)
  })
  test('updateAndReturn() gives the document after the change, or none', async () => {
    const id = await put({ n: 1 })
    const things = db.collection('things') as unknown as {
      where(query: object): { updateAndReturn(update: object): Promise<object> }
    }
    expect(await things.where({ _id: id }).updateAndReturn({ n: _.inc(1) })).toMatchObject({
      updated: 1,
      doc: { _id: id, n: 2 },
    })
    expect(await things.where({ _id: id, n: 1 }).updateAndReturn({ n: _.inc(1) })).toMatchObject({
      updated: 0,
      doc: null,
    })
  })
  test('serverDate() is the emulated clock, with its offset', async () => {
    await running.emulator.clock.set(new Date('2023-12-15T15:50:00Z'))
    const id = await put({ at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) })
    const { at, later } = (await read(id)) as { at: Date; later: Date }
    expect(at.toISOString().slice(0, 16)).toBe('2023-12-15T15:50')
    expect(later.getTime() - at.getTime()).toBeGreaterThanOrEqual(59_990)
    await running.emulator.clock.useRealTime()
  })
  test("what was read is nobody else's: changing it changes nothing stored", async () => {
    const id = await put({ l: [1] })
    const first = (await db.collection('things').doc(id).get()).data[0]
    first.l.push(2)
    expect(await read(id)).toEqual({ l: [1] })
  })
})
