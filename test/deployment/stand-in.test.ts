import path from 'node:path'
import { openCloudApi, type CloudApi } from '../../deployment/cloud-api'
import { KEYS, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { LOGS } from '../support/tencent-cloud/tcb'
import { builtFunctions, ENVIRONMENT, settingsOf } from './support/deploying'

let cloud: TencentCloud
let api: CloudApi
beforeEach(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
  api = openCloudApi(settingsOf())
})
afterEach(() => cloud.stop())

const as = (more: Readonly<Record<string, string>>): CloudApi => openCloudApi(settingsOf(more))

describe('a call is refused', () => {
  test.each([
    ['signed with another key', { TENCENTCLOUD_SECRETKEY: 'another' }, 'AuthFailure.SignatureFailure'],
    ['by somebody unknown', { TENCENTCLOUD_SECRETID: 'AKIDother' }, 'AuthFailure.SecretIdNotFound'],
    ['for another region', { TENCENTCLOUD_REGION: 'ap-beijing' }, 'UnsupportedRegion'],
  ])('that was %s', async (_what, given, code) => {
    await expect(as(given).environment()).rejects.toMatchObject({ code })
  })

  test('for another environment', async () => {
    await expect(api.tcb('ListTables', { EnvId: 'other' })).rejects.toMatchObject({ code: 'ResourceNotFound' })
  })

  test.each(['', '1st', 'with-hyphen', 'a'.repeat(65)])('for a collection called %j', async (name) => {
    await expect(api.createCollection(name)).rejects.toMatchObject({ code: 'InvalidParameter' })
  })
})

test('nobody but the vendors is ever asked', async () => {
  await expect(fetchFrom('https://example.com/')).rejects.toThrow('nobody is to be asked at example.com')
})

const fetchFrom = async (address: string): Promise<unknown> => {
  const { download } = await import('../../deployment/cloud-api')
  return download(address)
}

describe('a function', () => {
  const builds = builtFunctions()
  const create = async (more: object = {}) => {
    const TempCosObjectName = await api.uploadCode('api', path.join(builds, 'api'))
    return api.ofFunction('CreateFunction', 'api', {
      ...{ Runtime: 'Nodejs18.15', Handler: 'index.main', Timeout: 20, MemorySize: 256, InstallDependency: 'FALSE' },
      ...{ Role: 'TCB_QcsRole', Stamp: 'MINI_QCBASE', Environment: { Variables: [{ Key: 'ONE', Value: '1' }] } },
      ...LOGS,
      Code: { CosBucketRegion: KEYS.region, TempCosObjectName },
      ...more,
    })
  }
  const configure = (more: object = {}) =>
    api.ofFunction('UpdateFunctionConfiguration', 'api', {
      ...{ Timeout: 20, MemorySize: 256, Environment: { Variables: [{ Key: 'TWO', Value: '2' }] } },
      ...more,
    })
  const rests = async (): Promise<unknown> => {
    for (;;) {
      const found = (await api.ofFunction('GetFunction', 'api')) as { readonly Status: string }
      if (found.Status === 'Active') return found
    }
  }

  test('that is being made or changed refuses to be changed', async () => {
    await create()
    await expect(configure()).rejects.toMatchObject({ code: 'FailedOperation.FunctionStatusError' })
    await rests()
    await configure()
    await expect(configure()).rejects.toMatchObject({ code: 'FailedOperation.FunctionStatusError' })
  })

  test('keeps the runtime that it was made with', async () => {
    await create()
    await rests()
    await expect(configure({ Runtime: 'Nodejs20.19' })).rejects.toMatchObject({ code: 'InvalidParameterValue.Runtime' })
  })

  test('has the variables that were sent last, and no others', async () => {
    await create()
    await rests()
    await configure()
    expect(await rests()).toMatchObject({ Environment: { Variables: [{ Key: 'TWO', Value: '2' }] } })
  })

  test('is made of what was uploaded, byte for byte, and of nothing else', async () => {
    await expect(
      create({ Code: { CosBucketRegion: KEYS.region, TempCosObjectName: '/nothing.zip' } }),
    ).rejects.toMatchObject({
      code: 'InvalidParameterValue.TempCosObjectName',
    })
    await create()
    expect(Object.keys(cloud.scf.functions.get('api')?.files ?? {}).sort()).toEqual(['index.js', 'package.json'])
  })

  test.each([
    ['a trigger of five fields', () => api.createTrigger('api', { name: 'five', config: '7 8-20 * * *' })],
    ['more memory than there is', () => configure({ MemorySize: 4096 })],
    ['a longer time than there is', () => configure({ Timeout: 901 })],
    [
      'a variable that begins with a digit',
      () => configure({ Environment: { Variables: [{ Key: '1ST', Value: 'x' }] } }),
    ],
  ])('refuses %s', async (_what, ask) => {
    await create()
    await rests()
    await expect(ask()).rejects.toMatchObject({ code: 'InvalidParameter' })
  })
})
