import { Readable } from 'node:stream'
import type { Instant } from '@/domain/calendar/instant'
import { fewAtOnce } from '../../_store/few-at-once'
import type { FileStore } from '../../_store/files'

/** The size of the object behind a link, asked for by its first byte: signed links are for reading, not for HEAD. */
const sizeAt = async (url: string): Promise<number | undefined> => {
  const response = await fetch(encodeURI(url), { headers: { range: 'bytes=0-0' } })
  await response.arrayBuffer()
  if (response.status === 404 || response.status === 416) return undefined
  if (!response.ok) throw new Error(`storage answered ${response.status} to a question for a size`)
  const total = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]
  return total === undefined ? undefined : Number(total)
}

const openAt = async (url: string): Promise<Readable> => {
  const response = await fetch(encodeURI(url))
  if (!response.ok || !response.body) throw new Error(`storage answered ${response.status} to a reading`)
  return Readable.fromWeb(response.body)
}

/** An object of storage that may be streamed. */
export interface StoredSource {
  readonly bytes: number
  readonly open: () => Promise<Readable>
}

/** What storage has of these objects, by file id; those that are gone or of another size than was recorded are left out. */
export const sourcesOf = async (
  files: FileStore,
  wanted: ReadonlyArray<{ readonly fileId: string; readonly bytes: number }>,
  now: Instant,
): Promise<ReadonlyMap<string, StoredSource>> => {
  if (wanted.length === 0) return new Map()
  const { urls } = await files.links(
    wanted.map(({ fileId }) => fileId),
    now,
  )
  const found = await fewAtOnce(wanted, async ({ fileId, bytes }) => {
    const url = urls.get(fileId)
    if (url === undefined || (await sizeAt(url)) !== bytes) return []
    return [[fileId, { bytes, open: () => openAt(url) }] as const]
  })
  return new Map(found.flat())
}
