import { faultsOf, type Facts, type Fault } from '../../deployment/preflight'
import { remarksOf } from '../../deployment/remarks'
import { settingsFile } from '../../deployment/settings'
import { requiredVariables } from '../../deployment/variables'
import { sayFault, sayRemark } from '../../deployment/words'
import { startTencentCloud } from '../support/tencent-cloud/stand-in'
import { builtFunctions, dataInMemory, ENVIRONMENT, factsOf, run, SECRETS, settingsOf } from './support/deploying'

const FINE = factsOf(settingsOf())
const TEMPLATE = { TEMPLATE_DEADLINE: 'deadline-0123456789-0123456789' }
const withVariables = (given: Readonly<Record<string, string>>): Facts => ({ ...FINE, settings: settingsOf(given) })
const withTemplate = (fields: readonly string[], more: Readonly<Record<string, string>> = {}): Facts => ({
  ...withVariables({ ...TEMPLATE, ...more }),
  templates: [{ id: TEMPLATE.TEMPLATE_DEADLINE, fields }],
})
const without = (name: string): Facts => {
  const { [name as 'WX_SECRET']: _left, ...variables } = FINE.settings.variables
  return { ...FINE, settings: { ...FINE.settings, variables } }
}
const ofProject = (project: Partial<Facts['project']>): Facts => ({ ...FINE, project: { ...FINE.project, ...project } })
const ofProgram = (bytes: Readonly<Record<string, number>>, isForEnvironment = true): Facts => ({
  ...FINE,
  program: { bytes, isForEnvironment },
})

const FAULTS: ReadonlyArray<readonly [facts: Facts, fault: Fault['is'], says: RegExp]> = [
  [{ ...FINE, settings: { ...FINE.settings, envId: 'My Env' } }, 'environment id', /环境 ID 不对/],
  [{ ...FINE, settings: { ...FINE.settings, secretKey: '' } }, 'keys missing', /TENCENTCLOUD_SECRETKEY/],
  [ofProject({ appId: 'touristappid' }), 'app id unset', /project\.config\.json/],
  [ofProject({ appId: 'gh_0123' }), 'app id malformed', /gh_0123/],
  [ofProject({ appId: 'wxfedcba9876543210' }), 'app id differs', /WX_APPID/],
  [{ ...FINE, settings: { ...FINE.settings, unknown: ['WX_APPSECRET'] } }, 'unknown setting', /WX_APPSECRET/],
  [without('INVITATION_SECRET'), 'variable missing', /INVITATION_SECRET 没有填/],
  [withVariables({ WECHAT_API_ORIGIN: 'http://127.0.0.1' }), 'local only', /WECHAT_API_ORIGIN/],
  [withVariables({ INVITATION_SECRET: '0123456789abcdef0123' }), 'secret weak', /以字母开头/],
  [withVariables({ INVITATION_SECRET: 'tooshort' }), 'secret weak', /16 到 64 位/],
  [withVariables({ WX_SECRET: '“abc" def' }), 'characters', /WX_SECRET 里有空格/],
  [withVariables({ WX_SECRET: 'a'.repeat(4100) }), 'variables too long', /最多 4096/],
  [without('WX_SECRET'), 'variables incomplete', /还缺 WX_SECRET/],
  [withVariables({ SMS_SIGN: '省产改办' }), 'variables incomplete', /SMS_SECRET_ID、SMS_SECRET_KEY/],
  [withVariables({ LONGEST_TIMEOUT: '1 min' }), 'longest timeout', /60 到 900/],
  [withVariables({ WEB_LOGIN_KEY_FILE: 'nowhere.json' }), 'web key', /不在那里/],
  [withVariables({ WX_MINIPROGRAM_STATE: 'release' }), 'program state unknown', /release/],
  [
    withVariables({ TEMPLATE_TODO_FIELDS: 'thing1=subject' }),
    'fields wrong',
    /TEMPLATE_TODO_FIELDS 写得不对，错在“count\?”/,
  ],
  [{ ...withVariables(TEMPLATE), templates: [] }, 'template absent', /小程序后台没有 TEMPLATE_DEADLINE/],
  [
    withTemplate(['thing1', 'time2', 'thing3']),
    'template differs',
    /字段 thing1、thing3、time2.*date2、thing1、thing3/,
  ],
  [{ ...FINE, functions: FINE.functions.slice(1) }, 'function not built', /deadline 没有构建/],
  [
    { ...FINE, functions: FINE.functions.map((each) => ({ ...each, bytes: 60e6 })).slice(0, 1) },
    'function too large',
    /50 MB/,
  ],
  [{ ...FINE, isBuiltFromSources: false }, 'not built from sources', /重新运行/],
  [ofProgram({ main: 3e6 }), 'program too large', /main 有 2\.86 MB/],
  [
    ofProgram(Object.fromEntries([...Array(20).keys()].map((at) => [`p${at}`, 2e6]))),
    'program too large',
    /最多 30 MB/,
  ],
  [ofProject({ baseLibrary: '2.30.4' }), 'base library', /2\.30\.4/],
]

