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
