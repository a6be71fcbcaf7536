import { isWrite, startTencentCloud, type Failure, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { WEB_BUCKET } from '../support/tencent-cloud/web'
import {
  builtFunctions,
  builtWeb,
  dataInMemory,
  ENVIRONMENT,
  factsOf,
  run,
  SECRETS,
  webSettingsOf,
} from './support/deploying'

const [builds, webBuild] = [builtFunctions(), builtWeb()]
const everything = { builds, webBuild, facts: factsOf(webSettingsOf(), webBuild) }

/** Everything that a deployment leaves, without where the code lies. */
const leftIn = ({ tcb, scf, cos }: TencentCloud): unknown => ({
  collections: [...tcb.collections],
  rules: [tcb.storageRule, tcb.functionRule],
  web: [tcb.web.status, tcb.web.login, tcb.web.domains, [...cos.cors]],
  files: [...cos.objects].filter(([key]) => key.startsWith(WEB_BUCKET)).sort(),
  functions: [...scf.functions.values()].map(({ code: _code, ...rest }) => rest),
})

/** A deployment of which a call fails, and another one after it. */
const brokenOff = async (at: number, how: Failure) => {
  const cloud = await startTencentCloud(ENVIRONMENT)
  try {
    const { data, written } = dataInMemory()
    cloud.fail(at, how)
    const first = await run({ ...everything, data })
    const second = await run({ ...everything, data })
    return { first, second, left: leftIn(cloud), written, said: [...first.said, ...second.said].join('\n') }
  } finally {
    await cloud.stop()
  }
}

/** What one that nothing happens to asks, and leaves. */
const whole = async () => {
  const cloud = await startTencentCloud(ENVIRONMENT)
  try {
    const { done } = await run({ ...everything, data: dataInMemory().data })
    return { done, calls: [...cloud.calls], left: leftIn(cloud) }
  } finally {
    await cloud.stop()
  }
}
let unbroken: Awaited<ReturnType<typeof whole>>
beforeAll(async () => {
  unbroken = await whole()
})

/** The calls that there are, by name, with the places at which one is to fail, and how. */
const BREAKS: ReadonlyArray<readonly [call: string, which: 'first' | 'last', how: Failure]> = [
  ...['DescribeEnvInfo', 'ListTables', 'DescribeTable', 'DescribeDatabaseACL', 'DescribeSecurityRule'].map(
    (action) => [`tcb ${action}`, 'first', 'cut off'] as const,
  ),
  ['tcb DescribeStorageSafeRule', 'last', 'refused'],
  ['tcb DescribeQuotaData', 'first', 'cut off'],
  ...['GetFunction', 'GetFunctionAddress', 'GetTempCosInfo', 'Invoke'].map(
    (action) => [`scf ${action}`, 'last', 'cut off'] as const,
  ),
  ...['CreateTable', 'ModifyDatabaseACL', 'UpdateTable', 'ModifyStorageSafeRule', 'ModifySecurityRule'].flatMap(
    (action) =>
      [
        [`tcb ${action}`, 'first', 'refused'],
        [`tcb ${action}`, 'last', 'answer lost'],
      ] as const,
  ),
  ...['CreateFunction', 'BatchCreateTrigger'].flatMap(
    (action) =>
      [
        [`scf ${action}`, 'first', 'refused'],
        [`scf ${action}`, 'first', 'answer lost'],
        [`scf ${action}`, 'last', 'answer lost'],
      ] as const,
  ),
  ...['DescribeStaticStore', 'DescribeLoginConfig', 'DescribeAuthDomains'].map(
    (action) => [`tcb ${action}`, 'last', 'cut off'] as const,
  ),
  ...['CreateStaticStore', 'ModifyLoginConfig', 'CreateAuthDomain'].flatMap(
    (action) =>
      [
        [`tcb ${action}`, 'first', 'refused'],
        [`tcb ${action}`, 'first', 'answer lost'],
      ] as const,
  ),
  ['cos PUT /?cors', 'first', 'refused'],
  ['cos PUT /js/', 'first', 'refused'],
  ['cos PUT /index.html', 'first', 'refused'],
  ['cos HEAD', 'last', 'cut off'],
  ['cos PUT', 'first', 'refused'],
  ['cos POST', 'last', 'refused'],
  ['cos GET', 'last', 'cut off'],
]

test('every call that a deployment makes is broken off somewhere below', () => {
  const { done, calls } = unbroken
  expect(done).toBe(true)
  const missing = calls.filter((call) => !BREAKS.some(([named]) => call.startsWith(named)))
  expect([...new Set(missing)]).toEqual([])
  expect(calls.filter(isWrite).length).toBeGreaterThan(100)
})

test.each(BREAKS)('after the %s call (%s) was %s, another run makes it whole', async (call, which, how) => {
  const { calls, left } = unbroken
  const places = [...calls.keys()].filter((at) => calls[at]?.startsWith(call))
  const at = (which === 'first' ? places[0] : places.at(-1)) ?? -1
  const broken = await brokenOff(at, how)
  expect(broken.second.done).toBe(true)
  expect(broken.left).toEqual(left)
  expect(broken.written).toEqual(['filled', 'invited'])
  for (const secret of Object.values(SECRETS)) expect(broken.said).not.toContain(secret)
  if (!broken.first.done) expect(broken.first.said.join('\n')).toMatch(/没有成功|没能读取|没有做完|还差/)
})
