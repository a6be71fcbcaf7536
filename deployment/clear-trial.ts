import * as v from 'valibot'
import type { CloudApi } from './cloud-api'
import type { FirstData } from './first-data'
import { deployment } from './manifest'
import { collectionNames } from './read-cloud'

export interface Clearing {
  readonly api: Pick<CloudApi, 'collections' | 'filesBelow' | 'removeFolder'>
  readonly data: Pick<FirstData, 'empty'>
  readonly envId: string
  /** What was typed where the environment's id was asked for. */
  readonly typed: string
  readonly say: (line: string) => void
}

const files = v.array(v.unknown())

/**
 * Removes every document and every file that a trial has left, of the manifest's collections and folders; the environment is then as
 * `deploy` finds a new one. Broken off, it can be done again. True where nothing was left when it was looked for once more.
 */
export const clearTrial = async ({ api, data, envId, typed, say }: Clearing): Promise<boolean> => {
  if (typed.trim() !== envId) {
    say('输入的环境 ID 不对，什么都没有删。')
    return false
  }
  const left: string[] = []
  for (const folder of deployment.storageFolders) {
    await api.removeFolder(folder)
    const { length } = v.parse(files, await api.filesBelow(folder))
    say(`${length === 0 ? '✓' : '✗'} 云存储 ${folder}/${length === 0 ? ' 已清空' : ` 还有 ${length} 个文件`}`)
    if (length > 0) left.push(folder)
  }
  const existing = await collectionNames(api)
  for (const { name } of deployment.collections.filter((each) => existing.includes(each.name)))
    say(`✓ 集合 ${name} 已清空，删了 ${await data.empty(name)} 条`)
  say(left.length === 0 ? '试用数据都清掉了。再部署一次，写入初始数据。' : '没有清完，再运行一次。')
  return left.length === 0
}
