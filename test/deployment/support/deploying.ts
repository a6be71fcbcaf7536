import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openCloudApi } from '../../../deployment/cloud-api'
import { deploy, type Deployment } from '../../../deployment/deploy'
import type { FirstData } from '../../../deployment/first-data'
import { deployment } from '../../../deployment/manifest'
import type { Facts } from '../../../deployment/preflight'
import { readSettings, type Settings } from '../../../deployment/settings'
import { readBuiltWeb } from '../../../deployment/web/web-program'
import { scratchFolder } from '../../support/scratch-folder'
import { KEYS } from '../../support/tencent-cloud/stand-in'

export const ENVIRONMENT = 'chan-gai-1g2h3i'

/** Values of which none may ever be printed. */
export const SECRETS = {
  TENCENTCLOUD_SECRETKEY: KEYS.secretKey,
  INVITATION_SECRET: 'k0123456789abcdef0123',
  WX_SECRET: 'wx_secret_of_the_app_0123',
}

const GIVEN = {
  ...SECRETS,
  TENCENTCLOUD_SECRETID: KEYS.secretId,
  FIRST_OFFICER: '周办',
  WX_APPID: 'wx0123456789abcdef',
}

export const settingsOf = (more: Readonly<Record<string, string>> = {}): Settings =>
  readSettings(ENVIRONMENT, undefined, { ...GIVEN, ...more })

/** The console's file of a key for custom login, of this environment. */
const WEB_KEY = JSON.stringify({
  ...{ private_key_id: '00c9f3e1-aaaa-4bbb-8ccc-0123456789ab', env_id: ENVIRONMENT },
  private_key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs1' }),
})
/** Settings that ask for the web program. */
export const webSettingsOf = (more: Readonly<Record<string, string>> = {}): Settings =>
  readSettings(ENVIRONMENT, undefined, { ...GIVEN, WEB_LOGIN_KEY_FILE: 'key.json', ...more }, () => WEB_KEY)

/** A web program as the build leaves it, but small: each file that may be kept for good has its digest in its name. */
export const builtWeb = (files: Readonly<Record<string, string>> = FIRST_WEB): string => {
  const folder = scratchFolder('web')
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}
const pageOf = (script: string): string => `<title>产改评估</title><script src="./${script}"></script>`
export const FIRST_WEB = {
  'index.html': pageOf('js/app.01234567.js'),
  'js/app.01234567.js': `init('${ENVIRONMENT}')`,
  'js/12.89abcdef.js': 'a page',
  'css/app.0a1b2c3d.css': '.page{}',
}
export const SECOND_WEB = {
  ...{ 'index.html': pageOf('js/app.76543210.js'), 'js/app.76543210.js': `init('${ENVIRONMENT}', 2)` },
  ...{ 'js/12.89abcdef.js': 'a page', 'css/app.0a1b2c3d.css': '.page{}' },
}

/** Functions as the build leaves them, but small; `words` are what they say. */
export const builtFunctions = (words = 'first'): string => {
  const folder = scratchFolder('builds')
  for (const { name } of deployment.functions) {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'index.js'), `exports.main = () => '${name} ${words}'`)
    writeFileSync(path.join(folder, name, 'package.json'), JSON.stringify({ name, main: 'index.js' }))
  }
  return folder
}

export const factsOf = (settings: Settings, webBuild?: string): Facts => ({
  settings,
  project: { appId: 'wx0123456789abcdef', baseLibrary: null },
  functions: deployment.functions.map(({ name }) => ({ name, bytes: 1000 })),
  isBuiltFromSources: true,
  program: { bytes: { main: 480_000 }, isForEnvironment: true },
  web: webBuild === undefined ? null : readBuiltWeb(webBuild, settings.envId),
  templates: [],
})

/** The first data of an environment without a database: what is written, and nothing else. */
export const dataInMemory = () => {
  const written: string[] = []
  const has = (what: string): boolean => written.includes(what)
  const data: FirstData = {
    read: async () => ({
      missing: has('filled') ? null : { unions: 21 },
      office: has('invited') ? 'invited' : 'nobody',
      pending: [],
      newestShape: 0,
    }),
    fill: async () => void written.push('filled'),
    invite: async () => void written.push('invited'),
    openCodes: async () => (has('invited') ? [{ name: '周办', code: 'ABCD-EFGH-JKMN', untilOn: '2026-12-31' }] : []),
    madeBefore: async () => null,
    empty: async () => 0,
  }
  return { data, written }
}

export interface Run {
  readonly done: boolean
  readonly said: readonly string[]
}

/** Runs the deployment once. */
export const run = async (
  given: Partial<Deployment> & { readonly data: FirstData; readonly builds: string },
): Promise<Run> => {
  const said: string[] = []
  const facts = given.facts ?? factsOf(settingsOf())
  const done = await deploy({
    ...{ facts, api: openCloudApi(facts.settings, 1), dryRun: false, pause: 1, webBuild: '' },
    ...{ say: (line: string) => said.push(line) },
    ...given,
  })
  return { done, said }
}