test.each(FAULTS)('case %#: %s', (facts, is, says) => {
  const faults = faultsOf(facts, requiredVariables())
  const found = faults.find((fault) => fault.is === is)
  expect(faults.map((fault) => fault.is)).toContain(is)
  const said = found ? sayFault(found, settingsFile(ENVIRONMENT)) : ''
  expect(said).toMatch(says)
  for (const secret of Object.values(SECRETS)) expect(said).not.toContain(secret)
})

test('where nothing is wrong nothing is said', () => {
  expect(faultsOf(FINE, requiredVariables())).toEqual([])
  expect(remarksOf(FINE)).toEqual([])
  expect(faultsOf(ofProject({ baseLibrary: '3.7.0' }), requiredVariables())).toEqual([])
})

test('a template whose fields are named as WeChat has them passes', () => {
  expect(faultsOf(withTemplate(['thing1', 'date2', 'thing3']), requiredVariables())).toEqual([])
  const named = { TEMPLATE_DEADLINE_FIELDS: 'thing2=subject,time5=due,thing8=hint' }
  expect(faultsOf(withTemplate(['time5', 'thing8', 'thing2'], named), requiredVariables())).toEqual([])
})

test('a mini-program that does not name the environment is remarked on', () => {
  expect(
    remarksOf(ofProgram({ main: 1 }, false))
      .map(sayRemark)
      .join('\n'),
  ).toContain('TARO_APP_CLOUD_ENV')
})

test('what cannot be known is remarked on and stops nothing', () => {
  const facts: Facts = { ...withVariables(TEMPLATE), templates: { code: 40164 }, program: null }
  expect(faultsOf(facts, requiredVariables())).toEqual([])
  expect(remarksOf(facts).map(sayRemark).join('\n')).toMatch(/没有构建[^]+40164[^]+TEMPLATE_DEADLINE/)
})

describe('a deployment', () => {
  test('says all that is wrong at once, what the environment shows too, and does nothing', async () => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    try {
      const [builds, { data }] = [builtFunctions(), dataInMemory()]
      await run({ builds, data })
      for (const [name, made] of cloud.scf.functions) {
        if (name === 'documents') made.runtime = 'Nodejs8.9'
        if (name === 'deadline') made.variables['INVITATION_SECRET'] = 'kanother0123456789'
        if (name === 'api') made.status = 'CreateFailed'
      }
      cloud.tcb.status = 'ISOLATED'
      cloud.forgetCalls()
      const facts = { ...ofProject({ appId: 'touristappid' }), isBuiltFromSources: false }
      const { done, said } = await run({ builds, data, facts })
      expect(done).toBe(false)
      expect(said.join('\n')).toMatch(
        /touristappid[^]+重新运行[^]+ISOLATED[^]+Nodejs8\.9[^]+CreateFailed[^]+deadline 上的 INVITATION_SECRET/,
      )
      expect(said.join('\n')).not.toContain('kanother0123456789')
      expect(cloud.calls.filter((call) => /Create|Modify|Update|Batch|Delete|PUT|POST/.test(call))).toEqual([])
    } finally {
      await cloud.stop()
    }
  })

  test('without keys says so and asks nobody', async () => {
    const settings = { ...FINE.settings, secretId: '', secretKey: '' }
    const cloud = await startTencentCloud(ENVIRONMENT)
    try {
      const given = { builds: builtFunctions(), data: dataInMemory().data }
      const { done, said } = await run({ ...given, facts: { ...FINE, settings } })
      expect([done, cloud.calls]).toEqual([false, []])
      expect(said.join('\n')).toContain('没有腾讯云访问密钥')
    } finally {
      await cloud.stop()
    }
  })

  test.each([
    ['with another key', { TENCENTCLOUD_SECRETKEY: 'another' }, /访问密钥不对.*AuthFailure\.SignatureFailure/],
    ['in another region', { TENCENTCLOUD_REGION: 'ap-beijing' }, /地域不对/],
  ])('%s says what to do about it', async (_what, given, says) => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    try {
      const facts = withVariables(given)
      const { done, said } = await run({ builds: builtFunctions(), data: dataInMemory().data, facts })
      expect([done, said.join('\n')]).toEqual([false, expect.stringMatching(says) as string])
    } finally {
      await cloud.stop()
    }
  })

  test('that nobody answers says to look at the network', async () => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    try {
      cloud.fail(0, 'cut off')
      const { done, said } = await run({ builds: builtFunctions(), data: dataInMemory().data })
      expect([done, said.join('\n')]).toEqual([false, expect.stringContaining('网络没有通') as string])
    } finally {
      await cloud.stop()
    }
  })

  test('that has nobody to invite says whose name is wanted', async () => {
    const cloud = await startTencentCloud(ENVIRONMENT)
    try {
      const given = { builds: builtFunctions(), data: dataInMemory().data }
      const facts = { ...FINE, settings: { ...FINE.settings, officer: '' } }
      const { done, said } = await run({ ...given, facts })
      expect(done).toBe(false)
      expect(said.join('\n')).toContain('FIRST_OFFICER')
    } finally {
      await cloud.stop()
    }
  })
})
