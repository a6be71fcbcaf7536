/**
 * Takes the pictures of the README and the manuals from the running product: `npm run screenshots`, or only those whose names begin
 * with one of the words given: `npm run screenshots -- contact office-cycle`. The product gets a folder and a clock of its own.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { startProduct } from '../start/product'
import { launchBrowser, type PhoneBrowser } from '../test/support/browser'
import { toPalettePng } from './palette-png'
import { reminderMonthScenes } from './reminder-month'
import { provinceScenes, scenes } from './scenes'
import { NOW, setStage, type Scene, type Stage } from './stage'

const root = path.resolve(__dirname, '..')
const folder = path.join(root, 'docs', 'images')

const BYTES_LIMIT = 150 * 1024
const DRAWN_WITHIN = 20_000
/** After the last change: fonts, pictures and the page's own transitions. */
const SETTLED_AFTER = 700

async function enter(page: Page, { as, theme = 'light', mode = 'standard' }: Scene): Promise<void> {
  await page.addInitScript(
    ([openId, appearance]) => {
      window.sessionStorage.setItem('persona', openId)
      window.localStorage.setItem('appearance', appearance)
    },
    [as, JSON.stringify({ data: { theme, mode } })] as const,
  )
}

/** Every picture on the page has arrived, and nothing is being read any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => Array.from(document.images).every((image) => image.complete))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(SETTLED_AFTER)
}

async function take(phone: PhoneBrowser, scene: Scene, stage: Stage): Promise<string> {
  const desktop = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false }
  const context = await phone.newPhone({ colorScheme: scene.theme ?? 'light', ...(scene.desktop ? desktop : {}) })
  const page = await context.newPage()
  page.setDefaultTimeout(DRAWN_WITHIN)
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  try {
    await scene.before?.(stage)
    await enter(page, scene)
    const where = scene.path(stage)
    await page.goto(`${stage.origin}/${where.startsWith('/') ? `#${where}` : where}`)
    await page.getByText(scene.shows).first().waitFor()
    await settle(page)
    if (scene.then) {
      await scene.then(page)
      await settle(page)
    }
    if (wrong.length > 0) throw new Error(`the page failed: ${wrong.join('; ')}`)
    const png = toPalettePng(await page.screenshot())
    if (png.length > BYTES_LIMIT) throw new Error(`${png.length} bytes are more than ${BYTES_LIMIT}`)
    writeFileSync(path.join(folder, `${scene.name}.png`), png)
    return `${scene.name.padEnd(28)} ${String(Math.ceil(png.length / 1024)).padStart(4)} KB`
  } catch (failure) {
    throw new Error(`${scene.name}: ${failure instanceof Error ? failure.message : String(failure)}`)
  } finally {
    await context.close()
  }
}

async function takeAll({ wanted, province }: { wanted: readonly Scene[]; province: boolean }): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'screenshots-'))
  const product = await startProduct({ port: 0, dataDir, now: NOW, province })
  const phone = await launchBrowser()
  try {
    const stage = await setStage(product)
    mkdirSync(folder, { recursive: true })
    for (const scene of wanted) console.log(await take(phone, scene, stage))
  } finally {
    await phone.close()
    await product.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Each of these has a product of its own: what happens in one shows in none of the others. */
const STAGES = [
  { all: scenes, province: false },
  { all: reminderMonthScenes, province: false },
  { all: provinceScenes, province: true },
]

function wantedScenes(): ReadonlyArray<Parameters<typeof takeAll>[0]> {
  const beginnings = process.argv.slice(2)
  const stages = STAGES.map(({ all, province }) => ({
    wanted: all.filter(({ name }) => beginnings.length === 0 || beginnings.some((each) => name.startsWith(each))),
    province,
  })).filter(({ wanted }) => wanted.length > 0)
  const names = STAGES.flatMap(({ all }) => all.map(({ name }) => name))
  if (stages.length === 0) throw new Error(`no such picture; there are: ${names.join(', ')}`)
  return stages
}

function build(): void {
  const stale = path.join(root, 'config', 'build-stale.mjs')
  const { status } = spawnSync(process.execPath, [stale, 'functions', 'h5'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error('the build failed, so there is nothing to take pictures of')
}

async function main(): Promise<void> {
  const wanted = wantedScenes()
  build()
  for (const together of wanted) await takeAll(together)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
