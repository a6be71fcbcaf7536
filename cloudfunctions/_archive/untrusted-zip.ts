import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'

/** Why an archive is not read: the reader cannot follow it, it has a password, or it was made to burst. */
export type Distrust = 'damaged' | 'encrypted' | 'overgrown'

/** What an honest archive of its kind stays below, by what its own index says. */
export interface ZipLimits {
  readonly entries: number
  /** All entries together once inflated. */
  readonly inflatedBytes: number
  /** How many times its own size an archive may inflate to, beyond `spareBytes` that even a tiny one may. */
  readonly ratio: number
  readonly spareBytes: number
}

/** An archive that somebody handed in. Nothing is inflated before it is asked for. */
export interface UntrustedZip {
  readonly names: readonly string[]
  /** An entry by its name in whatever case, as Office looks for it; undefined where there is none. */
  readonly read: (name: string, limit: number) => Promise<Buffer | undefined | Distrust>
}

export const isDistrust = (result: unknown): result is Distrust => typeof result === 'string'

const checkIndex = (entries: readonly Entry[], bytes: number, limits: ZipLimits): Distrust | undefined => {
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (inflated > limits.inflatedBytes || inflated > limits.spareBytes + bytes * limits.ratio) return 'overgrown'
  return entries.some((entry) => entry.isEncrypted()) ? 'encrypted' : undefined
}

/** An archive's index; a name that stands twice could be one thing for us and another for Office. */
const listEntries = async (archive: ZipFile, limit: number): Promise<ReadonlyMap<string, Entry> | Distrust> => {
  const entries = new Map<string, Entry>()
  if (archive.entryCount > limit) return 'overgrown'
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (entries.has(name)) return 'damaged'
    entries.set(name, entry)
    if (entries.size > limit) return 'overgrown'
  }
  return entries
}

/** Inflates one entry. It cannot be longer than it says: the library, which compares, fails the stream there. */
const inflate = async (archive: ZipFile, entry: Entry, limit: number): Promise<Buffer | Distrust> => {
  if (entry.uncompressedSize > limit) return 'overgrown'
  const chunks: Buffer[] = []
  for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Whatever is wrong with a file that a stranger made is no outage of ours. An entry that lied about its size is a bomb. */
const orDistrust = async <Value>(reading: Promise<Value>): Promise<Value | Distrust> => {
  try {
    return await reading
  } catch (failure) {
    return failure instanceof Error && /too many bytes/.test(failure.message) ? 'overgrown' : 'damaged'
  }
}

/**
 * Opens an archive's index and checks what it says before anything is inflated: how many entries, how long inflated, whether
 * encrypted. Afterwards each entry is inflated no further than it said.
 */
export const openUntrustedZip = async (bytes: Uint8Array, limits: ZipLimits): Promise<UntrustedZip | Distrust> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const archive = await orDistrust(fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true }))
  if (isDistrust(archive)) return archive
  const entries = await orDistrust(listEntries(archive, limits.entries))
  if (isDistrust(entries)) return entries
  const wrong = checkIndex([...entries.values()], bytes.length, limits)
  if (wrong) return wrong
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    read: async (name, limit) => {
      const entry = entries.get(name.toLowerCase())
      return entry && orDistrust(inflate(archive, entry, limit))
    },
  }
}
