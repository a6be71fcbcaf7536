import yauzl from 'yauzl'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'

/** A document with a few hundred pasted pictures has a few hundred entries. */
const ENTRIES_LIMIT = 4000
/** Together, as the archive's own index says it; whole photographs hardly shrink, so an honest file stays far below. */
const UNPACKED_LIMIT = 200 * 1024 * 1024
/** XML shrinks to a twentieth, blank drawings to a hundredth; only what was made to burst goes on from there. */
const RATIO_LIMIT = 200
const SMALL = 4 * 1024 * 1024

/** The parts of an archive, by their names in lower case, as Word looks for them. Nothing is unpacked before it is asked for. */
export interface ZipParts {
  readonly names: readonly string[]
  /** A part as text bytes; undefined where there is none. Refuses what is longer than `limit`, said or unsaid. */
  readonly read: (name: string, limit: number) => Promise<Buffer | undefined | Refusal>
}

const checkIndex = (entries: ReadonlyMap<string, yauzl.Entry>, bytes: number): Refusal | undefined => {
  const listed = [...entries.values()]
  const unpacked = listed.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unpacked > UNPACKED_LIMIT || unpacked > SMALL + bytes * RATIO_LIMIT) return refuse('word_form_overgrown')
  return listed.some((entry) => entry.isEncrypted()) ? refuse('word_form_encrypted') : undefined
}

/** An archive's index, or why it is not read; a name that stands twice could be one thing for us and another for Word. */
const listEntries = async (archive: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry> | Refusal> => {
  const entries = new Map<string, yauzl.Entry>()
  if (archive.entryCount > ENTRIES_LIMIT) return refuse('word_form_overgrown')
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (entries.has(name)) return refuse('word_form_damaged')
    entries.set(name, entry)
    if (entries.size > ENTRIES_LIMIT) return refuse('word_form_overgrown')
  }
  return entries
}

const unpack = async (archive: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Buffer | Refusal> => {
  if (entry.uncompressedSize > limit) return refuse('word_form_overgrown')
  const chunks: Buffer[] = []
  let length = 0
  const stream = await archive.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) {
      stream.destroy()
      return refuse('word_form_overgrown')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whatever the archive's reader cannot follow is damage to the person who sent it. */
const orDamaged = async <Value>(reading: Promise<Value>): Promise<Value | Refusal> => {
  try {
    return await reading
  } catch {
    return refuse('word_form_damaged')
  }
}

/**
 * Opens an archive's index and checks what it says: how many entries, how long unpacked, whether encrypted.
 * Refuses with word_form_damaged, word_form_overgrown or word_form_encrypted.
 */
export const openZip = async (bytes: Uint8Array): Promise<ZipParts | Refusal> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const archive = await orDamaged(yauzl.fromBufferPromise(buffer, { lazyEntries: true }))
  if (isRefusal(archive)) return archive
  const entries = await orDamaged(listEntries(archive))
  if (isRefusal(entries)) return entries
  const wrong = checkIndex(entries, bytes.length)
  if (wrong) return wrong
  return {
    names: [...entries.keys()],
    read: async (name, limit) => {
      const entry = entries.get(name.toLowerCase())
      return entry && orDamaged(unpack(archive, entry, limit))
    },
  }
}
