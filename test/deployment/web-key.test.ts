import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findWebLoginKey } from '../../cloudfunctions/_host/web-login'
import { faultsOf } from '../../deployment/preflight'
import { readSettings } from '../../deployment/settings'
import { SECRETS as SECRET_NAMES } from '../../deployment/variables'
import { sayFault } from '../../deployment/words'
import { openCloudApi } from '../../deployment/cloud-api'
import { makeWebKey } from '../../deployment/web/make-web-key'
import { scratchFolder } from '../support/scratch-folder'
import { startTencentCloud } from '../support/tencent-cloud/stand-in'
import { ENVIRONMENT, factsOf, settingsOf } from './support/deploying'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ format: 'pem', type: 'pkcs1' }).toString()
const FILE = { private_key_id: '00c9f3e1-aaaa-4bbb-8ccc-0123456789ab', private_key: PEM, env_id: ENVIRONMENT }
const GIVEN = { WEB_LOGIN_KEY_FILE: 'web-key.json', INVITATION_SECRET: 'k0123456789abcdef0123' }
const settingsWith = (text: string | undefined) => readSettings(ENVIRONMENT, undefined, GIVEN, () => text)
const faultsWith = (text: string | undefined) =>
  faultsOf(factsOf(settingsWith(text)), []).flatMap((fault) =>
    fault.is === 'web key' ? [{ why: fault.why, says: sayFault(fault, 'the file') }] : [],
  )

test.each([
  ['that is not there', undefined, 'absent'],
  ['that is no JSON', 'not json', 'unreadable'],
  ['that is another one', JSON.stringify({ key: 'value' }), 'unreadable'],
  ['whose key is none', JSON.stringify({ ...FILE, private_key: 'none' }), 'unreadable'],
  ['of another environment', JSON.stringify({ ...FILE, env_id: 'another-1' }), 'of another environment'],
] as const)('a file %s is said before anything is done, and nothing of it', (_words, text, why) => {
  const [fault, ...others] = faultsWith(text)
  expect(others).toEqual([])
  expect(fault?.why).toBe(why)
  expect(fault?.says).toMatch(/^WEB_LOGIN_KEY_FILE 写的文件/)
  expect(settingsWith(text).variables.WEB_LOGIN_KEY).toBeUndefined()
})

test('the console’s file becomes a variable of letters and digits, within what a function may hold, that the functions read', () => {
  const { variables } = settingsWith(JSON.stringify(FILE))
  const variable = variables.WEB_LOGIN_KEY ?? ''
  expect(faultsWith(JSON.stringify(FILE))).toEqual([])
  expect(variable).toMatch(/^k[0-9a-fx]+$/)
  expect(variable.length).toBeLessThan(3_000)
  expect(findWebLoginKey(variable)).toMatchObject({ id: FILE.private_key_id })
  expect(SECRET_NAMES.has('WEB_LOGIN_KEY')).toBe(true)
})

