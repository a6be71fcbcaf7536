/**
 * Writes a backup back, into an empty environment or a folder of the local product: `npm run restore -- --env <environment> --from <folder>`,
 * `npm run restore -- --local <folder> --from <folder>`. Broken off, it goes on where it was.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openCloudData, type CloudData } from './backup/cloud-data'
import { Hindered } from './backup/hindrance'
import { restoreLocally } from './backup/local-environment'
import { openBackup, readKey } from './backup/open-folder'
import { restoreBackup } from './backup/restore-backup'
import { loadSettings } from './load-settings'
import { runCommand } from './run-command'
import { settingsFile } from './settings'

const USAGE =
  '请写明：npm run restore -- --env <环境 ID> --from <文件夹> [--from-env <备份的环境 ID>] [--key-file <文件>]，或用 --local <数据文件夹> 代替 --env'

const say = (line: string): void => console.log(line)

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      ...{ env: { type: 'string' }, local: { type: 'string' }, from: { type: 'string' } },
      ...{ 'from-env': { type: 'string' }, 'key-file': { type: 'string' } },
    },
  })
  const { env: envId, local, from } = values
  if (from === undefined || (envId === undefined) === (local === undefined)) {
    console.error(USAGE)
    return false
  }
  const folder = openBackup(path.resolve(from), readKey(values['key-file'], process.env))
  const restore = (data: CloudData): Promise<boolean> => restoreBackup({ data, folder, say })
  if (local !== undefined) return restoreLocally(path.resolve(local), restore, say)
  const settings = loadSettings(envId ?? '')
  if (settings === null || settings.secretId === '' || settings.secretKey === '') {
    console.error(
      `没有腾讯云访问密钥：在 ${settingsFile(envId ?? '')} 里填 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。`,
    )
    return false
  }
  const { environment } = folder.head
  if (![settings.envId, values['from-env']].includes(environment))
    throw new Hindered({ is: 'environment differs', from: environment, to: settings.envId })
  return restore(openCloudData(settings))
})
