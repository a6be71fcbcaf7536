import { rmSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import type { ActionInput, ActionName, ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import { normalisePairingCode, WEB_SESSION_LASTS } from '@/domain/people/pairing'
import type { Emulator } from '../../emulator'
import { startProduct } from '../../start/product'
import { newRequest } from '../functions/support/new-request'
import { launchBrowser, type PhoneBrowser } from '../support/browser'
import { scratchFolder } from '../support/scratch-folder'
import { DESK } from './support/people'

const REVIEWER = 'local-reviewer-dongguan'
const BEGINNING = new Date('2026-11-22T10:00:00+08:00')
/** Where what the vendor's library asks of the cloud arrives. */
const CLOUD = /^http:\/\/[^/]+\/web-gateway\//

let product: Emulator
let browser: PhoneBrowser
let context: BrowserContext
const dataDir = scratchFolder('web')

beforeAll(async () => {
  product = await startProduct({ port: 0, dataDir, now: BEGINNING, withWeb: true })
  browser = await launchBrowser()
})
beforeEach(async () => {
  await product.clock.set(BEGINNING)
  context = await browser.newPhone(DESK)
})
afterEach(() => context.close())
afterAll(async () => {
  await browser.close()
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const address = (): string => `${product.origin}/web/`

const inWechat = async <Name extends ActionName>(action: Name, input: ActionInput<Name>) => {
  const event = { action, requestId: newRequest(), input }
  const reply = (await product.invoke('api', event, { openId: REVIEWER })) as Reply<ActionOutput<Name>>
  if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
  return reply.value
}

const codeOn = async (page: Page): Promise<string> => {
  const shown = page.getByText(/^\d{4} \d{4}$/)
  await shown.waitFor()
  return normalisePairingCode((await shown.textContent()) ?? '')
}

const letIn = async (page: Page): Promise<void> => {
  const preview = await inWechat('pairing.look', { code: await codeOn(page) })
  expect(preview).toMatchObject({ browser: 'chrome', system: 'linux' })
  await inWechat('pairing.confirm', { pairingId: preview.pairingId })
  await page.getByText('待审').first().waitFor({ timeout: 20_000 })
}

describe('the program that is deployed for browsers', () => {
  test('shows a code and a picture of it, and nothing of anybody, until somebody confirms in WeChat', async () => {
    const page = await context.newPage()
    await page.goto(address())
    await page.getByRole('img', { name: '登录码的二维码' }).waitFor()
    await letIn(page)
    await page.reload()
    await page.getByText('待审').first().waitFor({ timeout: 20_000 })
  })

  test('asks to be let in anew once its session was ended in WeChat', async () => {
    const page = await context.newPage()
    await page.goto(address())
    await letIn(page)
    const { sessions } = await inWechat('session.list', {})
    for (const { sessionId } of sessions) await inWechat('session.revoke', { sessionId })
    await page.reload()
    await codeOn(page)
  })

  test('asks to be let in anew after a day, when CloudBase does not take its token any more', async () => {
    const page = await context.newPage()
    await page.goto(address())
    await letIn(page)
    await product.clock.set(new Date(BEGINNING.getTime() + WEB_SESSION_LASTS + 60_000))
    await page.reload()
    await codeOn(page)
  })

  test('says what became of a code that was refused', async () => {
    const page = await context.newPage()
    await page.goto(address())
    const { pairingId } = await inWechat('pairing.look', { code: await codeOn(page) })
    await inWechat('pairing.refuse', { pairingId })
    await page.getByText('手机上没有同意这次登录').waitFor({ timeout: 20_000 })
  })
})

/** What CloudBase says instead of serving a page, by the end of the address that it is asked at. */
const instead = (path: RegExp, status: number, body: object) =>
  context.route(
    (url) => CLOUD.test(url.href) && path.test(url.pathname),
    (route) =>
      route.fulfill({
        status,
        headers: { 'access-control-allow-origin': product.origin, 'access-control-allow-credentials': 'true' },
        contentType: 'application/json',
        body: JSON.stringify(body),
      }),
  )
const CALLS = /\/web$|\/v1\/functions\//
const SIGN_IN = /\/auth\/v1\/signin\/anonymously$/

describe('what keeps a page from being served is told in its own words', () => {
  test.each([
    [
      'a sign-in that is not switched on',
      SIGN_IN,
      400,
      { error: 'login_method_disabled', error_code: 4002 },
      '云服务没有部署好',
    ],
    ['a domain that is not named', CALLS, 200, { code: 'INVALID_REQUEST_SOURCE', message: 'x' }, '云服务没有部署好'],
    ['a plan that is used up', CALLS, 200, { code: 'EXCEED_REQUEST_LIMIT', message: 'x' }, '云服务的额度用完了'],
    ['too many at once', CALLS, 200, { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: 'x' }, '服务正忙'],
    [
      'a rule that does not let visitors in',
      CALLS,
      200,
      { code: 'PERMISSION_DENIED', message: 'x' },
      '云服务不允许这一步',
    ],
  ])(
    '%s',
    async (_what, path, status, body, says) => {
      await instead(path, status, body)
      const page = await context.newPage()
      await page.goto(address())
      await page.getByText(says).waitFor({ timeout: 30_000 })
    },
    60_000,
  )

  test('no network at all', async () => {
    await context.route(CLOUD, (route) => route.abort('internetdisconnected'))
    const page = await context.newPage()
    await page.goto(address())
    await page.getByText('请检查这台电脑的网络').waitFor({ timeout: 30_000 })
  })

  test('a page that is too old: it is to be loaded anew, and nothing is said of a mini-program', async () => {
    const page = await context.newPage()
    await page.goto(address())
    await letIn(page)
    const refused = { outcome: 'refused', refusal: { refused: 'program_outdated', with: null }, now: Date.now() }
    await context.route(CLOUD, (route) =>
      route.request().postData()?.includes('worklist.page') === true
        ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(refused) })
        : route.fallback(),
    )
    await page.getByRole('tab').nth(1).click()
    await page.getByText('网页有新版本').waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '刷新网页' }).waitFor()
  })
})
