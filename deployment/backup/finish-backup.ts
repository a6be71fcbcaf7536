import { keptCollections } from './collections'
import { addLine, beginDigest, documentOf, pathsIn } from './document-lines'
import type { Backup, Progress } from './done-before'

const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Reads back what was written, names its digests, and ends the backup with that. What no document names any more is removed. */
export const finishBackup = async (
  { folder, say, now }: Backup,
  { pages, files }: Progress,
  { asOf, changing }: { readonly asOf: string | null; readonly changing: number },
): Promise<void> => {
  const collections: Array<{ name: string; count: number; digest: string }> = []
  const named = new Set<string>()
  for (const name of keptCollections()) {
    const digest = beginDigest()
    let count = 0
    for (const page of pages.get(name) ?? [])
      for (const line of await folder.lines(page)) {
        addLine(digest, line)
        count += 1
        for (const path of pathsIn(documentOf(line), folder.head.prefix)) named.add(path)
      }
    collections.push({ name, count, digest: digest.digest('hex') })
  }
  const kept = [...files.values()].filter(({ path }) => named.has(path))
  const missing = [...named].filter((path) => !files.has(path)).sort()
  const all = [...pages.values()].flat()
  await folder.removeOthers(new Set([...all, ...kept].map(({ piece }) => piece)))
  const completedAt = now().toISOString()
  await folder.complete({ completedAt, asOf, changing, collections, missing, pages: all, files: kept })

  const count = collections.reduce((sum, each) => sum + each.count, 0)
  const bytes = kept.reduce((sum, each) => sum + each.bytes, 0)
  say(`备份做完：${collections.length} 个集合 ${count} 条，${kept.length} 个文件 ${mb(bytes)}。`)
  if (missing.length > 0) {
    say(`注意：有 ${missing.length} 个文件数据里写着、云存储里已经没有（到期的导出文件不算错）：`)
    for (const path of missing.slice(0, 20)) say(`- ${path}`)
  }
  say(
    asOf === null
      ? `注意：备份期间一直有人在改，最后一遍还有 ${changing} 处变动，各处可能差几分钟。要前后一致的，请在没有人用的时候（如夜里）再备份一次。`
      : `全部数据是 ${asOf} 这一刻的：读了两遍，一处没变。`,
  )
}
