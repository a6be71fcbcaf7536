import { openCloudApi } from '../../deployment/cloud-api'
import { isWrite, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { builtFunctions, dataInMemory, ENVIRONMENT, factsOf, run, SECRETS, settingsOf } from './support/deploying'

let cloud: TencentCloud
const [builds, { data }] = [builtFunctions(), dataInMemory()]
let answersAsOurs: TencentCloud['scf']['invoked']
beforeAll(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
  answersAsOurs = cloud.scf.invoked
})
afterAll(() => cloud.stop())
// Each begins with an environment that is as it should be, whatever the one before it left.
beforeEach(async () => {
  Object.assign(cloud.scf, { forgetsTriggers: false, invoked: answersAsOurs })
  cloud.tcb.collections.get('unions')?.documents.splice(0)
  expect((await run({ builds, data })).done).toBe(true)
  cloud.forgetCalls()
})

const functionNamed = (name: string) => {
  const found = cloud.scf.functions.get(name)
  if (!found) throw new Error(`${name} is not there`)
  return found
}
const collectionNamed = (name: string) => {
  const found = cloud.tcb.collections.get(name)
  if (!found) throw new Error(`${name} is not there`)
  return found
}
const writes = () => cloud.calls.filter(isWrite)

/** Ways in which an environment comes to differ, what is done about it, and what is said. */
const DRIFTS: ReadonlyArray<readonly [what: string, drift: () => void, does: readonly string[], says: RegExp]> = [
  [
    'a collection that was opened',
    () => (collectionNamed('people').acl = 'READONLY'),
    ['tcb ModifyDatabaseACL'],
    /集合 people 设为所有用户不可读写/,
  ],
  [
    'an index that is not unique any more',
    () => {
      const { indexes } = collectionNamed('unions')
      const at = indexes.findIndex(({ name }) => name === 'name')
      indexes.splice(at, 1, { name: 'name', unique: false, keys: [{ Name: 'name', Direction: '1' }] })
    },
    ['tcb UpdateTable', 'tcb UpdateTable'],
    /删去集合 unions 的旧索引 name[^]+新建集合 unions 的唯一索引 name/,
  ],
  [
    'the index of an earlier version',
    () =>
      collectionNamed('people').indexes.push({
        ...{ name: 'personId', unique: true },
        keys: [{ Name: 'personId', Direction: '1' }],
      }),
    ['tcb UpdateTable'],
    /删去集合 people 的旧索引 personId/,
  ],
  [
    'another storage rule',
    () => (cloud.tcb.storageRule = { tag: 'PRIVATE', rule: '' }),
    ['tcb ModifyStorageSafeRule'],
    /云存储的安全规则/,
  ],
  [
    'another function rule',
    () => (cloud.tcb.functionRule = { tag: 'CUSTOM', rule: '{"*":{"invoke":true}}' }),
    ['tcb ModifySecurityRule'],
    /云函数的安全规则/,
  ],
  [
    'the console’s own time limit',
    () => (functionNamed('documents').timeout = 3),
    ['scf UpdateFunctionConfiguration'],
    /documents 的配置：超时 3 → 900 秒/,
  ],
  [
    'a variable that is gone',
    () => delete functionNamed('deadline').variables['WX_APPID'],
    ['scf UpdateFunctionConfiguration'],
    /deadline 的配置：WX_APPID 新设/,
  ],
  [
    'a trigger at other times',
    () => (functionNamed('deadline').triggers = [{ name: 'half-hourly', config: '0 0 9 * * * *' }]),
    ['scf DeleteTrigger', 'scf BatchCreateTrigger'],
    /删去云函数 deadline 的触发器 half-hourly（0 0 9 \* \* \* \*）/,
  ],
]

test.each(DRIFTS)('%s is put right, and nothing else is touched', async (_what, drift, does, says) => {
  drift()
  const { done, said } = await run({ builds, data })
  expect(writes()).toEqual(does)
  expect(said.join('\n')).toMatch(says)
  expect(done).toBe(true)
})

test('a plan that allows a minute gets functions that take a minute', async () => {
  const facts = factsOf(settingsOf({ LONGEST_TIMEOUT: '60' }))
  expect((await run({ builds, data, facts })).done).toBe(true)
  expect(['api', 'deadline', 'documents'].map((name) => functionNamed(name).timeout)).toEqual([20, 60, 60])
  cloud.forgetCalls()
  await run({ builds, data, facts })
  expect(writes()).toEqual([])
})

