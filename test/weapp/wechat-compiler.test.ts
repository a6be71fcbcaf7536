import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFolder } from '../../config/built-folder'
import { scratchFolder } from '../support/scratch-folder'

const MINUTE = 60_000
jest.setTimeout(15 * MINUTE)

const root = path.resolve(__dirname, '..', '..')
const ENVIRONMENT = 'chan-gai-1g2h3i'

/** The built program in a project of its own, with an appid; what npm has fetched stays for the next time. */
const projectOf = (program: string): string => {
  const project = scratchFolder('wechat-compiler')
  cpSync(program, path.join(project, 'dist', 'weapp'), { recursive: true })
  // It was built for no environment, and nothing is uploaded.
  appendFileSync(path.join(project, 'dist', 'weapp', 'app.js'), `\n/* ${ENVIRONMENT} */`)
  const config = readFileSync(path.join(root, 'project.config.json'), 'utf8')
  writeFileSync(path.join(project, 'project.config.json'), config.replace('touristappid', 'wx0123456789abcdef'))
  writeFileSync(path.join(project, 'package.json'), '{"version":"0.0.0"}')
  writeFileSync(path.join(project, `.env.${ENVIRONMENT}`), '')
  mkdirSync(path.join(root, '.local', 'miniprogram-ci'), { recursive: true })
  mkdirSync(path.join(project, '.local'))
  symlinkSync(path.join(root, '.local', 'miniprogram-ci'), path.join(project, '.local', 'miniprogram-ci'))
  return project
}

const onDemand = process.env['WECHAT_COMPILER'] === 'on' ? test : test.skip

onDemand('WeChat’s own compiler takes the program as it is built, and its checks of the code find no fault', () => {
  const tsx = pathToFileURL(require.resolve('tsx')).href
  const command = path.join(root, 'deployment', 'upload-weapp.ts')
  const args = ['--import', tsx, command, '--env', ENVIRONMENT, '--built', '--check']
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: projectOf(process.env['WEAPP_FOLDER'] ?? builtFolder('weapp')),
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([0, expect.stringMatching(/代码质量：各项都通过[^]+微信编译通过/)])
})
