import { createReadStream, createWriteStream, existsSync, readdirSync } from 'node:fs'
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sha256Of } from '../../cloudfunctions/_store/digest'
import { Hindered } from './hindrance'
import { digestOfStream, measuring } from './measured-streams'
import {
  manifestOf,
  parsed,
  record,
  type BackupManifest,
  type Header,
  type KeptFile,
  type LogRecord,
  type Page,
} from './records'
import type { Seal } from './seal'

const LOG = 'progress.log'
export const MANIFEST = 'manifest.json'

/** A folder that holds one backup. Nothing in it is ever half written: it comes in under another name. */
export const openedFolder = (folder: string, head: Header, seal: Seal | null) => {
  const at = (piece: string): string => path.join(folder, piece)
  const closed = (piece: string, bytes: Buffer): Buffer => seal?.close(piece, bytes) ?? bytes
  const opened = (piece: string, bytes: Buffer): Buffer => {
    try {
      return seal?.open(piece, bytes) ?? bytes
    } catch {
      throw new Hindered({ is: 'piece damaged', piece })
    }
  }
  const put = async (piece: string, bytes: Buffer): Promise<void> => {
    await mkdir(path.dirname(at(piece)), { recursive: true })
    await writeFile(`${at(piece)}.part`, bytes, { mode: 0o600, flush: true })
    await rename(`${at(piece)}.part`, at(piece))
  }

  return {
    folder,
    head,

    log: async (entry: LogRecord): Promise<void> => {
      const line = seal ? closed(LOG, Buffer.from(JSON.stringify(entry))).toString('base64') : JSON.stringify(entry)
      await appendFile(at(LOG), `${line}\n`, { mode: 0o600 })
    },

    /** What was done so far; a line that was cut off in the midst is none. */
    readLog: async (): Promise<readonly LogRecord[]> => {
      if (!existsSync(at(LOG))) return []
      const text = await readFile(at(LOG), 'utf8')
      const records = text.split('\n').flatMap((line) => {
        try {
          const plain = seal ? seal.open(LOG, Buffer.from(line, 'base64')).toString() : line
          const found = parsed(record, plain)
          return found ? [found] : []
        } catch {
          return []
        }
      })
      // Whatever comes next begins a line of its own.
      if (text !== '' && !text.endsWith('\n')) await appendFile(at(LOG), '\n')
      return records
    },

    putLines: async (piece: string, lines: readonly string[]): Promise<string> => {
      const bytes = closed(piece, gzipSync(lines.join('\n')))
      await put(piece, bytes)
      return sha256Of(bytes)
    },

    lines: async ({ piece, count }: Pick<Page, 'piece' | 'count'>): Promise<readonly string[]> => {
      if (count === 0) return []
      const bytes = opened(piece, await readFile(at(piece)))
      return gunzipSync(bytes).toString('utf8').split('\n')
    },

    /** Keeps a file as it comes in. */
    putFile: async (piece: string, content: Readable): Promise<Omit<KeptFile, 'path' | 'piece'>> => {
      await mkdir(path.dirname(at(piece)), { recursive: true })
      const [own, stored] = [measuring(), measuring()]
      await pipeline(
        content,
        own.stream,
        seal?.closing(piece) ?? new PassThrough(),
        stored.stream,
        createWriteStream(`${at(piece)}.part`, { mode: 0o600, flush: true }),
      )
      await rename(`${at(piece)}.part`, at(piece))
      return { ...own.measured, stored: stored.measured.sha256 }
    },

    /** A file's own bytes. */
    file: (piece: string): Readable => {
      const stored = createReadStream(at(piece))
      if (!seal) return stored
      const opening = seal.opening(piece)
      stored.on('error', (failure) => opening.destroy(failure))
      return stored.pipe(opening)
    },

    /** The digest of what lies there; undefined where nothing does. */
    digestOfPiece: async (piece: string): Promise<string | undefined> =>
      existsSync(at(piece)) ? digestOfStream(createReadStream(at(piece))) : undefined,

    /** Ends the backup: from here on it is complete. */
    complete: async (manifest: BackupManifest): Promise<void> => {
      await put(MANIFEST, closed(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1))))
      await rm(at(LOG), { force: true })
    },

    manifest: async (): Promise<BackupManifest> => {
      const found = parsed(manifestOf, opened(MANIFEST, await readFile(at(MANIFEST))).toString())
      if (!found) throw new Hindered({ is: 'piece damaged', piece: MANIFEST })
      return found
    },

    /** Removes what is none of these pieces: left by what was broken off, or of documents that are gone. */
    removeOthers: async (pieces: ReadonlySet<string>): Promise<void> => {
      for (const below of ['documents', 'files'].filter((name) => existsSync(at(name)))) {
        const entries = readdirSync(at(below), { recursive: true, withFileTypes: true })
        for (const entry of entries.filter((each) => each.isFile())) {
          const piece = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
          if (!pieces.has(piece)) await rm(at(piece))
        }
      }
    },
  }
}

export type BackupFolder = ReturnType<typeof openedFolder>
