import path from 'node:path'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { startEmulator, type Emulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'
import { command, projectOf } from './support/backing-up'
import { ENVIRONMENT } from './support/deploying'

jest.setTimeout(900_000)

/** Three times as much as the process may hold. */
const DOCUMENTS = 10_000
const CHARACTERS = 40_000
const MEGABYTES = 128

let province: Emulator
let another: Emulator
beforeAll(async () => {
  province = await startEmulator({ dataDir: scratchFolder('many'), manifest })
  another = await startEmulator({ dataDir: scratchFolder('many-restored'), manifest })
  for (let from = 0; from < DOCUMENTS; from += 1000)
    await province.fill({
      ledger: Array.from({ length: 1000 }, (_, at) => ({ _id: `l${from + at}`, words: 'x'.repeat(CHARACTERS) })),
    })
})
afterAll(async () => {
  await province.stop()
  await another.stop()
})

test('10,000 documents are backed up and restored in a third of the memory that they take', async () => {
  const project = projectOf(ENVIRONMENT)
  const folder = path.join(scratchFolder('backup'), 'kept')
  const given = { project, key: 'a key of a backup that nobody guesses', megabytes: MEGABYTES }
  const written = await command('backup', ['--env', ENVIRONMENT, '--to', folder], { ...given, emulator: province })
  expect(written).toMatchObject({ code: 0, said: expect.stringContaining(`ledger：${DOCUMENTS} 条`) as string })
  const restored = await command('restore', ['--env', ENVIRONMENT, '--from', folder], { ...given, emulator: another })
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('摘要和备份的都一样') as string })
})
