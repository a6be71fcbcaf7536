import { isWrite, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { BUCKET } from '../support/tencent-cloud/tcb'
import { WEB_BUCKET, WEB_DOMAIN } from '../support/tencent-cloud/web'
import {
  builtFunctions,
  builtWeb,
  dataInMemory,
  ENVIRONMENT,
  factsOf,
  FIRST_WEB,
  run,
  SECOND_WEB,
  settingsOf,
  webSettingsOf,
} from './support/deploying'

const ADDRESS = `https://${WEB_DOMAIN}`
const HOSTING = `${WEB_BUCKET}.cos.ap-shanghai.tencentcos.cn`
const STORAGE = `${BUCKET}.cos.ap-shanghai.tencentcos.cn`
const builds = builtFunctions()
const first = builtWeb()

let cloud: TencentCloud
let data: ReturnType<typeof dataInMemory>['data']
beforeEach(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
  data = dataInMemory().data
})
afterEach(() => cloud.stop())

const web = (webBuild = first, more: { settings?: ReturnType<typeof webSettingsOf>; dryRun?: boolean } = {}) =>
  run({
    builds,
    data,
    webBuild,
    facts: factsOf(more.settings ?? webSettingsOf(), webBuild),
    dryRun: more.dryRun ?? false,
  })

/** What lies in the hosting, by name. */
const hosted = (): Record<string, string> =>
  Object.fromEntries(
    [...cloud.cos.objects]
      .filter(([key]) => key.startsWith(`${HOSTING}/`))
      .map(([key, bytes]) => [key.slice(HOSTING.length + 1), bytes.toString()]),
  )
const put = (): readonly string[] =>
  cloud.calls.filter((call) => call.startsWith('cos PUT ')).map((call) => call.slice('cos PUT /'.length))
const addressTold = () => [...cloud.scf.functions.values()].map(({ variables }) => variables['WEB_ADDRESS'])

