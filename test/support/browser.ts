import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core'
import { findChromium } from './chromium'
import { fontEnvironment } from './fonts'

/** A phone of today in a Chinese user's hand. */
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
} as const satisfies BrowserContextOptions

const FLAGS = [
  // Containers run as root, where Chromium's sandbox refuses to start.
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  // Nothing may leave the machine, and a test may not wait for what cannot arrive.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

export interface PhoneBrowser {
  readonly browser: Browser
  /** A person with a phone of their own: cookies and storage are shared with nobody. */
  newPhone(more?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

export async function launchBrowser(): Promise<PhoneBrowser> {
  const { executablePath, env } = findChromium()
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...definedOf(process.env), ...env, ...fontEnvironment() },
  })
  return {
    browser,
    newPhone: (more = {}) => browser.newContext({ ...PHONE, ...more }),
    close: () => browser.close(),
  }
}

const definedOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
