/**
 * Builds the mini-program for an environment, has WeChat's own tools check it, and uploads it:
 * `npm run upload:weapp -- --env <environment> [--check | --preview]`. `--built` takes what lies in dist/weapp as it is.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { buildProgram } from './build-program'
import { loadSettings, projectFolder } from './load-settings'
import { fetchMiniProgramCi, openMiniProgramCi } from './mini-program-ci'
import { readProgramFacts } from './read-facts'
import { runCommand } from './run-command'
import { isEnvironmentId, settingsFile } from './settings'
import { uploadProgram, type UploadAim } from './upload-program'

const FOLDER = '.local/upload'

/** What is uploaded, as git knows it. */
const commit = (): string => {
  const { stdout, status } = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

const packageVersion = (): string =>
  v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')))
    .version

const main = async (): Promise<boolean> => {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { env: text, version: text, desc: text, robot: text, check: flag, preview: flag, built: flag },
  })
  const envId = values.env ?? ''
  if (!isEnvironmentId(envId)) {
    console.error('请写明环境 ID：npm run upload:weapp -- --env <环境 ID> [--check | --preview]')
    return false
  }
  const settings = loadSettings(envId)
  if (settings === null) {
    console.error(
      `没有设置文件 ${settingsFile(envId)}：先部署云函数（npm run deploy -- --env ${envId}），再上传小程序。`,
    )
    return false
  }
  const aim: UploadAim = values.check ? 'check' : values.preview ? 'preview' : 'upload'
  if (!values.built && !buildProgram('weapp', envId)) {
    console.error('小程序没有构建成功，原因在上面。')
    return false
  }
  mkdirSync(path.join(projectFolder, FOLDER), { recursive: true })
  return uploadProgram({
    ...{ aim, facts: readProgramFacts(projectFolder, settings), folder: FOLDER },
    edition: {
      version: values.version ?? packageVersion(),
      description: values.desc ?? [envId, commit()].filter((part) => part !== '').join(' '),
      robot: Number(values.robot ?? 1),
    },
    isKeyThere: settings.uploadKey !== '' && existsSync(settings.uploadKey),
    openCi: (appid) => (fetchMiniProgramCi(projectFolder) ? openMiniProgramCi(projectFolder, appid) : null),
    say: (line) => console.log(line),
  })
}

// WeChat's tool watches the project's files, and would hold the process for ever.
runCommand(main, () => process.exit())
