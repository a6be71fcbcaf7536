import { parseEnv } from 'node:util'
import { getInstant } from '@/domain/calendar/instant'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { openFirstData } from '../../deployment/first-data'
import { faultsOf } from '../../deployment/preflight'
import { rotated, sayAppSecretBefore, sayMadeBefore, sayRotation } from '../../deployment/rotate'
import { newSettingsFile } from '../../deployment/settings'
import { requiredVariables, ROTATED } from '../../deployment/variables'
import { sayFault } from '../../deployment/words'
import { startEmulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'
import { startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { builtFunctions, dataInMemory, ENVIRONMENT, factsOf, run, SECRETS, settingsOf } from './support/deploying'

const OLD = SECRETS.INVITATION_SECRET
const NEW = 'knew0123456789abcdef'
const CHANGING = { INVITATION_SECRET: NEW, INVITATION_SECRET_BEFORE: OLD }

describe('the settings file', () => {
  const file = newSettingsFile(ENVIRONMENT, OLD).replace('WX_SECRET=', 'WX_SECRET=app_secret')

  test.each([
    ['without the secret', 'WX_APPID=a\n', 'not in the file'],
    ['that has it twice', `INVITATION_SECRET=${OLD}\nINVITATION_SECRET=${NEW}\n`, 'written twice'],
    ['in which it is being changed', `INVITATION_SECRET=${NEW}\nINVITATION_SECRET_BEFORE=${OLD}\n`, 'still changing'],
  ] as const)('%s is left alone, and it is said what to do', (_what, text, refused) => {
    expect(rotated(text, 'INVITATION_SECRET', 'kdrawn')).toEqual({ refused })
    expect(sayRotation(ENVIRONMENT, 'INVITATION_SECRET', refused)).toMatch(/再运行|再换/)
  })

  test('keeps the former secret beside the new one, and every other line', () => {
    const changed = rotated(file, 'INVITATION_SECRET', NEW)
    if (typeof changed !== 'string') throw new Error(changed.refused)
    expect(parseEnv(changed)).toEqual({ ...parseEnv(file), ...CHANGING })
    expect(changed.split('\n').filter((line) => line.startsWith('#'))).toEqual(
      file.split('\n').filter((line) => line.startsWith('#')),
    )
    expect(rotated(changed, 'INVITATION_SECRET', 'kthird')).toEqual({ refused: 'still changing' })
  })

  test('waits for the secret that WeChat draws, and nothing is deployed without it', () => {
    const changed = rotated(file, 'WX_SECRET', '')
    expect(parseEnv(String(changed))).toMatchObject({ WX_SECRET: '', WX_SECRET_BEFORE: 'app_secret' })
    const settings = settingsOf({ WX_SECRET: '', WX_SECRET_BEFORE: 'app_secret' })
    expect(faultsOf(factsOf(settings), requiredVariables())).toMatchObject([{ is: 'variables incomplete' }])
  })
})

test('what WeChat says of a wrong secret is a fault in words, where it was asked for it', () => {
  for (const code of [40125, 40001]) {
    const [fault, ...more] = faultsOf({ ...factsOf(settingsOf()), templates: { code } }, requiredVariables())
    expect([fault, more]).toEqual([{ is: 'app secret refused', code }, []])
    expect(fault && sayFault(fault, '.env.e')).toMatch(
      new RegExp(`微信说 WX_SECRET 不对（微信代码 ${code}）.+重置 AppSecret`),
    )
  }
})

test('the same secret as before, or a weak one before, is a fault', () => {
  const faults = (more: Readonly<Record<string, string>>) => faultsOf(factsOf(settingsOf(more)), requiredVariables())
  expect(faults({ INVITATION_SECRET_BEFORE: OLD })).toEqual([{ is: 'secret unchanged', name: 'INVITATION_SECRET' }])
  expect(faults({ WX_SECRET_BEFORE: SECRETS.WX_SECRET })).toEqual([{ is: 'secret unchanged', name: 'WX_SECRET' }])
  expect(faults({ INVITATION_SECRET_BEFORE: 'short' })).toEqual([
    { is: 'secret weak', name: 'INVITATION_SECRET_BEFORE' },
  ])
  expect(faults(CHANGING)).toEqual([])
})

describe('a deployment', () => {
  let cloud: TencentCloud
  const [builds, { data }] = [builtFunctions(), dataInMemory()]
  const deployWith = (more: Readonly<Record<string, string>>) => run({ builds, data, facts: factsOf(settingsOf(more)) })
  const kept = (name: string) => [...cloud.scf.functions.values()].map(({ variables }) => variables[name])
  beforeAll(async () => {
    cloud = await startTencentCloud(ENVIRONMENT)
    expect((await deployWith({})).done).toBe(true)
  })
  afterAll(() => cloud.stop())

  test('refuses another secret that comes without the one before', async () => {
    const { done, said } = await deployWith({ INVITATION_SECRET: NEW })
    expect([done, said.join('\n')]).toEqual([false, expect.stringContaining('--rotate INVITATION_SECRET')])
    expect(kept('INVITATION_SECRET')).toEqual([OLD, OLD, OLD])
  })

  test('tells the function first that the others prove themselves to, then the others; broken off, it goes on', async () => {
    const configured = () =>
      cloud.calls.flatMap((call, at) => (call.includes('UpdateFunctionConfiguration') ? [at] : []))
    const dry = await run({ builds, data, facts: factsOf(settingsOf(CHANGING)), dryRun: true })
    expect(dry.said.filter((line) => line.startsWith('- '))).toEqual(
      ['deadline', 'api', 'documents'].map(
        (name) =>
          `- 改云函数 ${name} 的配置：INVITATION_SECRET 改了（不显示），INVITATION_SECRET_BEFORE 新设（不显示）`,
      ),
    )
    cloud.forgetCalls()
    // Broken off after the first of them.
    Object.assign(cloud.scf.functions.get('deadline')?.variables ?? {}, CHANGING)
    const { done, said } = await deployWith(CHANGING)
    expect([done, configured().length]).toEqual([true, 2])
    expect(kept('INVITATION_SECRET')).toEqual([NEW, NEW, NEW])
    expect(kept('INVITATION_SECRET_BEFORE')).toEqual([OLD, OLD, OLD])
    expect(said.at(-1)).toContain('可以从 .env.chan-gai-1g2h3i 删去 INVITATION_SECRET_BEFORE')
    for (const secret of [OLD, NEW]) expect(said.join('\n')).not.toContain(secret)
  })

  test('takes the one before out of the cloud once it is out of the settings, and what is somebody else’s stays', async () => {
    await deployWith(CHANGING)
    for (const { variables } of cloud.scf.functions.values()) variables['SOMEBODY_ELSES'] = 'kept'
    const { done, said } = await deployWith({ INVITATION_SECRET: NEW })
    expect([done, said.join('\n')]).toEqual([true, expect.stringContaining('INVITATION_SECRET_BEFORE 删去（不显示）')])
    expect(kept('INVITATION_SECRET_BEFORE')).toEqual([undefined, undefined, undefined])
    expect(kept('SOMEBODY_ELSES')).toEqual(['kept', 'kept', 'kept'])
    expect((await deployWith({ INVITATION_SECRET: NEW })).said).toContain('和清单没有差别。')
  })
})

test('the one before can go once no code that works was made with it, and until when that is is said', async () => {
  const emulator = await startEmulator({ dataDir: scratchFolder('rotate'), manifest })
  Object.assign(process.env, emulator.sdkEnvironment())
  let now = Date.UTC(2026, 10, 20, 2)
  const dataWith = (more: Readonly<Record<string, string>>) => openFirstData(settingsOf(more), () => getInstant(now))
  try {
    await dataWith({}).invite('周办')
    const changing = dataWith(CHANGING)
    await changing.invite('李新')
    expect((await changing.openCodes()).map(({ name }) => name)).toEqual(expect.arrayContaining(['周办', '李新']))
    const made = await changing.madeBefore()
    expect(made).toEqual({ count: 1, untilOn: '2026-12-20' })
    expect(sayMadeBefore(made, '.env.e')).toContain('还有 1 个没有用过的邀请码')
    now += 30 * 86_400_000
    expect(await changing.madeBefore()).toBeNull()
    expect(await dataWith({}).madeBefore()).toBeNull()
  } finally {
    await emulator.stop()
  }
})

test('the app’s former secret can go once WeChat has answered to the new one; else somebody has to try', () => {
  expect(sayAppSecretBefore([], '.env.e')).toContain('可以从 .env.e 删去 WX_SECRET_BEFORE')
  for (const unknown of [null, { code: 40164 }]) expect(sayAppSecretBefore(unknown, '.env.e')).toContain('试发一条')
})

test('each secret that is changed has its place for the one before', () => {
  expect(Object.entries(ROTATED)).toEqual(Object.keys(ROTATED).map((name) => [name, `${name}_BEFORE`]))
})
