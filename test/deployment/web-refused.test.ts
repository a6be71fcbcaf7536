import { openCloudApi } from '../../deployment/cloud-api'
import { isWrite, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { WEB_BUCKET } from '../support/tencent-cloud/web'
import {
  builtFunctions,
  builtWeb,
  dataInMemory,
  ENVIRONMENT,
  factsOf,
  FIRST_WEB,
  run,
  settingsOf,
  webSettingsOf,
} from './support/deploying'

const builds = builtFunctions()
const first = builtWeb()

let cloud: TencentCloud
beforeEach(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
})
afterEach(() => cloud.stop())

describe('before anything is done it is said', () => {
  test.each([
    [
      'that it is not built',
      () => factsOf(webSettingsOf()),
      /网页版没有构建：先运行 TARO_APP_CLOUD_ENV=chan-gai-1g2h3i npm run build:web/,
    ],
    [
      'that it is built for another environment',
      () => factsOf(webSettingsOf(), builtWeb({ ...FIRST_WEB, 'js/app.01234567.js': 'init("another-1")' })),
      /dist\/web 里没有这个环境的 ID/,
    ],
    [
      'that an address is none',
      () => factsOf(webSettingsOf({ WEB_ADDRESS: 'desk.example.org/' }), first),
      /WEB_ADDRESS 是 desk.example.org\/，要写成 https/,
    ],
    [
      'that an address is of no use without the key',
      () => factsOf(settingsOf({ WEB_ADDRESS: 'https://desk.example.org' }), first),
      /还要填 WEB_LOGIN_KEY_FILE/,
    ],
  ])('%s', async (_what, facts, says) => {
    const { done, said } = await run({ builds, data: dataInMemory().data, facts: facts() })
    expect([done, cloud.calls.filter(isWrite)]).toEqual([false, []])
    expect(said.join('\n')).toMatch(says)
  })
})

describe('the stand-in refuses', () => {
  const api = () => openCloudApi(settingsOf(), 1)
  const four = { PhoneNumberLogin: false, EmailLogin: false, UserNameLogin: false, AnonymousLogin: true }

  test.each([
    ['a parameter that it does not know', 'DescribeStaticStore', { Name: 'x' }, 'UnknownParameter'],
    ['a change of sign-in that leaves one out', 'ModifyLoginConfig', { AnonymousLogin: true }, 'MissingParameter'],
    ['a switch by another name', 'ModifyLoginConfig', { ...four, CustomLogin: true }, 'UnknownParameter'],
    ['a domain with a scheme', 'CreateAuthDomain', { Domains: ['https://a.example'] }, 'InvalidParameter'],
    ['a domain that is there', 'CreateAuthDomain', { Domains: ['localhost'] }, 'ResourceInUse'],
  ])('%s', async (_what, action, param, code) => {
    await expect(api().tcb(action, param)).rejects.toMatchObject({ code })
  })

  test('to open hosting twice', async () => {
    await api().tcb('CreateStaticStore', {})
    await expect(api().tcb('CreateStaticStore', {})).rejects.toMatchObject({ code: 'ResourceInUse' })
  })

  test('files that are signed with another key', async () => {
    const other = openCloudApi(settingsOf({ TENCENTCLOUD_SECRETKEY: 'another' }), 1)
    const bucket = other.bucket({ bucket: WEB_BUCKET, region: 'ap-shanghai' })
    await expect(
      bucket.put('index.html', Buffer.from('x'), { type: 'text/html', keep: 'no-cache' }),
    ).rejects.toMatchObject({
      code: 'AccessDenied',
    })
  })
})
