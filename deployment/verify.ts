/**
 * Holds every paper against its chain and every record against its seal: `npm run verify -- --env <environment>`, or of the local product's
 * folder `npm run verify -- --local <folder>`; `--head <code>` looks for what stands on a paper. It only reads. Ends with 0 where all is as the program
 * left it and every head was found, with 2 where not, with 1 where it could not look.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import cloudbase from '@cloudbase/node-sdk'
import { looksLikeHead } from '@/domain/chain/head'
import { manifest } from '../cloudfunctions/_store/manifest'
import { storesOf, type Stores } from '../cloudfunctions/_store/stores'
import { DataInUse, startEmulator } from '../emulator'
import { loadSettings } from './load-settings'
import { runCommand } from './run-command'
import { settingsFile } from './settings'
import { verify } from './verify/walk'
import { sayChainFault, sayHead, sayPaper, saySealFault, sayVerified } from './verify/words'

const USAGE = '请写明：npm run verify -- --env <环境 ID> [--head <校验码>]…，或用 --local <数据文件夹> 代替 --env'
/** What was found does not fit together. */
const FOUND = 2
const PROGRESS_EVERY = 1000

const say = (line: string): void => console.log(line)

const look = async (stores: Stores, heads: readonly string[]): Promise<boolean | typeof FOUND> => {
  let said = 0
  const verified = await verify(stores, heads, {
    paper: (paper, faults) => {
      for (const fault of faults) say(`✗ ${sayPaper(paper)}：${sayChainFault(paper.collection, fault)}`)
    },
    stray: (collection, subjectId) =>
      say(`✗ ${sayPaper({ collection, subjectId, name: '' })}：材料不见了，它的经过还在。`),
    record: (fault) => say(`✗ ${saySealFault(fault)}`),
    head: (head, where) => say(sayHead(head, where)),
    progress: (papers, records) => {
      if (papers + records - said < PROGRESS_EVERY) return
      said = papers + records
      say(`… 已看材料 ${papers} 份、操作记录 ${records} 条`)
    },
  })
  sayVerified(verified).forEach(say)
  return verified.faults === 0 && verified.unknownHeads.length === 0 ? true : FOUND
}

const lookLocally = async (dataDir: string, heads: readonly string[]): Promise<boolean | typeof FOUND> => {
  const emulator = await startEmulator({ dataDir, manifest }).catch((failure: unknown) => {
    if (!(failure instanceof DataInUse)) throw failure
    console.error(`${dataDir} 正在使用：先停下 npm start，再核对。`)
    return undefined
  })
  if (!emulator) return false
  try {
    Object.assign(process.env, emulator.sdkEnvironment())
    return await look(storesOf(cloudbase.init({ env: 'local' }).database()), heads)
  } finally {
    await emulator.stop()
  }
}

runCommand(async () => {
  const { values } = parseArgs({
    options: {
      ...{ env: { type: 'string' }, local: { type: 'string' } },
      head: { type: 'string', multiple: true, default: [] },
    },
  })
  const { env: envId, local, head: heads } = values
  if ((envId === undefined) === (local === undefined)) {
    console.error(USAGE)
    return false
  }
  const unreadable = heads.find((head) => !looksLikeHead(head))
  if (unreadable !== undefined) {
    console.error(`“${unreadable}”不像校验码：照纸上的抄，8 位的（如 7K3M-9QXD）或 64 位的。`)
    return false
  }
  if (local !== undefined) return lookLocally(path.resolve(local), heads)
  const settings = loadSettings(envId ?? '')
  if (settings === null || settings.secretId === '' || settings.secretKey === '') {
    console.error(
      `没有腾讯云访问密钥：在 ${settingsFile(envId ?? '')} 里填 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。`,
    )
    return false
  }
  const { secretId, secretKey, region } = settings
  const app = cloudbase.init({ env: settings.envId, secretId, secretKey, region, timeout: 60_000 })
  return look(storesOf(app.database()), heads)
})
