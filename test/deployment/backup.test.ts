import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { keptCollections } from '../../deployment/backup/collections'
import { startEmulator, type Emulator } from '../../emulator'
import { seed } from '../../seeds/fill'
import { scratchFolder } from '../support/scratch-folder'
import { KEYS } from '../support/tencent-cloud/stand-in'
import { command, everythingIn, KEY, loggedIn, projectOf } from './support/backing-up'
import { ENVIRONMENT } from './support/deploying'

jest.setTimeout(300_000)

const OTHER = 'chan-gai-9z8y7x'
const NOW = new Date('2026-12-01T02:00:00Z')
const project = projectOf(ENVIRONMENT, OTHER)

let province: Emulator
let another: Emulator
let before: Awaited<ReturnType<typeof everythingIn>>
/** A backup of all of it, which is copied before anything is done to it, and what was said over it. */
let whole: string
let written: Awaited<ReturnType<typeof command>>
const copied = (): string => {
  const folder = newFolder()
  cpSync(whole, folder, { recursive: true })
  return folder
}
/** What nothing of the samples is: each type of value, and words that look like something else. */
const ODD = {
  _id: 'odd',
  at: new Date('2026-11-30T16:00:00.123Z'),
  old: new Date(-1),
  numbers: [0, 1.5, -2, 2 ** 31, 2 ** 40, 1e21, Number.MAX_SAFE_INTEGER],
  words: ['$date', '{"$date":1}', '', '\u0000\u2028"\\', '𠮷👩‍👧', 'cloud://elsewhere.bucket/a.jpg'],
  nested: { empty: {}, none: null, list: [], deep: [[{ a: [true] }]] },
}

beforeAll(async () => {
  province = await startEmulator({ dataDir: scratchFolder('province'), manifest })
  another = await startEmulator({ dataDir: scratchFolder('another'), manifest })
  await seed(province.sdkEnvironment(), NOW)
  Object.assign(process.env, province.sdkEnvironment())
  const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
  const put = async (cloudPath: string, fileContent: Buffer) =>
    (await app.uploadFile({ cloudPath, fileContent })).fileID
  const parts = [
    { fileId: await put('packages/k1/1.zip', Buffer.alloc(3_000_000, 'zip')), no: 1 },
    { fileId: await put('packages/k1/2.zip', Buffer.alloc(0)), no: 2 },
  ]
  await app.database().collection('packages').add({ _id: 'k1', runningKey: 'k1', state: 'done', parts })
  await app.database().collection('notices').add(ODD)
  await app.database().collection('wechat_tokens').add({ _id: 'wx1', value: 'a-token-of-wechat', expiresAt: 1 })
  before = await everythingIn(province, keptCollections())
  whole = newFolder()
  written = await backup(whole, { key: KEY })
})
afterAll(async () => {
  await province.stop()
  await another.stop()
})
beforeEach(() => another.reset())

const newFolder = (): string => path.join(scratchFolder('backup'), 'kept')
const backup = (folder: string, more: object = {}, ...args: readonly string[]) =>
  command('backup', ['--env', ENVIRONMENT, '--to', folder, ...args], { emulator: province, project, ...more })
const restore = (folder: string, more: object = {}, ...args: readonly string[]) =>
  command('restore', ['--env', ENVIRONMENT, '--from', folder, ...args], { emulator: another, project, ...more })
const pieces = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
const isEmpty = async (emulator: Emulator): Promise<boolean> => {
  const { documents } = await everythingIn(emulator, keptCollections())
  return Object.values(documents).every((rows) => rows.length === 0)
}

test('a whole province is the same after it was backed up and restored, and nobody reads it without the key', async () => {
  expect(Object.keys(before.files).length).toBeGreaterThan(10)
  expect(before.documents['reports']?.length).toBeGreaterThan(1)
  const folder = copied()
  expect(written).toMatchObject({ code: 0, said: expect.stringContaining('备份做完') as string })
  expect(written.said).toMatch(/全部数据是 .+ 这一刻的/)
  const all = Buffer.concat(pieces(folder).map((file) => readFileSync(file))).toString('latin1')
  for (const readable of ['evidence/', 'c2026-e001', 'packages/k1', 'narrative', 'a-token-of-wechat'])
    expect([readable, all.includes(readable)]).toEqual([readable, false])
  if (process.platform !== 'win32') for (const file of pieces(folder)) expect(statSync(file).mode & 0o077).toBe(0)

  const restored = await restore(folder, { key: KEY })
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('摘要和备份的都一样') as string })
  expect(await everythingIn(another, keptCollections())).toEqual(before)
  for (const secret of [KEY, KEYS.secretKey]) expect(written.said + restored.said).not.toContain(secret)

  // Once more changes nothing and says so again.
  expect(await restore(folder, { key: KEY })).toMatchObject({ code: 0 })
  expect(await everythingIn(another, keptCollections())).toEqual(before)
})

