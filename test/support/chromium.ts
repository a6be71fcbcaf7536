import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const cache = path.resolve('node_modules', '.cache')

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The machine's own browser where there is one, else the one that npm brought. */
export function findChromium(): Chromium {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`)
  const installed = named ?? INSTALLED.find((each) => existsSync(each))
  return installed ? { executablePath: installed, env: {} } : unpackedChromium()
}

function unpackedChromium(): Chromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install Chrome or Chromium, or say where one is with CHROMIUM_PATH')
  }
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
    version: string
  }
  const folder = path.join(cache, `chromium-${version}`)
  if (!existsSync(folder)) unpackInto(folder)
  const executablePath = path.join(folder, 'chromium')
  const starts = (env: Record<string, string>) =>
    spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0
  const env = [{}, { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }].find(starts)
  if (!env)
    throw new Error(`${executablePath} does not start on this machine: install Chromium and name it with CHROMIUM_PATH`)
  return { executablePath, env }
}

/** Whole or not at all: two suites may come here at once, and a half-written browser looks like a whole one. */
function unpackInto(folder: string): void {
  mkdirSync(cache, { recursive: true })
  const staging = mkdtempSync(path.join(cache, 'chromium-'))
  execFileSync(process.execPath, [path.join(__dirname, 'unpack-chromium.mjs')], {
    env: { ...process.env, TMPDIR: staging },
  })
  try {
    renameSync(staging, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(staging, { recursive: true })
  }
}
