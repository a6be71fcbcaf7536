import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { startEmulator, type Emulator } from '../../emulator'
import { scratchFolder } from '../support/scratch-folder'
import { isWrite, KEYS, startTencentCloud, type TencentCloud } from '../support/tencent-cloud/stand-in'
import { letMigrate } from './support/migrating'
import { builtFunctions, builtWeb, ENVIRONMENT } from './support/deploying'

jest.setTimeout(300_000)

const root = path.resolve(__dirname, '..', '..')
const project = scratchFolder('project')
const settings = path.join(project, `.env.${ENVIRONMENT}`)
const APP_SECRET = 'wx_secret_of_the_app_0123'
const APP_ID = 'wx0123456789abcdef'

let cloud: TencentCloud
let emulator: Emulator
beforeAll(async () => {
  cloud = await startTencentCloud(ENVIRONMENT)
  emulator = await startEmulator({ dataDir: scratchFolder('command'), manifest })
  Object.assign(process.env, emulator.sdkEnvironment())
  letMigrate(cloud)
  mkdirSync(path.join(project, 'dist'))
  renameSync(builtFunctions(), path.join(project, 'dist', 'cloudfunctions'))
  writeFileSync(path.join(project, 'dist', 'database.json'), JSON.stringify(manifest))
  copyFileSync(path.join(root, 'project.config.json'), path.join(project, 'project.config.json'))
})
afterAll(async () => {
  await emulator.stop()
  await cloud.stop()
})

const load = (file: string): readonly string[] => ['--import', pathToFileURL(file).href]

/** Runs the command as npm does, with the stand-ins in the place of the internet; what it wrote, on either stream. */
const command = (
  args: readonly string[],
  typed = '',
): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const program = [...load(require.resolve('tsx')), ...load(path.join(root, 'test/support/tencent-cloud/preload.ts'))]
    const {
      TENCENTCLOUD_SECRETID: _id,
      TENCENTCLOUD_SECRETKEY: _key,
      ...environment
    } = {
      ...process.env,
      ...emulator.sdkEnvironment(),
    }
    const child = spawn(process.execPath, [...program, path.join(root, 'deployment', 'index.ts'), ...args], {
      cwd: project,
      env: {
        ...environment,
        STAND_IN_PORT: String(cloud.port),
        TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
      },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stdin.end(typed)
    child.on('close', (code) => resolve({ code, said }))
  })
const deploy = (...more: readonly string[]) => command(['--env', ENVIRONMENT, ...more])

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')))
/** An old web program lies there, and what npm builds is a new one. */
const webIsBuilt = (): void => {
  renameSync(builtWeb(), path.join(project, 'dist', 'web'))
  const files = `{ 'index.html': '<title>产改评估</title>', 'js/app.76543210.js': process.env.TARO_APP_CLOUD_ENV }`
  writeFileSync(
    path.join(project, 'build.cjs'),
    `const fs = require('node:fs')
    fs.rmSync('dist/web', { recursive: true })
    fs.mkdirSync('dist/web/js', { recursive: true })
    for (const [file, text] of Object.entries(${files})) fs.writeFileSync('dist/web/' + file, text)`,
  )
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ scripts: { 'build:web': 'node build.cjs' } }))
}
const secretIn = (): string => /INVITATION_SECRET=(.+)/.exec(readFileSync(settings, 'utf8'))?.[1] ?? ''