test.each([1, 40])('a backup that is killed after %i pieces goes on, and ends the same', async (most) => {
  const folder = newFolder()
  const killed = await backup(folder, { key: KEY, killWhen: () => loggedIn(folder) >= most })
  expect(killed.code).toBeNull()
  const unfinished = await restore(folder, { key: KEY })
  expect(unfinished).toMatchObject({ code: 1, said: expect.stringContaining('没有做完') as string })
  const second = await backup(folder, { key: KEY })
  expect(second).toMatchObject({ code: 0, said: expect.stringContaining('接着上次的做') as string })
  expect(await restore(folder, { key: KEY })).toMatchObject({ code: 0 })
  expect(await everythingIn(another, keptCollections())).toEqual(before)
})

test.each([
  ['storage.getUploadMetadata', 5],
  ['database.insertDocument', 3],
  ['database.insertDocument', 150],
])('a restoring that is killed at %s %i goes on, and ends the same', async (action, most) => {
  const folder = copied()
  another.resetStats()
  const killed = await restore(folder, { key: KEY, killWhen: () => (another.stats().calls[action] ?? 0) >= most })
  expect(killed.code).toBeNull()
  expect(await restore(folder, { key: KEY })).toMatchObject({ code: 0 })
  expect(await everythingIn(another, keptCollections())).toEqual(before)
})

describe('is refused in words, and nothing is written:', () => {
  let folder: string
  const refused = async (running: ReturnType<typeof command>, words: string): Promise<void> => {
    const ended = await running
    expect([ended.code, ended.said]).toEqual([1, expect.stringContaining(words)])
    expect(ended.said).not.toMatch(/ at .+:\d+:\d+/)
    expect(await isEmpty(another)).toBe(true)
  }
  const largest = (): string =>
    pieces(folder)
      .filter((file) => file.includes('files'))
      .sort((one, other) => statSync(other).size - statSync(one).size)[0] ?? ''
  beforeEach(() => {
    folder = copied()
  })

  test('a command that says not what to do', async () => {
    await refused(command('backup', ['--env', ENVIRONMENT], { emulator: province, project }), '--to <文件夹>')
    await refused(command('restore', ['--from', folder], { emulator: another, project }), '--env <环境 ID>')
    const nobody = command('backup', ['--env', 'chan-gai-nobody', '--to', newFolder()], { project })
    await refused(nobody, '没有腾讯云访问密钥')
  })

  test('no key, a wrong one, a short one, a key file that is not there', async () => {
    await refused(restore(folder), '这份备份是加密的')
    await refused(restore(folder, { key: `${KEY}!` }), '密钥不对')
    await refused(restore(folder, { key: 'short' }), '密钥太短')
    await refused(restore(folder, {}, '--key-file', path.join(project, 'nothing')), '密钥文件读不到')
  })

  test('a file that is missing, one that was changed, pages and the list among them', async () => {
    const file = largest()
    const kept = readFileSync(file)
    writeFileSync(file, Buffer.concat([kept.subarray(0, -1), Buffer.from([255 - (kept.at(-1) ?? 0)])]))
    await refused(restore(folder, { key: KEY }), '和备份时不一样')
    rmSync(file)
    await refused(restore(folder, { key: KEY }), '备份里缺 files/')
    writeFileSync(file, kept)
    const page = pieces(folder).find((each) => each.includes(`documents${path.sep}assessments`)) ?? ''
    writeFileSync(page, kept)
    await refused(restore(folder, { key: KEY }), '备份里的 documents/assessments/')
    writeFileSync(path.join(folder, 'manifest.json'), kept)
    await refused(restore(folder, { key: KEY }), '备份里的 manifest.json')
    writeFileSync(path.join(folder, 'backup.json'), '{}')
    await refused(restore(folder, { key: KEY }), '不是这个程序写的')
  })

  test('a folder without a backup, one with other things, a complete one, and one of another environment', async () => {
    await refused(restore(newFolder(), { key: KEY }), '没有备份')
    await refused(backup(project), '有别的东西')
    await refused(backup(folder, { key: KEY }), '已经有一份做完的备份')
    const of = ['--env', OTHER, '--to', folder]
    await refused(command('backup', of, { emulator: province, project, key: KEY }), `是环境 ${ENVIRONMENT} 的备份`)
    const into = ['--env', OTHER, '--from', folder]
    await refused(command('restore', into, { emulator: another, project, key: KEY }), `--from-env ${ENVIRONMENT}`)
    const meant = command('restore', [...into, '--from-env', ENVIRONMENT], { emulator: another, project, key: KEY })
    expect((await meant).code).toBe(0)
  })

  test('an environment in which somebody has worked, be it one document or another content of a file', async () => {
    Object.assign(process.env, another.sdkEnvironment())
    const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })
    const first = Object.keys(before.files)[0] ?? ''
    const cloudPath = first.replace(/^cloud:\/\/[^/]+\//, '')
    await app.uploadFile({ cloudPath, fileContent: Buffer.from('another picture') })
    await refused(restore(folder, { key: KEY }), `云存储里已经有另一个 ${cloudPath}`)
    await app.database().collection('feedback').add({ _id: 'f1', at: 1 })
    expect(await restore(folder, { key: KEY })).toMatchObject({
      code: 1,
      said: expect.stringContaining('集合 feedback 里的 f1 不是这份备份里的') as string,
    })
    const { documents } = await everythingIn(another, keptCollections())
    expect(Object.values(documents).flat()).toEqual([{ _id: 'f1', at: 1 }])
  })
})
