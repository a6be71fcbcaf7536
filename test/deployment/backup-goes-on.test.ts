import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { fileStore } from '../../cloudfunctions/_store/files'
import { openCloudData, type CloudData } from '../../deployment/backup/cloud-data'
import { startEmulator, type Emulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'
import { backUp } from './support/backing-up'
import { settingsOf } from './support/deploying'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ dataDir: scratchFolder('backup-goes-on'), manifest })
  Object.assign(process.env, emulator.sdkEnvironment())
})
afterAll(() => emulator.stop())

/** An assessment that names a photo, and a backup of it that was broken off once everything had been read. */
const brokenOff = async () => {
  await emulator.reset()
  const fileId = await fileStore().keep('evidence/c2026-e001/8/1/a.jpg', Buffer.from('a photo'))
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
  await app
    .database()
    .collection('assessments')
    .add({ _id: 'c2026-e001', evidence: { 8: [{ fileId }] } })
  const data = openCloudData(settingsOf())
  const folder = path.join(scratchFolder('kept'), 'backup')
  const goOn = (from: CloudData) => backUp(from, { folder })
  let counted = 0
  const breaksOff: CloudData = {
    ...data,
    // The last thing that is asked, before the backup is ended.
    count: async (collection) => {
      counted += 1
      if (counted > 2 * manifest.collections.length) throw new Error('broken off')
      return data.count(collection)
    },
  }
  await expect(goOn(breaksOff)).rejects.toThrow('broken off')
  const files = () =>
    readdirSync(path.join(folder, 'files'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes(path.sep))
      .map((name) => path.join(folder, 'files', name))
  return { data, goOn, files }
}

test.each([
  ['is gone', (file: string) => rmSync(file)],
  ['was harmed', (file: string) => writeFileSync(file, 'half')],
])('a photo that was fetched before and %s is fetched once more, though its paper is as it was', async (_how, harm) => {
  const { data, goOn, files } = await brokenOff()
  const [photo, ...others] = files()
  expect([photo !== undefined, others]).toEqual([true, []])
  harm(photo ?? '')
  const { files: kept, missing } = (await goOn(data)).manifest
  expect([kept.map((each) => each.path), missing]).toEqual([['evidence/c2026-e001/8/1/a.jpg'], []])
  expect(files()).toHaveLength(1)
})

test('where storage gives no address for a reason of its own, the backup is no success', async () => {
  const { data, goOn, files } = await brokenOff()
  for (const file of files()) rmSync(file)
  const refusing: CloudData = { ...data, links: () => Promise.reject(new Error('SYS_ERR')) }
  await expect(goOn(refusing)).rejects.toThrow('SYS_ERR')
})
