import { mkdirSync } from 'node:fs'
import path from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { openCloudData } from '../../deployment/backup/cloud-data'
import { keptCollections } from '../../deployment/backup/collections'
import { startEmulator, type Emulator } from '../../emulator'
import { startProduct } from '../../start/product'
import { backUp, command, everythingIn, projectOf } from '../deployment/support/backing-up'
import { ENVIRONMENT, settingsOf } from '../deployment/support/deploying'
import { scratchFolder } from '../support/scratch-folder'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ dataDir: scratchFolder('backup-looked-at'), manifest })
  Object.assign(process.env, emulator.sdkEnvironment())
})
afterAll(() => emulator.stop())

/** A backup of an environment that holds one enterprise. */
const backedUp = async (): Promise<string> => {
  const database = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV }).database()
  await database.collection('enterprises').add({ _id: 'e900', no: 900, name: '备份里的企业' })
  return (await backUp(openCloudData(settingsOf()))).folder
}

test('a backup is looked at in the local product, which does not fill the folder with samples over it', async () => {
  const folder = await backedUp()
  const dataDir = path.join(scratchFolder('looked-at'), 'data')
  mkdirSync(dataDir)
  const restored = await command('restore', ['--local', dataDir, '--from', folder], {
    project: projectOf(ENVIRONMENT),
  })
  expect(restored.said).toMatch(/用邀请码 [2-9A-Z-]{14} 进省产改办/)
  expect(restored.code).toBe(0)
  const product = await startProduct({ port: 0, dataDir })
  try {
    const inUse = await command('restore', ['--local', dataDir, '--from', folder], { project: projectOf() })
    expect([inUse.code, inUse.said]).toEqual([1, expect.stringContaining('正被本机的程序使用')])
    const { documents } = await everythingIn(product, keptCollections())
    expect(documents['enterprises']).toEqual([{ _id: 'e900', no: 900, name: '备份里的企业' }])
    expect(documents['invitations']).toHaveLength(1)
  } finally {
    await product.stop()
  }
})
