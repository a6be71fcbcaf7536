import { fewAtOnce } from '../../cloudfunctions/_store/few-at-once'
import type { CloudData } from './cloud-data'
import type { BackupFolder } from './folder'
import type { KeptFile, Page } from './records'

export interface Backup {
  readonly data: CloudData
  readonly folder: BackupFolder
  readonly say: (line: string) => void
  readonly now: () => Date
}

/** What is there of a backup, whether done now or before it was broken off. */
export interface Progress {
  /** By collection, in their order. */
  readonly pages: Map<string, Page[]>
  /** By path. */
  readonly files: Map<string, KeptFile>
}

/** What the log says that was done, as far as it lies there unharmed: the rest is done once more. */
export const doneBefore = async ({ folder, say }: Backup): Promise<Progress> => {
  const pages = new Map<string, Page[]>()
  const files = new Map<string, KeptFile>()
  const entries = await folder.readLog()
  for (const entry of entries) {
    if ('file' in entry) files.set(entry.file.path, entry.file)
    else {
      const all = pages.get(entry.page.collection) ?? []
      // What comes after a line that cannot be read is done once more.
      if (entry.page.no <= all.length + 1) all[entry.page.no - 1] = entry.page
      pages.set(entry.page.collection, all)
    }
  }
  for (const file of [...files.values()])
    if ((await folder.digestOfPiece(file.piece)) !== file.stored) files.delete(file.path)
  for (const [name, all] of pages) {
    const harmed = await fewAtOnce(all, async (page) =>
      page.count > 0 && (await folder.digestOfPiece(page.piece)) !== page.sha256 ? page : null,
    )
    const at = harmed.findIndex((page) => page !== null)
    if (at >= 0) pages.set(name, all.slice(0, at))
  }
  const count = [...pages.values()].flat().reduce((sum, page) => sum + page.count, 0)
  if (entries.length > 0) say(`接着上次的做：已有 ${count} 条数据、${files.size} 个文件`)
  return { pages, files }
}
