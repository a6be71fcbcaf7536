import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { scratchFolder } from '../support/scratch-folder'
import { ENVIRONMENT } from './support/deploying'
import { standInForCi } from './support/mini-program-ci-stand-in'

const root = path.resolve(__dirname, '..', '..')
const project = scratchFolder('upload')
const APP_ID = 'wx0123456789abcdef'
const KEY = '-----BEGIN RSA PRIVATE KEY----- opens the program'
const keyFile = path.join(project, `private.${APP_ID}.key`)
const { asked, faults } = standInForCi(project)

const settings = (key: string): void =>
  writeFileSync(
    path.join(project, `.env.${ENVIRONMENT}`),
    `INVITATION_SECRET=k0123456789abcdef0123\nWX_UPLOAD_KEY=${key}\n`,
  )
const built = (environment: string): void => {
  mkdirSync(path.join(project, 'dist', 'weapp'), { recursive: true })
  writeFileSync(path.join(project, 'dist', 'weapp', 'app.json'), '{}')
  writeFileSync(path.join(project, 'dist', 'weapp', 'app.js'), `init({env:'${environment}'})`)
}
const appid = (id: string, more: object = {}): void =>
  writeFileSync(path.join(project, 'project.config.json'), JSON.stringify({ appid: id, libVersion: '2.32.3', ...more }))

beforeEach(() => {
  rmSync(asked, { force: true })
  writeFileSync(faults, '{}')
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ version: '1.4.0' }))
  writeFileSync(keyFile, KEY)
  settings(keyFile)
  built(ENVIRONMENT)
  appid(APP_ID)
})

/** Runs the command as npm does, over what is built. */
const upload = (...more: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const tsx = pathToFileURL(require.resolve('tsx')).href
    const file = path.join(root, 'deployment', 'upload-weapp.ts')
    const child = spawn(process.execPath, ['--import', tsx, file, '--env', ENVIRONMENT, '--built', ...more], {
      cwd: project,
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', (code) => resolve({ code, said }))
  })
const done = (): readonly string[] => {
  try {
    return readFileSync(asked, 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

test('what is wrong is said at once, and WeChat is asked for nothing', async () => {
  appid('touristappid', { libVersion: '2.20.0' })
  settings('')
  built('another-environment')
  const { code, said } = await upload('--version', '1 4', '--robot', '31')
  expect([code, done()]).toEqual([1, []])
  expect(said).toMatch(
    /touristappid[^]+2\.20\.0 太旧，至少要 2\.32\.3[^]+不是为环境[^]+版本号只能有[^]+--robot 是 1 到 30[^]+没有代码上传密钥/,
  )
})

test.each([
  [
    'a key that is not where it is said to be',
    () => settings('/nowhere/private.key'),
    /WX_UPLOAD_KEY 所写的位置没有文件/,
  ],
  ['a program that is not built', () => rmSync(path.join(project, 'dist', 'weapp', 'app.json')), /没有 app\.json/],
  ['an environment without settings', () => rmSync(path.join(project, `.env.${ENVIRONMENT}`)), /没有设置文件/],
])('refused: %s', async (_what, spoil, words) => {
  spoil()
  const { code, said } = await upload()
  expect([code, done()]).toEqual([1, []])
  expect(said).toMatch(words)
})

test.each([
  ['quality', /代码质量：project\.config\.json 没有打开 WXML 压缩/, ['quality']],
  ['compile', /微信编译没有通过：pages\/home\/index\.wxml/, ['quality', 'compile']],
  ['upload', /没有做完：-80011 invalid ip/, ['quality', 'compile', 'upload']],
])('stops where WeChat finds fault: %s', async (fault, words, until) => {
  writeFileSync(faults, JSON.stringify({ [fault]: true }))
  const { code, said } = await upload()
  expect([code, done().map((line) => line.split(' ')[0])]).toEqual([1, until])
  expect(said).toMatch(words)
})

test('checks without a key and without the network where that is all that is asked for', async () => {
  settings('')
  const { code, said } = await upload('--check')
  expect([code, done()]).toEqual([0, [`quality ${APP_ID}`, 'compile .local/upload/compiled.zip']])
  expect(said).toMatch(/代码质量：各项都通过[^]+微信编译通过/)
})

test('uploads what the checks took: version, description and robot, compressed; and shows nothing of the key', async () => {
  const { code, said } = await upload('--desc', '试用', '--robot', '2')
  expect([code, done()[2]]).toEqual([0, 'upload 1.4.0|试用|2|true true'])
  expect(said).toContain('已上传 1.4.0（试用）：__APP__ 480 KB')
  expect(said).toContain('选为体验版')
  expect(said).not.toContain('opens the program')
})

test('draws a code for the developers to scan', async () => {
  const { code, said } = await upload('--preview')
  expect([code, done()[2]]).toEqual([
    0,
    expect.stringMatching(
      new RegExp(`^preview 1\\.4\\.0\\|${ENVIRONMENT}.*\\|1\\|true \\.local/upload/preview\\.jpg$`),
    ),
  ])
  expect(said).toContain('.local/upload/preview.jpg')
})
