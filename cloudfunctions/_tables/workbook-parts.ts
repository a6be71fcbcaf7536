import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { TABLE_LIMITS } from './limits'

/** The parts that a table's values stand in. Pictures, charts, links and whatever else is in the ZIP is never inflated. */
const NEEDED = /^(?:\[Content_Types\]\.xml|xl\/[^/]+\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/
/** A macro, whatever the file calls itself: VBA, or the older macro sheets. */
const MACRO_PART = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|^xl\/macrosheets\//i

/** Looks at what the ZIP says of itself, before anything is inflated. */
const checkEntries = (zip: ZipFile, entries: readonly Entry[]): Refusal | undefined => {
  if (zip.entryCount > TABLE_LIMITS.parts) return refuse('table_unsafe')
  if (entries.some((entry) => entry.isEncrypted())) return refuse('table_encrypted')
  if (entries.some(({ fileName }) => MACRO_PART.test(fileName))) return refuse('table_has_macros')
  const inflated = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > TABLE_LIMITS.ratioFromBytes && uncompressedSize > compressedSize * TABLE_LIMITS.ratio,
  )
  return swollen || inflated > TABLE_LIMITS.inflatedBytes ? refuse('table_unsafe') : undefined
}

/** Inflates one part, and stops where it holds more than it said: the library fails the stream there. */
const inflate = async (zip: ZipFile, entry: Entry): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const listOf = async (zip: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > TABLE_LIMITS.parts) break
  }
  return entries
}

const readParts = async (zip: ZipFile, entries: readonly Entry[]): Promise<ReadonlyMap<string, string> | Refusal> => {
  const parts = new Map<string, string>()
  for (const entry of entries.filter(({ fileName }) => NEEDED.test(fileName))) {
    const xml = await inflate(zip, entry)
    // No spreadsheet program writes a document type; it is how XML is made to swell or to reach for other files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refuse('table_unsafe')
    parts.set(entry.fileName, xml)
  }
  if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '')) return refuse('table_has_macros')
  return parts.has('xl/workbook.xml') ? parts : refuse('table_unreadable')
}

/**
 * The XML parts of an .xlsx file by path. First the directory of the ZIP is looked at: how many entries, how big they say
 * they are and how strongly compressed, whether encrypted or with macros. Only then the few needed are inflated, each no
 * further than it said. Refuses `table_unsafe`, `table_encrypted`, `table_has_macros`, `table_unreadable`.
 */
export const readWorkbookParts = async (bytes: Buffer): Promise<ReadonlyMap<string, string> | Refusal> => {
  try {
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: true })
    const entries = await listOf(zip)
    const refused = checkEntries(zip, entries)
    return isRefusal(refused) ? refused : await readParts(zip, entries)
  } catch (failure) {
    // Whatever is wrong with a file that a stranger made is no outage of ours. A part that lied about its size is a bomb.
    return refuse(
      failure instanceof Error && /too many bytes/.test(failure.message) ? 'table_unsafe' : 'table_unreadable',
    )
  }
}
