import cloudbase from '@cloudbase/node-sdk'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { probeStore } from '../../cloudfunctions/_store/probes'
import { startEmulator, type Emulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'

let emulator: Emulator | undefined
afterEach(() => emulator?.stop())

const probesOf = async (collections: typeof manifest.collections | readonly object[]) => {
  emulator = await startEmulator({
    dataDir: scratchFolder('probes'),
    manifest: { ...manifest, collections: collections as typeof manifest.collections },
  })
  Object.assign(process.env, emulator.sdkEnvironment())
  return probeStore(cloudbase.init({ env: 'local' }).database())
}

test('where everything is there, nothing is missing', async () => {
  const probes = await probesOf(manifest.collections)
  expect((await probes.missingCollections()).missing).toEqual([])
  expect((await probes.missingUniqueKeys()).missing).toEqual([])
})

test('a collection that was not made is named', async () => {
  const probes = await probesOf(manifest.collections.filter(({ name }) => name !== 'own_lists' && name !== 'stamps'))
  expect((await probes.missingCollections()).missing).toEqual(['stamps', 'own_lists'])
})

test('a unique index that refuses nothing is named, whether it is missing or not unique', async () => {
  const probes = await probesOf(
    manifest.collections.map((collection) => {
      if (collection.name === 'unions') return { ...collection, indexes: [] }
      if (collection.name !== 'packages') return collection
      return { ...collection, indexes: collection.indexes.map(({ name, keys }) => ({ name, keys })) }
    }),
  )
  expect((await probes.missingUniqueKeys()).missing).toEqual(['unions.name', 'packages.runningKey'])
})

test('of two unique indexes on one collection the one that is missing is named, whichever it is', async () => {
  const { indexes } = manifest.collections.find(({ name }) => name === 'pairings') ?? { indexes: [] }
  const unique = indexes.filter((index) => index.unique)
  expect(unique.length).toBeGreaterThan(1)
  for (const missing of unique) {
    const probes = await probesOf(
      manifest.collections.map((collection) =>
        collection.name === 'pairings'
          ? { ...collection, indexes: indexes.filter((index) => index !== missing) }
          : collection,
      ),
    )
    expect((await probes.missingUniqueKeys()).missing).toEqual([
      `pairings.${missing.keys.map(({ field }) => field).join('_')}`,
    ])
    await emulator?.stop()
    emulator = undefined
  }
})

test('a database that fails is no index that refuses: it is said that it could not be tried', async () => {
  const probes = await probesOf(manifest.collections)
  emulator?.faults.failNext({ action: 'database.insertDocument' }, 1000, { code: 'DATABASE_REQUEST_FAILED' })
  await expect(probes.missingUniqueKeys()).rejects.toThrow()
  emulator?.faults.failNext({ action: 'database.insertDocument' }, 1000, { code: 'DATABASE_REQUEST_FAILED' }, 1)
  await expect(probes.missingUniqueKeys()).rejects.toThrow()
})
