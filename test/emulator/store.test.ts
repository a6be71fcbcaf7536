import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Store } from '../../emulator/database/store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = (ordinal: number) => ({ collection: 'things', ordinal, document: { _id: `t${ordinal}` } })

test('a write that comes once the store is closed is refused, and harms nothing', async () => {
  const store = new Store(folder)
  const table = store.table<number>('numbers')
  await store.close()
  await expect(store.write([written(1)])).rejects.toThrow('stopped')
  await expect(store.write([written(1), written(2)])).rejects.toThrow('stopped')
  await expect(table.put('one', 1)).rejects.toThrow('stopped')
})

test('what was begun before it is closed is on the disk', async () => {
  const store = new Store(folder)
  const writing = [store.write([written(1)]), store.write([written(2), written(3)])]
  await store.close()
  await Promise.all(writing)
  const again = new Store(folder)
  expect([...again.load()].map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
  await again.close()
})
