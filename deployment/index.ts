/**
 * Deploys the functions, the database and the rules of one environment, and the web program where the settings name a key for it:
 * `npm run deploy -- --env <environment> [--dry-run]`, which says what is wrong, what would change, and what came of it. With
 * `--clear-trial` it removes every document and file instead, once the environment's id was typed; with `--rotate <name>` it begins to change a
 * secret, in the settings file alone; with `--web-key` it has the platform make the key by which browsers are let in.
 */
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { getInstant } from '@/domain/calendar/instant'
import { buildProgram } from './build-program'
import { clearTrial } from './clear-trial'
import { openCloudApi } from './cloud-api'
import { deploy } from './deploy'
import { openFirstData } from './first-data'
import { beginSettings, loadSettings, projectFolder, rotateIn } from './load-settings'
import { readFacts } from './read-facts'
import { isRotated } from './rotate'
import { runCommand } from './run-command'
import { isEnvironmentId, settingsFile } from './settings'
import { ROTATED } from './variables'
import { makeWebKey } from './web/make-web-key'
import { asksForWeb } from './web/web-program'

const SECOND = 1000

const typedId = async (envId: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  console.log(`要删去 ${envId} 里的全部数据和文件，包括评估周期、工会和台账栏目，删了找不回来。`)
  const typed = await terminal.question('确实要删，请输入环境 ID：')
  terminal.close()
  return typed
}

const main = async (): Promise<boolean> => {
  const { values } = parseArgs({
    options: {
      ...{ env: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'clear-trial': { type: 'boolean' } },
      ...{ rotate: { type: 'string' }, 'web-key': { type: 'boolean' } },
    },
  })
  const envId = values.env ?? ''
  if (!isEnvironmentId(envId)) {
    console.error(
      '请写明环境 ID：npm run deploy -- --env <环境 ID> [--dry-run | --clear-trial | --rotate <密钥> | --web-key]',
    )
    return false
  }
  const settings = loadSettings(envId)
  if (settings === null) {
    beginSettings(envId)
    console.log(`已新建设置文件 ${settingsFile(envId)}（git 不会收进仓库），请照里面的说明填好，再运行一次。`)
    return false
  }
  if (values.rotate !== undefined) {
    if (isRotated(values.rotate)) return rotateIn(envId, values.rotate)
    console.error(`能换的密钥：${Object.keys(ROTATED).join('、')}。`)
    return false
  }
  const api = openCloudApi(settings)
  if (values['web-key'] === true) return makeWebKey(api, projectFolder, (line) => console.log(line))
  const data = openFirstData(settings, () => getInstant(Date.now()))
  const say = (line: string): void => console.log(line)
  if (values['clear-trial'] === true) return clearTrial({ api, data, envId, say, typed: await typedId(envId) })
  // As the functions are, it is put up as its sources are now: an old one would call what is no longer there.
  if (asksForWeb(settings) && !buildProgram('web', envId)) {
    console.error('网页版没有构建成功，原因在上面；什么都没有部署。')
    return false
  }
  return deploy({
    ...{ api, data, say, dryRun: values['dry-run'] === true, pause: SECOND },
    facts: await readFacts(projectFolder, settings),
    builds: path.join(projectFolder, 'dist', 'cloudfunctions'),
    webBuild: path.join(projectFolder, 'dist', 'web'),
  })
}

runCommand(main)
