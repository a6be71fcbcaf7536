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
/** Where the vendor's library sends what it asks: two addresses of the same environment. */
const CLOUD = /^https:\/\/local\.(ap-shanghai\.tcb-api\.tencentcloudapi|api\.tcloudbasegateway)\.com/

let product: Emulator
let browser: PhoneBrowser
let context: BrowserContext
const dataDir = scratchFolder('web')

beforeAll(async () => {
  product = await startProduct({ port: 0, dataDir, now: BEGINNING, program: 'web' })
  browser = await launchBrowser()
}, 120_000)
beforeEach(async () => {
  await product.clock.set(BEGINNING)
  context = await browser.newPhone(DESK)
  // The built program and the vendor's library are as they are deployed; what they send to the cloud is handed to the local one.
  await context.route(CLOUD, async (route) => {
    const asked = route.request()
    const { pathname, search } = new URL(asked.url())
    const body = asked.postData()
    const answer = await fetch(`${product.origin}/web-gateway${pathname}${search}`, {
      method: asked.method(),
      headers: { authorization: (await asked.headerValue('authorization')) ?? '', origin: product.origin },
      ...(body === null ? {} : { body }),
    })
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: answer.status === 204 ? '' : await answer.text(),
    })
  })
})
afterEach(() => context.close())
afterAll(async () => {
  await browser.close()
  await product.stop()
  rmSync(dataDir, { recursive: true, force: true })
}, 60_000)

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
    await page.goto(product.origin)
    await page.getByRole('img', { name: '登录码的二维码' }).waitFor()
    await letIn(page)
    await page.reload()
    await page.getByText('待审').first().waitFor({ timeout: 20_000 })
  }, 90_000)

  test('asks to be let in anew once its session was ended in WeChat', async () => {
    const page = await context.newPage()
    await page.goto(product.origin)
    await letIn(page)
    const { sessions } = await inWechat('session.list', {})
    for (const { sessionId } of sessions) await inWechat('session.revoke', { sessionId })
    await page.reload()
    await codeOn(page)
  }, 90_000)

  test('asks to be let in anew after a day, when CloudBase does not take its token any more', async () => {
    const page = await context.newPage()
    await page.goto(product.origin)
    await letIn(page)
    await product.clock.set(new Date(BEGINNING.getTime() + WEB_SESSION_LASTS + 60_000))
    await page.reload()
    await codeOn(page)
  }, 90_000)

  test('says what became of a code that was refused', async () => {
    const page = await context.newPage()
    await page.goto(product.origin)
    const { pairingId } = await inWechat('pairing.look', { code: await codeOn(page) })
    await inWechat('pairing.refuse', { pairingId })
    await page.getByText('手机上没有同意这次登录').waitFor({ timeout: 20_000 })
  }, 90_000)
})
