import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ALLOWED, licences, packagesIn, SHIPPED, type Shipped } from '../../config/licences'
import { SECRETS } from '../../deployment/variables'
import { LOCAL_INVITATION_SECRET } from '../../start/product'

const root = path.resolve(__dirname, '..', '..')
const read = (...file: string[]): string => readFileSync(path.join(root, ...file), 'utf8')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}
const { packages: locked } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }
const entries = Object.entries(locked).filter(([folder]) => folder !== '')
const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '')

/** Whatever a client must not be made of: it lives in the cloud, or on the machine that builds. */
const NEVER_IN_A_CLIENT = [
  ...[
    '@cloudbase/node-sdk',
    '@cloudbase/manager-node',
    '@cloudbase/signature-nodejs',
    'docx',
    'pdfkit',
    'yazl',
    'yauzl',
  ],
  ...['lmdb', 'mingo', 'bson', 'chinese-days', 'pinyin-pro', 'csv-parse', 'valibot', 'jsonwebtoken', 'axios'],
]

/** What opens something on this machine, and code that a server alone has. */
const NEVER_WRITTEN = [
  ...[LOCAL_INVITATION_SECRET, 'PRIVATE KEY-----'],
  ...[
    '/cgi-bin/',
    'message/subscribe',
    'msg_sec_check',
    'child_process',
    'createHmac',
    'node:crypto',
    'startTransaction',
  ],
]

/** Packages that have a script for their installation, and why it may be left out. */
const WITHOUT_SCRIPTS: Readonly<Record<string, string>> = {
  '@parcel/watcher': 'its binary comes as a package of its own; it compiles where there is none',
  '@swc/core': 'looks whether its binary, a package of its own, is there',
  '@tarojs/binding': 'its binary comes as a package of its own',
  '@tarojs/cli': 'asks for a plugin of its maker’s own house, which is not wanted',
  'core-js': 'prints a plea',
  'core-js-pure': 'prints a plea',
  esbuild: 'puts its binary, a package of its own, where it starts faster',
  lmdb: 'its binary comes as a package of its own; it compiles where there is none',
  'msgpackr-extract': 'its binary comes as a package of its own, and msgpackr does without',
  'unrs-resolver': 'looks whether its binary, a package of its own, is there',
}

const scriptsOf = (build: string): readonly string[] =>
  readdirSync(path.join(root, '.local', 'build', build), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|json|wxml|wxs|html)$/.test(file))
    .map((file) => read('.local', 'build', build, file))

describe('what is installed', () => {
  test('comes from whatever registry npm is set to, each by its digest', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([])
    expect(entries.filter(([, { integrity, link }]) => !integrity && !link).map(([folder]) => folder)).toEqual([])
  })

  test('needs no install script: none is run, and of each that has one it is known why it may be left out', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true')
    const having = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder))
    expect([...new Set(having)].sort()).toEqual(Object.keys(WITHOUT_SCRIPTS).sort())
  })
})

describe('what ships', () => {
  test('is listed with its licences; `npm run licences` writes the list', () => {
    expect(read('docs', 'licences.md')).toBe(licences())
  })

  test.each(Object.keys(SHIPPED) as Shipped[])('%s: every licence allows it', (build) => {
    expect(packagesIn(build).length).toBeGreaterThan(5)
    expect(packagesIn(build).filter(({ licence }) => !ALLOWED.includes(licence))).toEqual([])
  })
})

describe.each(['weapp', 'h5', 'web'] as const)('%s, which anybody can take apart', (build) => {
  test('is made of nothing that belongs to a server', () => {
    const names = packagesIn(build).map(({ name }) => name)
    expect(names.filter((name) => NEVER_IN_A_CLIENT.includes(name))).toEqual([])
  })

  test('holds no secret, nor code that a server alone has', () => {
    const scripts = scriptsOf(build)
    expect(scripts.length).toBeGreaterThan(3)
    for (const word of NEVER_WRITTEN)
      expect([word, scripts.filter((text) => text.includes(word)).length]).toEqual([word, 0])
  })
})

test('a secret’s name begins with nothing that Taro writes into a program from the environment', () => {
  expect([...SECRETS].filter((name) => name.startsWith('TARO_APP_'))).toEqual([])
})

test('what is known of faults in dependencies is said of the versions that are installed', () => {
  const section = read('docs', 'dependencies.md').split('## Known faults')[1] ?? ''
  const named = [...section.matchAll(/`([^`]+)` (\d+\.\d+\.\d+)/g)].map(([, name, version]) => ({ name, version }))
  expect(named.length).toBeGreaterThan(8)
  const gone = named.filter(
    ({ name, version }) => !entries.some(([folder, entry]) => nameOf(folder) === name && entry.version === version),
  )
  expect(gone).toEqual([])
})