test.each(['tcb ListTables', 'scf GetFunction'])('one call too many (%s) is made again', async (call) => {
  await run({ builds, data })
  const usual = cloud.calls.filter((each) => each === call).length
  cloud.fail(cloud.calls.indexOf(call), 'too many')
  cloud.forgetCalls()
  expect((await run({ builds, data })).said).toContain('和清单没有差别。')
  expect(cloud.calls.filter((each) => each === call)).toHaveLength(usual + 1)
})

test('looking says the same and writes nothing', async () => {
  for (const [, drift] of DRIFTS) drift()
  const { done, said } = await run({ builds, data, dryRun: true })
  expect(writes()).toEqual([])
  expect(done).toBe(true)
  for (const [, , , says] of DRIFTS) expect(said.join('\n')).toMatch(says)
})

test('new code is uploaded where it differs, and its configuration left alone', async () => {
  const { done, said } = await run({ builds: builtFunctions('second'), data })
  expect(done).toBe(true)
  expect(said.join('\n')).toContain('上传云函数 api 的代码（1 个文件不同）')
  expect(writes().filter((call) => call.startsWith('scf'))).toEqual(Array(3).fill('scf UpdateFunctionCode'))
})

test('the same code built anew, with other dates, is not uploaded', async () => {
  await run({ builds: builtFunctions(), data })
  expect(writes()).toEqual([])
})

test('a secret that changes is said to, and neither the old nor the new one is shown', async () => {
  const settings = settingsOf({ WX_SECRET: 'another-secret-of-the-app' })
  const { done, said } = await run({ builds, data, facts: factsOf(settings) })
  expect(done).toBe(true)
  expect(said.join('\n')).toContain('api 的配置：WX_SECRET 改了（不显示）')
  for (const secret of [...Object.values(SECRETS), 'another-secret-of-the-app'])
    expect(said.join('\n')).not.toContain(secret)
  expect(functionNamed('api').variables['WX_SECRET']).toBe('another-secret-of-the-app')
})

test('what others have put there stays: a variable, a trigger, a collection', async () => {
  const api = functionNamed('api')
  api.variables['SOMEBODY_ELSES'] = 'kept'
  api.timeout = 3
  functionNamed('deadline').triggers.push({ name: 'by-hand', config: '0 0 9 * * * *' })
  await openCloudApi(settingsOf()).createCollection('somebody_elses')
  expect((await run({ builds, data })).done).toBe(true)
  expect(api.variables).toMatchObject({ SOMEBODY_ELSES: 'kept', INVITATION_SECRET: SECRETS.INVITATION_SECRET })
  expect(functionNamed('deadline').triggers.map(({ name }) => name)).toContain('by-hand')
  expect(collectionNamed('somebody_elses').acl).toBe('PRIVATE')
})

test('a unique index over documents that are alike is refused by the database, and said', async () => {
  const unions = collectionNamed('unions')
  unions.indexes.splice(0)
  unions.documents.push({ name: '广州市总工会' }, { name: '广州市总工会' })
  const { done, said } = await run({ builds, data })
  expect(done).toBe(false)
  expect(said.join('\n')).toMatch(
    /唯一索引 name：没有成功。.*E11000[^]+还差下面这些[^]+新建集合 unions 的唯一索引 name/,
  )
})

test('a trigger that the cloud took and does not keep is missed when it is read back', async () => {
  functionNamed('deadline').triggers = []
  cloud.scf.forgetsTriggers = true
  const { done, said } = await run({ builds, data })
  expect(writes()).toEqual(['scf BatchCreateTrigger'])
  expect(said.join('\n')).toMatch(
    /✓ 1\/1 新建云函数 deadline 的触发器[^]+还差下面这些[^]+deadline 的触发器 half-hourly/,
  )
  expect(done).toBe(false)
})

test('a function that does not answer as ours do fails the deployment', async () => {
  cloud.scf.invoked = (name) =>
    name === 'documents' ? { errorMessage: 'Cannot find module' } : { refusal: { refused: 'identity_missing' } }
  const { done, said } = await run({ builds, data })
  expect(done).toBe(false)
  expect(said.join('\n')).toContain('云函数 documents 调用不对：{"errorMessage":"Cannot find module"}')
})
