import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { zipBytesOf } from '@/domain/package/zip-bytes'

/** A file of a ZIP: bytes at hand, or a stream of a known length that is opened when its turn comes. */
export type ZipItem =
  | { readonly path: string; readonly content: Buffer }
  | { readonly path: string; readonly bytes: number; readonly open: () => Promise<Readable> }

/** How many streams are opened before their turn, so that no one waits for a first byte. */
const AHEAD = 3

const isStreamed = (item: ZipItem): item is Extract<ZipItem, { bytes: number }> => 'open' in item

/** Opens streams a few ahead of the one that is read; whoever is left over at an end is closed. */
const openAhead = (items: readonly ZipItem[]) => {
  const streamed = items.filter(isStreamed)
  const opened = new Map<number, Promise<Readable>>()
  const openUpTo = (end: number): void => {
    for (let at = 0; at < Math.min(end, streamed.length); at += 1) {
      const item = streamed[at]
      if (!item || opened.has(at)) continue
      const pending = item.open()
      // Whoever takes it hears of its failure; until then nobody is there to listen, and an unheard one ends the process.
      pending.then(
        (stream) => stream.on('error', () => undefined),
        () => undefined,
      )
      opened.set(at, pending)
    }
  }
  return {
    take: (item: ZipItem): Promise<Readable> => {
      const at = streamed.indexOf(item as (typeof streamed)[number])
      openUpTo(at + 1 + AHEAD)
      const pending = opened.get(at)
      if (!pending) throw new Error(`no stream of ${item.path}`)
      return pending
    },
    close: (): void => {
      for (const pending of opened.values())
        pending.then(
          (stream) => stream.destroy(),
          () => undefined,
        )
    },
  }
}

/**
 * A ZIP of these files as a stream, with its length. Nothing is compressed: photos, .docx and .xlsx are already, and only so
 * is the length known before the first byte. A file whose stream breaks, or is not as long as said, breaks the whole stream:
 * no upload is completed by it.
 */
export const zipOf = (items: readonly ZipItem[], at: Date): { readonly stream: Readable; readonly bytes: number } => {
  const zip = new ZipFile()
  const output = new PassThrough()
  const sources = openAhead(items)
  const fail = (failure: unknown): void => {
    output.destroy(failure instanceof Error ? failure : new Error(String(failure)))
  }
  zip.on('error', fail)
  output.once('close', sources.close)
  for (const item of items) {
    if (!isStreamed(item)) {
      zip.addBuffer(item.content, item.path, { compress: false, mtime: at })
      continue
    }
    zip.addReadStreamLazy(item.path, { compress: false, mtime: at, size: item.bytes }, (take) => {
      sources.take(item).then((stream) => {
        // The library listens to no failure of what it reads.
        stream.once('error', fail)
        take(null, stream)
      }, fail)
    })
  }
  zip.end()
  zip.outputStream.pipe(output)
  const sizes = items.map((item) => ({
    path: item.path,
    bytes: isStreamed(item) ? item.bytes : item.content.length,
    streamed: isStreamed(item),
  }))
  return { stream: output, bytes: zipBytesOf(sizes) }
}
