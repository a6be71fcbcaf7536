/**
 * Copies an environment's documents and files into a folder: `npm run backup -- --env <environment> --to <folder>`. Broken off, it goes on
 * where it was. With a key, in BACKUP_KEY or a file, nothing in the folder can be read without it.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openCloudData } from './backup/cloud-data'
import { beginFolder, readKey } from './backup/open-folder'
import { writeBackup } from './backup/write-backup'
import { loadSettings } from './load-settings'
import { runCommand } from './run-command'
import { settingsFile } from './settings'

runCommand(async () => {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, to: { type: 'string' }, 'key-file': { type: 'string' } },
  })
  const { env: envId = '', to = '' } = values
  if (envId === '' || to === '') {
    console.error('请写明：npm run backup -- --env <环境 ID> --to <文件夹> [--key-file <文件>]')
    return false
  }
  const settings = loadSettings(envId)
  if (settings === null || settings.secretId === '' || settings.secretKey === '') {
    console.error(
      `没有腾讯云访问密钥：在 ${settingsFile(envId)} 里填 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。`,
    )
    return false
  }
  const key = readKey(values['key-file'], process.env)
  const data = openCloudData(settings)
  const now = () => new Date()
  const folder = await beginFolder({
    ...{ folder: path.resolve(to), environment: envId, key, now: now() },
    prefix: () => data.prefix(),
  })
  console.log(
    key === null ? '没有给密钥，备份不加密：里面有姓名、电话和照片，请放在只有自己能打开的地方。' : '备份加密。',
  )
  await writeBackup({ data, folder, say: (line) => console.log(line), now })
  return true
})
