import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import cloudbase from '@cloudbase/node-sdk'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { openCloudData, type CloudData } from '../../deployment/backup/cloud-data'
import { openBackup } from '../../deployment/backup/open-folder'
import { restoreBackup } from '../../deployment/backup/restore-backup'
import { newSeal, findSeal } from '../../deployment/backup/seal'
import { startEmulator, type Emulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'
import { backUp, everythingIn, KEY } from './support/backing-up'
import { settingsOf } from './support/deploying'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator({ dataDir: scratchFolder('backup-parts'), manifest })
  Object.assign(process.env, emulator.sdkEnvironment())
})
afterAll(() => emulator.stop())
beforeEach(async () => {
  Object.assign(process.env, emulator.sdkEnvironment())
  await emulator.reset()
})

const app = () => cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
const add = (collection: string, document: object) => app().database().collection(collection).add(document)

describe('while people write', () => {
  /** An environment in which something happens each time that a collection was read to its end. */
  const busy = (happens: (reading: number) => Promise<unknown>): CloudData => {
    const data = openCloudData(settingsOf())
    let reading = 0
    return {
      ...data,
      read: async (...asked) => {
        const found = await data.read(...asked)
        if (asked[0] === 'feedback' && found.length === 0 && asked[1].last === null) await happens((reading += 1))
        return found
      },
    }
  }
  const set = (id: string, fields: object) => app().database().collection('enterprises').doc(id).set(fields)
  const kept = async (folder: string) => {
    const opened = openBackup(folder, null)
    const { pages } = await opened.manifest()
    const lines: string[] = []
    for (const page of pages.filter(({ collection }) => collection === 'enterprises'))
      lines.push(...(await opened.lines(page)))
    return lines.map((line) => JSON.parse(line) as unknown)
  }
  beforeEach(async () => {
    for (let at = 0; at < 120; at += 1) await add('enterprises', { _id: `e${String(at).padStart(3, '0')}`, no: at })
  })

  test('what was changed, added between, added at the end or removed meanwhile is in it as it is then', async () => {
    const { folder, manifest: written } = await backUp(
      busy(async (reading) => {
        if (reading !== 1) return
        await set('e003', { no: 3, name: 'changed' })
        await add('enterprises', { _id: 'e0035', no: 1000 })
        await add('enterprises', { _id: 'e999', no: 1001 })
        await app().database().collection('enterprises').doc('e100').remove()
      }),
    )
    expect(written.asOf).not.toBeNull()
    const { documents } = await everythingIn(emulator, ['enterprises'])
    expect(await kept(folder)).toEqual(documents['enterprises'])
    expect(documents['enterprises']).toHaveLength(121)
  })

  test('where it never ends, that is said, and each document is as it was at some moment', async () => {
    const { folder, said, manifest: written } = await backUp(busy((reading) => set('e003', { no: 3, reading })))
    expect([written.asOf, written.changing]).toEqual([null, 1])
    expect(said.join('\n')).toContain('一直有人在改')
    expect((await kept(folder))[3]).toMatchObject({ _id: 'e003', no: 3 })
  })

  test('a file that is removed after it was read is in it no more, with the paper that named it', async () => {
    const { fileID } = await app().uploadFile({ cloudPath: 'evidence/c/1/a.jpg', fileContent: Buffer.from('a') })
    await set('e003', { photos: [{ fileId: fileID }] })
    const { folder, manifest: written } = await backUp(
      busy(async (reading) => {
        if (reading === 1) await set('e003', { photos: [] })
      }),
    )
    expect([written.files, written.missing]).toEqual([[], []])
    expect(readdirSync(path.join(folder, 'files'), { recursive: true }).length).toBe(1)
  })
})

test('a file that a document names and that is not in storage is told of by its path, and stops nothing', async () => {
  await add('assessments', { _id: 'a1', photos: [{ fileId: 'cloud://local.local-bucket/evidence/gone.jpg' }] })
  const { said, manifest: written } = await backUp(openCloudData(settingsOf()))
  expect(written.missing).toEqual(['evidence/gone.jpg'])
  expect(said).toContain('- evidence/gone.jpg')
})

test('in another environment a document names the files of that one, and the words that people wrote stay', async () => {
  const { fileID } = await app().uploadFile({ cloudPath: 'evidence/c/1/a.jpg', fileContent: Buffer.from('a picture') })
  const words = '见 cloud://local.local-bucket/evidence 和 cloud://x.y/z'
  await add('assessments', { _id: 'a1', photos: [{ fileId: fileID, words }] })
  const { folder } = await backUp(openCloudData(settingsOf()))
  await emulator.reset()
  const data = openCloudData(settingsOf())
  const [own, others] = ['cloud://local.local-bucket/', 'cloud://another-1a2b.616e-another-1a2b-125/']
  const elsewhere: CloudData = {
    ...data,
    prefix: async () => others,
    links: async (ids) => {
      const found = await data.links(ids.map((id) => id.replace(others, own)))
      return new Map([...found].map(([id, address]) => [id.replace(own, others), address]))
    },
  }
  expect(await restoreBackup({ data: elsewhere, folder: openBackup(folder, null), say: () => undefined })).toBe(true)
  const { data: found } = await app().database().collection('assessments').get()
  expect(found).toEqual([{ _id: 'a1', photos: [{ fileId: `${others}evidence/c/1/a.jpg`, words }] }])
})

test('a restoring that something writes into meanwhile says which collection differs, and is no success', async () => {
  await add('feedback', { _id: 'f1', at: 1 })
  const { folder } = await backUp(openCloudData(settingsOf()))
  await emulator.reset()
  const said: string[] = []
  const data = openCloudData(settingsOf())
  const written: CloudData = {
    ...data,
    insert: async (...asked) => {
      await add('audit', { _id: 'timer', at: 1 })
      return data.insert(...asked)
    },
  }
  const restored = { data: written, folder: openBackup(folder, null), say: (line: string) => void said.push(line) }
  expect(await restoreBackup(restored)).toBe(false)
  expect(said).toContain('- 集合 audit：备份里 0 条，读回 1 条')
})

test('what is closed under one name is opened under no other, and with no other key', async () => {
  const seal = newSeal(KEY)
  const closed = seal.close('documents/people/1', Buffer.from('张三'))
  expect(seal.open('documents/people/1', closed).toString()).toBe('张三')
  expect(() => seal.open('documents/people/2', closed)).toThrow()
  expect(findSeal(`${KEY} `, seal.lock)).toBeNull()
  const again = findSeal(KEY, seal.lock)
  // However its bytes come in.
  const bits = Readable.from([...closed].map((byte) => Buffer.from([byte])))
  const opened = (await bits.pipe((again ?? seal).opening('documents/people/1')).toArray()) as Buffer[]
  expect([again === null, Buffer.concat(opened).toString()]).toEqual([false, '张三'])
  const short = Readable.from([closed.subarray(0, -1)]).pipe(seal.opening('documents/people/1'))
  await expect(short.toArray()).rejects.toThrow()
})

test('a backup of a newer layout is left alone', () => {
  const folder = scratchFolder('newer')
  const head = { format: 'chan-gai-backup', version: 2, environment: 'e', prefix: 'p', beganAt: '', lock: null }
  writeFileSync(path.join(folder, 'backup.json'), JSON.stringify(head))
  expect(() => openBackup(folder, null)).toThrow('更新版本的程序')
})