describe('where the settings ask for the web', () => {
  test('an empty environment gets it whole: hosting, sign-in of visitors, its domain, uploads, its files, its address', async () => {
    const { done, said } = await web()
    expect(said.join('\n')).toContain(`网页版在 ${ADDRESS}`)
    expect(done).toBe(true)
    expect(cloud.tcb.web.status).toBe('online')
    expect(cloud.tcb.web.login).toEqual({
      ...{ AnonymousLogin: true, PhoneNumberLogin: false, EmailLogin: false },
      // What was switched on stays so.
      UserNameLogin: true,
    })
    expect(cloud.tcb.web.domains.map(({ domain }) => domain)).toEqual(['localhost', WEB_DOMAIN])
    expect(cloud.cos.cors.get(STORAGE)).toContain(`<AllowedOrigin>${ADDRESS}</AllowedOrigin>`)
    expect(hosted()).toEqual(FIRST_WEB)
    expect(addressTold()).toEqual([ADDRESS, ADDRESS, ADDRESS])
  })

  test('a second run writes nothing', async () => {
    await web()
    cloud.forgetCalls()
    const { done, said } = await web()
    expect(cloud.calls.filter(isWrite)).toEqual([])
    expect([done, said[0]]).toEqual([true, '和清单没有差别。'])
  })

  test('looking says what is to be done, and does nothing', async () => {
    const { done, said } = await web(first, { dryRun: true })
    expect(said.join('\n')).toContain('开通静态网站托管')
    expect([done, cloud.calls.filter(isWrite)]).toEqual([true, []])
    cloud.tcb.web.status = 'online'
    const open = await web(first, { dryRun: true })
    expect(open.said.join('\n')).toMatch(
      new RegExp(
        `打开匿名登录[^]+${WEB_DOMAIN} 加进安全来源[^]+让 ${ADDRESS} 的网页能往云存储上传[^]+上传网页版（4 个文件不同）`,
      ),
    )
    expect(cloud.calls.filter(isWrite)).toEqual([])
  })

  test('the page that names the others goes up last and is never kept; what has its digest in its name is kept for good', async () => {
    await web()
    const files = put().filter((file) => file in FIRST_WEB)
    expect(files).toHaveLength(4)
    expect(files.at(-1)).toBe('index.html')
    expect(cloud.cos.told.get(`${HOSTING}/index.html`)).toEqual({ type: 'text/html; charset=utf-8', keep: 'no-cache' })
    expect(cloud.cos.told.get(`${HOSTING}/js/12.89abcdef.js`)).toEqual({
      ...{ type: 'text/javascript; charset=utf-8', keep: 'public, max-age=31536000, immutable' },
    })
  })

  test('a new version uploads what is new, and removes what the former one left once the new page is up', async () => {
    await web()
    cloud.cos.objects.set(`${HOSTING}/MP_verify_0123.txt`, Buffer.from('somebody else’s'))
    cloud.cos.objects.set(`${HOSTING}/__auth/index.html`, Buffer.from('the platform’s'))
    cloud.cos.objects.set(`${HOSTING}/js/theirs.js`, Buffer.from('of a page of theirs'))
    cloud.forgetCalls()
    const { done, said } = await web(builtWeb(SECOND_WEB))
    expect(said.join('\n')).toMatch(
      /上传网页版（2 个文件不同）\n[^]*删去早先的网页版留下的 1 个文件：js\/app\.01234567\.js$/m,
    )
    expect(done).toBe(true)
    expect(cloud.calls.filter((call) => /^cos (PUT|POST)/.test(call))).toEqual([
      ...['cos PUT /js/app.76543210.js', 'cos PUT /index.html', 'cos POST /'],
    ])
    expect(hosted()).toEqual({
      ...SECOND_WEB,
      ...{ 'MP_verify_0123.txt': 'somebody else’s', '__auth/index.html': 'the platform’s' },
      'js/theirs.js': 'of a page of theirs',
    })
  })

  test('a page that was put up by hand, without what is said of keeping it, is put up again', async () => {
    await web()
    cloud.cos.told.set(`${HOSTING}/index.html`, { type: 'text/html', keep: '' })
    cloud.forgetCalls()
    expect((await web()).done).toBe(true)
    expect(cloud.calls.filter(isWrite)).toEqual(['cos PUT /index.html'])
  })

  test('files that are said to be removed and are not are missed when they are read back', async () => {
    await web()
    cloud.cos.keepsAll = true
    const { done, said } = await web(builtWeb(SECOND_WEB))
    expect(done).toBe(false)
    expect(said.join('\n')).toMatch(/✓ 2\/2 删去早先的网页版[^]+还差下面这些[^]+删去早先的网页版留下的 1 个文件/)
  })

  test('what others allowed stays: a domain, and from where pages may upload', async () => {
    cloud.tcb.web.status = 'online'
    cloud.tcb.web.domains.push({ domain: WEB_DOMAIN, type: 'SYSTEM', status: 'ENABLE' })
    const theirs =
      '<CORSConfiguration><CORSRule><ID>theirs</ID><AllowedOrigin>https://theirs.example</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule></CORSConfiguration>'
    cloud.cos.cors.set(STORAGE, theirs)
    expect((await web()).done).toBe(true)
    expect(cloud.calls).not.toContain('tcb CreateAuthDomain')
    expect(cloud.cos.cors.get(STORAGE)).toMatch(
      new RegExp(`<ID>theirs</ID>[^]*<AllowedOrigin>https://theirs.example</AllowedOrigin>[^]+${ADDRESS}`),
    )
  })

  test('a domain that is switched off does not count, and that it could not be named anew is said', async () => {
    cloud.tcb.web.domains.push({ domain: 'desk.example.org', type: 'USER', status: 'DISABLE' })
    const settings = webSettingsOf({ WEB_ADDRESS: 'https://desk.example.org' })
    const { done, said } = await web(first, { settings })
    expect([done, said.join('\n')]).toEqual([false, expect.stringMatching(/加进安全来源：没有成功/) as string])
  })

  test('a domain of one’s own is what people are told', async () => {
    const settings = webSettingsOf({ WEB_ADDRESS: 'https://desk.example.org' })
    const { done, said } = await web(first, { settings })
    expect([done, said.join('\n')]).toEqual([
      true,
      expect.stringContaining('网页版在 https://desk.example.org') as string,
    ])
    expect(cloud.tcb.web.domains.map(({ domain }) => domain)).toContain('desk.example.org')
    expect(addressTold()).toEqual(Array(3).fill('https://desk.example.org'))
  })

  test('hosting that does not come up stops it, and says where to look', async () => {
    cloud.tcb.web.failsToOpen = true
    const one = await web()
    expect([one.done, one.said.join('\n')]).toEqual([
      false,
      expect.stringMatching(/开通静态网站托管.*没有成功/) as string,
    ])
    const { done, said } = await web()
    expect([done, said.join('\n')]).toEqual([
      false,
      expect.stringContaining('静态网站托管的状态是 create_fail') as string,
    ])
    expect(cloud.calls.filter((call) => call === 'scf CreateFunction')).toEqual([])
  })
})

test('where nobody asks for the web, nothing of it is read; the address of a former one is taken from the functions', async () => {
  await web()
  cloud.forgetCalls()
  const { done, said } = await run({ builds, data, facts: factsOf(settingsOf()) })
  expect(said.join('\n')).toContain('WEB_ADDRESS 删去')
  expect([done, addressTold()]).toEqual([true, Array(3).fill(undefined)])
  expect(cloud.calls.join()).not.toMatch(/StaticStore|AuthDomain|LoginConfig/)
})