describe('a key that the platform is to make', () => {
  const KEY_FILE = `.env.${ENVIRONMENT}.web-key.json`
  /** Asks for a key in a folder with these files; what was said, how many the platform made, and what then lies there. */
  const askedIn = async (
    files: Readonly<Record<string, string>>,
    prepare: (folder: string) => void = () => undefined,
  ) => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    const folder = scratchFolder('key')
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)
    prepare(folder)
    const said: string[] = []
    const done = await makeWebKey(openCloudApi(settingsOf(), 1), folder, (line) => said.push(line)).catch(String)
    await cloud.stop()
    return {
      ...{ done, said: said.join('\n'), made: cloud.tcb.web.keys.size },
      left: (file: string) =>
        existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : null,
    }
  }
  const SETTINGS = `.env.${ENVIRONMENT}`

  test('that was made before all was done is named in the settings, and none is made beside it', async () => {
    const files = { [SETTINGS]: 'WX_APPID=a\nWEB_LOGIN_KEY_FILE=\n', [KEY_FILE]: JSON.stringify(FILE) }
    const { done, said, made, left } = await askedIn(files)
    expect([done, made, said]).toEqual([true, 0, expect.stringMatching(/没有另做.*已写上它/) as string])
    expect(left(SETTINGS)).toBe(`WX_APPID=a\nWEB_LOGIN_KEY_FILE=${KEY_FILE}\n`)
    expect(left(KEY_FILE)).toBe(JSON.stringify(FILE))
  })

  test('is said to be named only where there are settings', async () => {
    const { done, said, made, left } = await askedIn({})
    expect([done, made, left(SETTINGS)]).toEqual([true, 1, null])
    expect(said).toContain(`没有设置文件：部署时给环境变量 WEB_LOGIN_KEY_FILE=${KEY_FILE}`)
    expect(said).not.toContain('已写上')
  })

  test('is not made where the settings name another one', async () => {
    const files = { [SETTINGS]: 'WEB_LOGIN_KEY_FILE=downloaded.json\n' }
    const { done, said, made, left } = await askedIn(files)
    expect([done, made, said]).toEqual([false, 0, expect.stringMatching(/写的是 downloaded.json，没有另做/) as string])
    expect([left(SETTINGS), left(KEY_FILE)]).toEqual([files[SETTINGS], null])
  })

  test('is not made where it could not be kept', async () => {
    const inTheWay = (folder: string) => void mkdirSync(path.join(folder, `${KEY_FILE}.part`))
    const { done, made } = await askedIn({ [SETTINGS]: 'WEB_LOGIN_KEY_FILE=\n' }, inTheWay)
    expect([made, done]).toEqual([0, expect.any(String)])
  })

  test('that was broken off while it was made is made after all', async () => {
    const { done, made, left } = await askedIn({ [SETTINGS]: '', [`${KEY_FILE}.part`]: '{' })
    expect([done, made, left(`${KEY_FILE}.part`)]).toEqual([true, 1, null])
    expect(faultsWith(left(KEY_FILE) ?? '')).toEqual([])
  })

  const madeIn = async (settings: string) => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    const folder = scratchFolder('key')
    const [file, key] = [
      path.join(folder, `.env.${ENVIRONMENT}`),
      path.join(folder, `.env.${ENVIRONMENT}.web-key.json`),
    ]
    writeFileSync(file, settings)
    const said: string[] = []
    const make = () => makeWebKey(openCloudApi(settingsOf(), 1), folder, (line) => said.push(line))
    const outcomes = [await make(), await make()]
    const { keys } = cloud.tcb.web
    await cloud.stop()
    return {
      outcomes,
      keys,
      said: said.join(),
      settings: readFileSync(file, 'utf8'),
      key,
      text: readFileSync(key, 'utf8'),
    }
  }

  test.each([
    ['in the line for it', 'WX_APPID=a\nWEB_LOGIN_KEY_FILE=\nFIRST_OFFICER=b\n'],
    ['in a line of its own', 'WX_APPID=a\nFIRST_OFFICER=b'],
  ])('is kept for its owner and named in the settings, %s; it is not made twice', async (_where, before) => {
    const { outcomes, keys, said, settings, key, text } = await madeIn(before)
    expect([outcomes, keys.size]).toEqual([[true, false], 1])
    expect(faultsWith(text)).toEqual([])
    expect(settingsWith(text).variables.WEB_LOGIN_KEY).toBeDefined()
    expect(
      settings
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    ).toEqual([...['FIRST_OFFICER=b', `WEB_LOGIN_KEY_FILE=.env.${ENVIRONMENT}.web-key.json`, 'WX_APPID=a']])
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o077).toBe(0)
    expect(said).toMatch(/已开通自定义登录[^]+没有另做/)
    for (const secret of keys.values()) expect(said).not.toContain(secret)
  })
})
