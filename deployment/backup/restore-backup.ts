import { fewAtOnce } from '../../cloudfunctions/_store/few-at-once'
import type { CollectionName } from '../../cloudfunctions/_store/manifest'
import { checkBackup, checkedLines } from './check-backup'
import { LINKS_A_REQUEST, persistently, type CloudData } from './cloud-data'
import { findKept, keptCollections } from './collections'
import { addLine, beginDigest, documentOf, lineOf, withPrefix, type KeptDocument } from './document-lines'
import type { BackupFolder } from './folder'
import { Hindered } from './hindrance'
import { digestOfStream } from './measured-streams'
import type { BackupManifest, KeptFile, Page } from './records'

const PAGE = 50
/** After so many pages of a collection it is said how far it is. */
const TOLD_EVERY = 20

interface Restoring {
  readonly data: CloudData
  readonly folder: BackupFolder
  readonly say: (line: string) => void
}

/** A backup on its way into an environment. */
interface Way extends Restoring {
  readonly manifest: BackupManifest
  /** What the ids of the environment's files begin with. */
  readonly prefix: string
}

const pagesOf = ({ manifest }: Way, collection: string): readonly Page[] =>
  manifest.pages.filter((page) => page.collection === collection)

/** A part's lines as they are to be in the environment, by their documents' ids. */
const linesFor = async ({ folder, prefix }: Way, page: Page): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await checkedLines(folder, page)).map((line) => {
      const document = withPrefix(documentOf(line), folder.head.prefix, prefix)
      return [document._id, lineOf(document)]
    }),
  )

async function* documentsIn({ data }: Way, collection: CollectionName, after: string, last: string | null) {
  for (let from = after; ;) {
    const found: readonly KeptDocument[] = await data.read(collection, { after: from, last }, PAGE)
    const end = found.at(-1)?._id
    if (end === undefined) return
    yield* found
    from = end
  }
}

/** Fails over the first document of a collection that is not the backup's: whatever is there may only have come from it. */
const checkCollection = async (way: Way, collection: CollectionName): Promise<void> => {
  const count = await way.data.count(collection)
  if (count === null) throw new Hindered({ is: 'collection missing', collection })
  if (count === 0) return
  const pages = pagesOf(way, collection)
  for (const page of pages) {
    const lines = await linesFor(way, page)
    for await (const document of documentsIn(way, collection, page.after, page.last))
      if (lines.get(document._id) !== lineOf(document))
        throw new Hindered({ is: 'not empty', collection, id: document._id })
  }
  for await (const { _id: id } of documentsIn(way, collection, pages.at(-1)?.last ?? '', null))
    throw new Hindered({ is: 'not empty', collection, id })
}

/** Does something for each file and what lies at its place in the environment: its digest, or null where nothing does. */
const eachFile = async (
  { data, manifest, prefix, say }: Way,
  what: string,
  work: (file: KeptFile, lies: string | null) => Promise<void>,
): Promise<void> => {
  const { files } = manifest
  for (let at = 0; at < files.length; at += LINKS_A_REQUEST) {
    const some = files.slice(at, at + LINKS_A_REQUEST)
    const links = await data.links(some.map(({ path }) => `${prefix}${path}`))
    await fewAtOnce(some, async (file) => {
      const address = links.get(`${prefix}${file.path}`)
      const lies = await persistently(async () => {
        const content = address === undefined ? null : await data.open(address)
        return content && digestOfStream(content)
      })
      await work(file, lies)
    })
    const done = Math.min(at + LINKS_A_REQUEST, files.length)
    if (done === files.length || done % 500 === 0) say(`${what}：${done}/${files.length} 个文件`)
  }
}

const putFiles = (way: Way): Promise<void> =>
  eachFile(way, '写回云存储', async ({ path, piece, bytes, sha256 }, lies) => {
    if (lies === null) return way.data.put(path, () => way.folder.file(piece), bytes)
    if (lies !== sha256) throw new Hindered({ is: 'other file there', path })
  })

const insertCollection = async (way: Way, collection: CollectionName): Promise<void> => {
  for (const page of pagesOf(way, collection)) {
    const lines = await linesFor(way, page)
    const there = new Set<string>()
    for await (const { _id: id } of documentsIn(way, collection, page.after, page.last)) there.add(id)
    const absent = [...lines].filter(([id]) => !there.has(id))
    await fewAtOnce(absent, ([, line]) => way.data.insert(collection, documentOf(line)))
    if (page.no % TOLD_EVERY === 0)
      way.say(`${collection}：已写 ${page.no} 页，共 ${pagesOf(way, collection).length} 页`)
  }
  const { count = 0 } = way.manifest.collections.find(({ name }) => name === collection) ?? {}
  if (count > 0) way.say(`${collection}：${count} 条`)
}

/** Reads the environment back and holds it against the backup: the lines of what is not the same. */
const differences = async (way: Way): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { name, count, digest } of way.manifest.collections) {
    const collection = findKept(name)
    if (collection === undefined) continue
    const whole = beginDigest()
    let counted = 0
    for await (const document of documentsIn(way, collection, '', null)) {
      addLine(whole, lineOf(withPrefix(document, way.prefix, way.folder.head.prefix)))
      counted += 1
    }
    if (counted !== count || whole.digest('hex') !== digest)
      found.push(`集合 ${name}：备份里 ${count} 条，读回 ${counted} 条${counted === count ? '，内容不同' : ''}`)
  }
  await eachFile(way, '读回核对', async ({ path, sha256 }, lies) => {
    if (lies !== sha256) found.push(`文件 ${path}：${lies === null ? '没有写进去' : '内容不同'}`)
  })
  return found
}

/**
 * Writes a backup into an environment that holds nothing, or a part of this very backup: then it goes on where it was broken off. The backup and
 * the environment are read whole before anything is written. True where what was read back in the end has the backup's digests.
 */
export const restoreBackup = async ({ data, folder, say }: Restoring): Promise<boolean> => {
  const manifest = await checkBackup(folder, say)
  const way: Way = { data, folder, say, manifest, prefix: await data.prefix() }
  const collections = keptCollections()
  for (const collection of collections) await checkCollection(way, collection)
  await putFiles(way)
  for (const collection of collections) await insertCollection(way, collection)
  const differing = await differences(way)
  if (differing.length > 0) {
    say('读回核对：和备份不一样。再运行一次，从断开的地方接着做；还是不行，看环境里是不是有人或定时器在写。')
    for (const line of differing.slice(0, 50)) say(`- ${line}`)
    return false
  }
  const documents = manifest.collections.reduce((sum, { count }) => sum + count, 0)
  say(`恢复做完：读回 ${documents} 条数据、${manifest.files.length} 个文件，摘要和备份的都一样。`)
  return true
}
