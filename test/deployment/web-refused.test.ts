import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openCloudApi } from '../../deployment/cloud-api'
import { isOurPage } from '../../deployment/web/web-program'
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
      'that it is built by half',
      () => factsOf(webSettingsOf(), builtWeb({ 'index.html': FIRST_WEB['index.html'] })),
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

test('a first page that is somebody else’s stops it before anything is done, and it is said what to do about it', async () => {
  const place = `${WEB_BUCKET}.cos.ap-shanghai.tencentcos.cn/index.html`
  const theirs = Buffer.from('<title>工会之家</title><script src="./js/app.01234567.js"></script>')
  cloud.tcb.web.status = 'online'
  cloud.cos.objects.set(place, theirs)
  const { done, said } = await run({ builds, data: dataInMemory().data, facts: factsOf(webSettingsOf(), first) })
  expect(said.join('\n')).toMatch(/已经有别的网站的 index.html.*移到别的环境.*删去它，再部署/)
  expect([done, cloud.calls.filter(isWrite), cloud.cos.objects.get(place)]).toEqual([false, [], theirs])
})

test('the page that is built is known as this program’s', () => {
  const source = readFileSync(path.resolve(__dirname, '../../src/index.html'), 'utf8')
  expect(isOurPage(`${source}<script src="./js/app.01234567.js"></script>`)).toBe(true)
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
