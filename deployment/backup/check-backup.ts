import { findKept } from './collections'
import { addLine, beginDigest, digestOf } from './document-lines'
import type { BackupFolder } from './folder'
import { Hindered } from './hindrance'
import { digestOfStream } from './measured-streams'
import type { BackupManifest, KeptFile, Page } from './records'

/** Reads a file of a backup to its end; fails where it is not what was put in. */
const checkFile = async (folder: BackupFolder, { piece, stored, sha256 }: KeptFile): Promise<void> => {
  const lies = await folder.digestOfPiece(piece)
  if (lies === undefined) throw new Hindered({ is: 'piece missing', piece })
  const own = lies === stored ? await digestOfStream(folder.file(piece)).catch(() => '') : ''
  if (own !== sha256) throw new Hindered({ is: 'piece damaged', piece })
}

/** The documents' lines of a part; fails where they are not what was put in. */
export const checkedLines = async (folder: BackupFolder, page: Page): Promise<readonly string[]> => {
  const { piece, sha256, digest, count } = page
  const lies = count === 0 ? sha256 : await folder.digestOfPiece(piece)
  if (lies === undefined) throw new Hindered({ is: 'piece missing', piece })
  const lines = lies === sha256 ? await folder.lines(page) : []
  if (lines.length !== count || digestOf(lines) !== digest) throw new Hindered({ is: 'piece damaged', piece })
  return lines
}

/** Reads a backup whole and holds every piece against its digest, before anything of it is written anywhere. */
export const checkBackup = async (folder: BackupFolder, say: (line: string) => void): Promise<BackupManifest> => {
  const manifest = await folder.manifest()
  for (const { name, count, digest } of manifest.collections) {
    if (findKept(name) === undefined) throw new Hindered({ is: 'collection unknown', collection: name })
    const whole = beginDigest()
    const pages = manifest.pages.filter((page) => page.collection === name)
    for (const page of pages) for (const line of await checkedLines(folder, page)) addLine(whole, line)
    const counted = pages.reduce((sum, page) => sum + page.count, 0)
    if (counted !== count || whole.digest('hex') !== digest)
      throw new Hindered({ is: 'piece damaged', piece: `documents/${name}` })
  }
  for (const file of manifest.files) await checkFile(folder, file)
  const documents = manifest.collections.reduce((sum, { count }) => sum + count, 0)
  say(`备份完好：${documents} 条数据、${manifest.files.length} 个文件，摘要都对`)
  return manifest
}
