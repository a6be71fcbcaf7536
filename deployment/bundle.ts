import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import type { Files } from './state'

/** The digest of each file below a folder, and how much they weigh together; object storage knows what it holds by MD5. */
export const filesOfFolder = (
  folder: string,
  algorithm: 'sha256' | 'md5' = 'sha256',
): { readonly files: Files; readonly bytes: number } => {
  const digestOf = (bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex')
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const read = paths.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file)] as const)
  return {
    files: Object.fromEntries(read.map(([file, bytes]) => [file, digestOf(bytes)])),
    bytes: read.reduce((sum, [, { length }]) => sum + length, 0),
  }
}

const opened = (archive: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => (error === null ? resolve(zip) : reject(error)))
  })

const digestOfEntry = (zip: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error)
      const hash = createHash('sha256')
      stream.on('data', (chunk: Buffer) => hash.update(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(hash.digest('hex')))
    })
  })

/** The digest of each file in an archive. Each is read and thrown away, one after the other. */
export const filesOfArchive = async (archive: Buffer): Promise<Files> => {
  const zip = await opened(archive)
  const files: Record<string, string> = {}
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName.endsWith('/')) return zip.readEntry()
      digestOfEntry(zip, entry).then((digest) => {
        files[entry.fileName] = digest
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return files
}