test('a newcomer gets from nothing to a deployed environment by what the command says', async () => {
  const all: string[] = []
  const keep = async (running: ReturnType<typeof command>) => {
    const ended = await running
    all.push(ended.said)
    return ended
  }

  expect(await keep(command([]))).toMatchObject({ code: 1, said: expect.stringContaining('--env <环境 ID>') as string })

  // The first run makes the file, and draws the secret.
  const first = await keep(deploy())
  expect(first).toMatchObject({ code: 1, said: expect.stringContaining(`.env.${ENVIRONMENT}`) as string })
  expect(secretIn()).toMatch(/^k[0-9a-f]{48}$/)
  if (process.platform !== 'win32') expect(statSync(settings).mode & 0o077).toBe(0)

  // The second says all that is missing.
  const second = await keep(deploy())
  expect(second.code).toBe(1)
  expect(second.said).toMatch(/没有腾讯云访问密钥[^]+touristappid/)

  edit(path.join(project, 'project.config.json'), (text) => text.replace('touristappid', APP_ID))
  edit(settings, (text) =>
    text
      .replace('TENCENTCLOUD_SECRETID=', `TENCENTCLOUD_SECRETID=${KEYS.secretId}`)
      .replace('TENCENTCLOUD_SECRETKEY=', `TENCENTCLOUD_SECRETKEY=${KEYS.secretKey}`)
      .replace('FIRST_OFFICER=', 'FIRST_OFFICER=周办')
      .replace('WX_APPID=', `WX_APPID=${APP_ID}`)
      .replace('WX_SECRET=', `WX_SECRET=${APP_SECRET}`)
      .replace('TEMPLATE_TODO=', 'TEMPLATE_TODO=todo_0123456789'),
  )

  // The template is compared with what WeChat has.
  cloud.templates = [{ id: 'todo_0123456789', fields: { thing1: '事项', number4: '数量', thing3: '提示' } }]
  const third = await keep(deploy('--dry-run'))
  expect(third.code).toBe(1)
  expect(third.said).toContain('TEMPLATE_TODO 的模板有字段 number4、thing1、thing3')
  edit(settings, (text) => `${text}TEMPLATE_TODO_FIELDS=thing1=subject,number4=count,thing3=hint\n`)

  const looked = await keep(deploy('--dry-run'))
  expect([looked.code, cloud.calls.filter(isWrite)]).toEqual([0, []])
  expect(looked.said).toMatch(/和清单有 \d+ 处差别/)

  const deployed = await keep(deploy())
  expect(deployed.said).toMatch(
    /都与清单一致，云函数都有应答。\n[^]*部署好了，运行正常。\n省产改办 周办 的邀请码：[2-9A-Z-]{14}（.+前有效/,
  )
  expect(deployed.code).toBe(0)

  cloud.forgetCalls()
  const again = await keep(deploy())
  expect([again.code, cloud.calls.filter(isWrite)]).toEqual([0, []])
  expect(again.said).toContain('和清单没有差别。')

  // A secret is changed by the file: what was given out with the former one is still shown.
  const former = secretIn()
  expect((await keep(deploy('--rotate', 'TENCENTCLOUD_SECRETKEY'))).code).toBe(1)
  expect((await keep(deploy('--rotate', 'INVITATION_SECRET'))).code).toBe(0)
  expect(secretIn()).not.toBe(former)
  if (process.platform !== 'win32') expect(statSync(settings).mode & 0o077).toBe(0)
  const changed = await keep(deploy())
  expect(changed.said).toMatch(/邀请码：[2-9A-Z-]{14}（[^]+换密钥：还有 1 个没有用过的邀请码/)
  expect([changed.code, (await keep(deploy('--rotate', 'INVITATION_SECRET'))).code]).toEqual([0, 1])

  // Once there is a key for it, the web program is built with the functions: one of before is not put up as the newest.
  expect((await keep(deploy('--web-key'))).code).toBe(0)
  const unbuilt = await keep(deploy('--dry-run'))
  expect([unbuilt.code, unbuilt.said]).toEqual([1, expect.stringContaining('网页版没有构建成功') as string])
  webIsBuilt()
  cloud.tcb.web.status = 'online'
  const withWeb = await keep(deploy('--dry-run'))
  expect([withWeb.code, withWeb.said]).toEqual([0, expect.stringContaining('上传网页版（2 个文件不同）') as string])
  expect(readFileSync(path.join(project, 'dist/web/js/app.76543210.js'), 'utf8')).toBe(ENVIRONMENT)

  expect((await keep(command(['--env', ENVIRONMENT, '--clear-trial'], 'another\n'))).code).toBe(1)
  const cleared = await keep(command(['--env', ENVIRONMENT, '--clear-trial'], `${ENVIRONMENT}\n`))
  expect(cleared.code).toBe(0)
  expect(cleared.said).toContain('集合 assessments 已清空，删了 100 条')

  for (const secret of [former, secretIn(), KEYS.secretKey, APP_SECRET]) expect(all.join('\n')).not.toContain(secret)
})
