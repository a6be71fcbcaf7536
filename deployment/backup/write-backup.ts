import type { CollectionName } from '../../cloudfunctions/_store/manifest'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import { fewAtOnce } from '../../cloudfunctions/_store/few-at-once'
import { LINKS_A_REQUEST, persistently } from './cloud-data'
import { keptCollections } from './collections'
import { digestOf, documentOf, lineOf, pathsIn, type KeptDocument } from './document-lines'
import { doneBefore, type Backup, type Progress } from './done-before'
import { finishBackup } from './finish-backup'
import { Hindered } from './hindrance'
import type { Page } from './records'

/** Documents that are asked for at once; fewer where the answer is too long. */
const PAGE = 50
/** After so many pages of a collection it is said how far it is. */
const TOLD_EVERY = 20
/** As often as everything is read once more, until nothing has changed meanwhile. */
const READINGS = 4

const pieceOfFile = (path: string): string => {
  const name = sha256Of(path)
  return `files/${name.slice(0, 2)}/${name}`
}

/** Fetches the files that documents name, as far as they are not there yet. What is gone is no failure: the papers are read once more. */
const fetchFiles = async ({ data, folder }: Backup, files: Progress['files'], documents: readonly KeptDocument[]) => {
  const { prefix } = folder.head
  const paths = [...new Set(documents.flatMap((document) => pathsIn(document, prefix)))]
  const wanted = paths.filter((path) => !files.has(path))
  for (let at = 0; at < wanted.length; at += LINKS_A_REQUEST) {
    const links = await data.links(wanted.slice(at, at + LINKS_A_REQUEST).map((path) => `${prefix}${path}`))
    await fewAtOnce([...links], async ([fileId, address]) => {
      const path = fileId.slice(prefix.length)
      const piece = pieceOfFile(path)
      const kept = await persistently(async () => {
        const content = await data.open(address)
        return content && folder.putFile(piece, content)
      })
      if (!kept) return
      const file = { path, piece, ...kept }
      files.set(path, file)
      await folder.log({ file })
    })
  }
}

/** Reads what lies between two ids; an answer that is too long is asked for in smaller parts. */
const readPart = async (
  { data }: Backup,
  collection: CollectionName,
  range: { readonly after: string; readonly last: string | null },
): Promise<readonly KeptDocument[]> => {
  for (let limit = PAGE; ; limit = Math.ceil(limit / 5)) {
    try {
      return await data.read(collection, range, limit)
    } catch (failure) {
      if (limit === 1 || !/TOO_LARGE|EXCEED|PAYLOAD|SIZE/i.test(String((failure as { code?: unknown }).code)))
        throw failure
    }
  }
}

const readWhole = async (backup: Backup, { collection, after, last }: Page): Promise<readonly KeptDocument[]> => {
  const found: KeptDocument[] = []
  for (;;) {
    const name: CollectionName = collection
    const part = await readPart(backup, name, { after: found.at(-1)?._id ?? after, last })
    if (part.length === 0) return found
    found.push(...part)
  }
}

const keepPage = async (
  backup: Backup,
  progress: Progress,
  place: Pick<Page, 'collection' | 'no' | 'after' | 'last'>,
  documents: readonly KeptDocument[],
): Promise<void> => {
  await fetchFiles(backup, progress.files, documents)
  const lines = documents.map(lineOf)
  const digest = digestOf(lines)
  // Another name for other contents: what the log tells of stays until the log tells of what comes instead.
  const piece = lines.length === 0 ? '' : `documents/${place.collection}/${place.no}-${digest.slice(0, 16)}`
  const digestOfPiece = piece === '' ? '' : await backup.folder.putLines(piece, lines)
  const page = { ...place, count: lines.length, digest, piece, sha256: digestOfPiece }
  const all = progress.pages.get(place.collection) ?? []
  all[place.no - 1] = page
  progress.pages.set(place.collection, all)
  await backup.folder.log({ page })
}

/** Reads a collection: what is new at its end and, `again`, what was read before. How many parts were not as they had been. */
const readCollection = async (
  backup: Backup,
  progress: Progress,
  collection: CollectionName,
  again: boolean,
): Promise<number> => {
  let changed = 0
  for (const page of again ? [...(progress.pages.get(collection) ?? [])] : []) {
    const documents = await readWhole(backup, page)
    if (digestOf(documents.map(lineOf)) === page.digest) continue
    changed += 1
    await keepPage(backup, progress, page, documents)
  }
  for (;;) {
    const known = progress.pages.get(collection) ?? []
    const after = known.at(-1)?.last ?? ''
    const documents = await readPart(backup, collection, { after, last: null })
    const last = documents.at(-1)?._id
    if (last === undefined) return changed
    changed += 1
    await keepPage(backup, progress, { collection, no: known.length + 1, after, last }, documents)
    if ((known.length + 1) % TOLD_EVERY === 0)
      backup.say(`${collection}：已读 ${countOf(progress, collection)} 条，共 ${progress.files.size} 个文件`)
  }
}

const countOf = ({ pages }: Progress, collection: string): number =>
  (pages.get(collection) ?? []).reduce((sum, { count }) => sum + count, 0)

/** Reads everything once; how many parts were not as they had been. */
const readAll = async (backup: Backup, progress: Progress, again: boolean): Promise<number> => {
  let changed = 0
  for (const collection of keptCollections()) {
    if ((await backup.data.count(collection)) === null) throw new Hindered({ is: 'collection missing', collection })
    const differing = await readCollection(backup, progress, collection, again)
    changed += differing
    const count = countOf(progress, collection)
    if (again ? differing > 0 : count > 0) backup.say(`${collection}：${count} 条`)
  }
  return changed
}

/** Files of parts that have not changed since: what was found harmed where a backup goes on is fetched once more. */
const fetchMissing = async (backup: Backup, { pages, files }: Progress): Promise<void> => {
  for (const page of [...pages.values()].flat())
    if (page.count > 0) await fetchFiles(backup, files, (await backup.folder.lines(page)).map(documentOf))
}

/** What cannot be read in the order of texts is not passed over in silence. */
const checkCounts = async ({ data }: Backup, progress: Progress): Promise<void> => {
  for (const collection of keptCollections())
    if (((await data.count(collection)) ?? 0) > countOf(progress, collection))
      throw new Hindered({ is: 'id not a text', collection })
}

/**
 * Writes an environment's documents and files into a folder. Everything is read until it was the same twice: then the whole is as it was at the
 * moment between the two. Where people write all the while, it ends after a few readings, and says so.
 */
export const writeBackup = async (backup: Backup): Promise<void> => {
  const progress = await doneBefore(backup)
  backup.say('读全部数据和文件')
  await readAll(backup, progress, false)
  let changing = 0
  let asOf: Date | null = null
  for (let reading = 2; reading <= READINGS && asOf === null; reading += 1) {
    backup.say(`再读一遍，看其间有没有人改过（第 ${reading} 遍）`)
    const at = backup.now()
    changing = await readAll(backup, progress, true)
    if (changing === 0) asOf = at
    else backup.say(`其间有 ${changing} 处改过，已按新的`)
  }
  if (asOf !== null) await checkCounts(backup, progress)
  await fetchMissing(backup, progress)
  await finishBackup(backup, progress, { asOf: asOf?.toISOString() ?? null, changing })
}
