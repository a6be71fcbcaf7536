import cloudbase from '@cloudbase/node-sdk'
import { getInstant } from '@/domain/calendar/instant'
import { hashCode } from '../../cloudfunctions/_host/invitation-code'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { STEPS } from '../../cloudfunctions/deadline/migrations/table'
import { clearTrial } from '../../deployment/clear-trial'
import { openCloudApi } from '../../deployment/cloud-api'
import { openFirstData, type FirstData } from '../../deployment/first-data'
import { recoverOffice } from '../../deployment/recover-office'
import { startEmulator, type Emulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'
import { startTencentCloud } from '../support/tencent-cloud/stand-in'
import { BUCKET } from '../support/tencent-cloud/tcb'
import { letMigrate } from './support/migrating'
import { builtFunctions, ENVIRONMENT, run, SECRETS, settingsOf } from './support/deploying'

const ALL = new Set<string>(manifest.collections.map(({ name }) => name))
const DAY = 86_400_000
/** The steps of documents of before: there are none in a new environment, and its forms are counted once, by whichever of two steps comes first. */
const COUNTING: readonly string[] = ['totals', 'standings']
const pending = (toCount: number) =>
  STEPS.map(({ no, name }) => ({ no, name, documents: COUNTING.includes(name) ? toCount : 0 }))
const WHOLE = { unions: 21, enterprises: 100, assessments: 100, cycles: 1 }
const START = Date.UTC(2026, 10, 20, 2)

let emulator: Emulator
let data: FirstData
let now = START
beforeAll(async () => {
  emulator = await startEmulator({ dataDir: scratchFolder('first-data'), manifest })
  Object.assign(process.env, emulator.sdkEnvironment())
})
afterAll(() => emulator.stop())
beforeEach(async () => {
  now = START
  await emulator.reset()
  data = openFirstData(settingsOf(), () => getInstant(now))
})

const database = () => cloudbase.init({ env: ENVIRONMENT }).database()
const countOf = async (name: string): Promise<number> => (await database().collection(name).count()).total ?? 0

test('an environment without collections lacks all of it, and nobody of the office is in it', async () => {
  expect(await data.read(new Set())).toEqual({ missing: WHOLE, office: 'nobody', pending: pending(0), newestShape: 0 })
})

test('what is written is all that was missing, once', async () => {
  await data.fill()
  expect(await data.read(ALL)).toEqual({ missing: null, office: 'nobody', pending: pending(100), newestShape: 0 })
  for (const [name, count] of Object.entries(WHOLE)) expect([name, await countOf(name)]).toEqual([name, count])
})

test.each([1, 22, 150, 221])('broken off at the document %i, it goes on there', async (at) => {
  emulator.faults.failNext({ action: 'database.insertDocument' }, 1, 'drop', at - 1)
  await expect(data.fill()).rejects.toThrow()
  const { missing } = await data.read(ALL)
  expect(Object.values(missing ?? {}).reduce((sum, count) => sum + count, 0)).toBe(222 - at + 1)
  await data.fill()
  for (const [name, count] of Object.entries(WHOLE)) expect([name, await countOf(name)]).toEqual([name, count])
})

test('once a year was begun nothing of it is written again, whatever was deleted since', async () => {
  await data.fill()
  await database().collection('enterprises').doc('e001').remove()
  expect((await data.read(ALL)).missing).toBeNull()
})

describe('the office’s first invitation', () => {
  const codes = async () => (await data.openCodes()).map(({ code }) => code)

  test('works, is shown as long as it does, and is another one each time', async () => {
    await data.invite('周办')
    const [first = ''] = await codes()
    expect((await data.read(ALL)).office).toBe('invited')
    now += DAY
    await data.invite('周办')
    const [second = '', ...older] = await codes()
    expect(older).toEqual([first])
    expect(second).not.toBe(first)
    const kept = await database()
      .collection('invitations')
      .where({ codeHash: hashCode(second) })
      .get()
    expect(kept.data).toMatchObject([{ seat: { role: 'office' }, inviteeName: '周办', usedAt: null }])
  })

  test('that was used, revoked or has expired is not shown; another one is wanted where nobody came of it', async () => {
    await data.invite('周办')
    now += 30 * DAY
    expect([await codes(), (await data.read(ALL)).office]).toEqual([[], 'nobody'])
    await data.invite('周办')
    await database().collection('invitations').where({ usedAt: null }).update({ usedAt: now })
    expect((await data.read(ALL)).office).toBe('nobody')
    const seat = { personId: 'p1', role: 'office', enterpriseId: null, unionId: null, name: '周办', revokedAt: null }
    await database().collection('people').add(seat)
    expect((await data.read(ALL)).office).toBe('bound')
  })

  test('is issued once more to whoever holds the keys, beside who is in and what is open', async () => {
    const said: string[] = []
    const say = (line: string) => said.push(line)
    const settings = settingsOf()
    expect(await recoverOffice({ settings, data, name: ' ', say })).toBe(false)
    expect(await recoverOffice({ settings: { ...settings, secretKey: '' }, data, name: '李新', say })).toBe(false)
    expect(said).toEqual([
      expect.stringContaining('请写明发给谁') as string,
      expect.stringContaining('没有腾讯云访问密钥') as string,
    ])
    await data.invite('周办')
    now += DAY
    expect(await recoverOffice({ settings, data, name: '李新', say })).toBe(true)
    expect(said.at(-1)).toMatch(/^省产改办 李新 的邀请码：[2-9A-Z-]{14}（/)
    expect(await codes()).toHaveLength(2)
  })

  test('is shown to nobody who has another secret', async () => {
    await data.invite('周办')
    const others = openFirstData(settingsOf({ INVITATION_SECRET: 'kanother0123456789' }), () => getInstant(now))
    expect(await others.openCodes()).toEqual([])
  })
})

test('a deployment into an empty environment ends with the code that the office binds with, and shows it again', async () => {
  const cloud = await startTencentCloud(ENVIRONMENT)
  letMigrate(cloud)
  try {
    const builds = builtFunctions()
    const first = await run({ builds, data })
    expect(first.said.at(-1)).toMatch(/^省产改办 周办 的邀请码：(?:[2-9A-Z]{4}-?){3}（2026-12-20 前有效/)
    const second = await run({ builds, data })
    expect([second.done, second.said.at(-1)]).toEqual([true, first.said.at(-1)])
    for (const secret of Object.values(SECRETS))
      expect([...first.said, ...second.said].join('\n')).not.toContain(secret)
  } finally {
    await cloud.stop()
  }
})

describe('clearing a trial', () => {
  test('does nothing unless the environment’s id was typed', async () => {
    const said: string[] = []
    await data.fill()
    const asked = { api: openCloudApi(settingsOf()), data, envId: ENVIRONMENT, say: (line: string) => said.push(line) }
    expect(await clearTrial({ ...asked, typed: '' })).toBe(false)
    expect(said).toEqual(['输入的环境 ID 不对，什么都没有删。'])
    expect(await countOf('enterprises')).toBe(100)
  })

  test('leaves no document and no file, and the next deployment begins anew', async () => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    letMigrate(cloud)
    try {
      const builds = builtFunctions()
      await run({ builds, data })
      const host = `${BUCKET}.cos.ap-shanghai.tencentcos.cn`
      for (let at = 0; at < 1203; at += 1)
        cloud.cos.objects.set(`${host}/evidence/c2026-e001/1/${at}`, Buffer.from('x'))
      cloud.cos.objects.set(`${host}/elsewhere/kept`, Buffer.from('x'))
      await database().collection('journal').add({ _id: 'j1' })
      const typed = ` ${ENVIRONMENT}\n`
      expect(
        await clearTrial({ api: openCloudApi(settingsOf()), data, envId: ENVIRONMENT, typed, say: () => undefined }),
      ).toBe(true)
      for (const name of ALL) expect([name, await countOf(name)]).toEqual([name, 0])
      expect([...cloud.cos.objects.keys()].filter((key) => key.startsWith(host))).toEqual([`${host}/elsewhere/kept`])
      expect((await run({ builds, data })).done).toBe(true)
      expect(await countOf('assessments')).toBe(100)
    } finally {
      await cloud.stop()
    }
  })
})
