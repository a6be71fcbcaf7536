import type { Readable } from 'node:stream'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { answered, openApp } from './database'
import { fewAtOnce } from './few-at-once'

/** Links live this long: long enough to look at an indicator, short enough that a forwarded one dies. */
const LINK_SECONDS = 30 * 60
/** CloudBase issues at most this many links a request. */
const LINKS_A_REQUEST = 50
/** CloudBase deletes at most this many objects a request. */
const REMOVALS_A_REQUEST = 50
/** What storage answers where an object is not there any more. */
const GONE = new Set(['SUCCESS', 'STORAGE_FILE_NONEXIST'])

interface Link {
  readonly code: string
  readonly fileID: string
  readonly tempFileURL: string
}

const linksTo = async (fileIds: readonly string[], seconds: number): Promise<readonly Link[]> => {
  const batches: Array<readonly string[]> = []
  for (let at = 0; at < fileIds.length; at += LINKS_A_REQUEST) batches.push(fileIds.slice(at, at + LINKS_A_REQUEST))
  const answers = await fewAtOnce(batches, (batch) =>
    answered<{ fileList: Link[] }>(
      openApp().getTempFileURL({ fileList: batch.map((fileID) => ({ fileID, maxAge: seconds })) }),
    ),
  )
  return answers.flatMap((answer) => answer.fileList).filter((link) => link.code === 'SUCCESS')
}

/** Where a client puts a document of its own, which is read from there and then removed. */
export const uploadedPath = (
  personId: string,
  { uploadId, extension }: { readonly uploadId: string; readonly extension: string },
): string => `incoming/documents/${personId}/${uploadId}.${extension}`

/** Bytes for storage: whole, or as a stream whose length is known beforehand, since storage asks for it. */
export type Body = Uint8Array | { readonly stream: Readable; readonly bytes: number }

/** A body as far as `limit`; undefined where it goes on beyond it, whatever its head announced. */
const readAtMost = async (response: Response, limit: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length
    if (length > limit) {
      await reader?.cancel()
      return undefined
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}

let prefix: string | undefined

/** The storage's id of a path: `cloud://<environment>.<bucket>/<path>`. The first part never changes within an environment. */
const fileIdOf = async (path: string): Promise<string> => {
  if (prefix === undefined) {
    const { data } = await answered<{ data: { fileId: string } }>(openApp().getUploadMetadata({ cloudPath: path }))
    prefix = data.fileId.slice(0, data.fileId.length - path.length)
  }
  return `${prefix}${path}`
}

/** A signed address for one PUT to `path`. WeChat's own upload needs the path alone. */
const prepareUpload = async (path: string) => {
  const { data } = await answered<{
    data: { url: string; token: string; authorization: string; fileId: string; cosFileId: string }
  }>(openApp().getUploadMetadata({ cloudPath: path }))
  return {
    fileId: data.fileId,
    url: data.url,
    headers: {
      Signature: data.authorization,
      authorization: data.authorization,
      'x-cos-security-token': data.token,
      'x-cos-meta-fileid': data.cosFileId,
      key: encodeURIComponent(path),
    },
  }
}

/** Objects in storage. Photos travel between phone and storage directly; a function reads one once, when it is attached. */
export const fileStore = () => ({
  prepareUpload,

  /** Writes an object to `path`, over what was there, and returns its id. */
  keep: async (path: string, body: Body): Promise<string> => {
    const { fileId, url, headers } = await prepareUpload(path)
    // A stream is handed over as what it is: turned into a web stream it would be read ahead by thousands of chunks.
    const [content, bytes] = body instanceof Uint8Array ? [body, body.length] : [body.stream, body.bytes]
    // Node's fetch takes a stream, which a browser's, whose types are seen as well, does not.
    const request: object = {
      method: 'PUT',
      headers: { ...headers, 'content-length': String(bytes) },
      body: content,
      // What the platform asks of a body that is a stream.
      duplex: 'half',
    }
    const response = await fetch(url, request)
    if (!response.ok) throw new Error(`storage answered ${response.status} to an object of ${bytes} bytes`)
    return fileId
  },

  /** A whole object; undefined where there is none, 'too_large' where it is longer than `limit` bytes. */
  read: async (fileId: string, limit: number): Promise<Uint8Array | 'too_large' | undefined> => {
    const [link] = await linksTo([fileId], 60)
    if (!link) return undefined
    const response = await fetch(encodeURI(link.tempFileURL))
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`storage answered ${response.status} to a reading`)
    if (Number(response.headers.get('content-length') ?? 0) > limit) {
      await response.body?.cancel()
      return 'too_large'
    }
    return (await readAtMost(response, limit)) ?? 'too_large'
  },

  /** A link to one object that dies after `seconds`, or undefined where it does not exist. */
  linkTo: async (fileId: string, now: Instant, seconds: number = LINK_SECONDS) => {
    const [link] = await linksTo([fileId], seconds)
    return link && { url: link.tempFileURL, expiresAt: getInstant(now + seconds * 1000) }
  },

  /**
   * Moves an upload out of the folder that clients may write to, so that nobody can replace what is looked at. It is never moved
   * over another object: what lies at `toPath` stays. 'missing' where there is no such upload.
   */
  takeIn: async (fromPath: string, toPath: string): Promise<'moved' | 'taken' | 'missing'> => {
    const { fileList } = await answered<{ fileList: Array<{ code?: string }> }>(
      openApp().copyFile({
        fileList: [{ srcPath: fromPath, dstPath: toPath, overwrite: false, removeOriginal: true }],
      }),
    )
    const code = fileList[0]?.code
    if (code === undefined || code === 'SUCCESS') return 'moved'
    if (code === 'STORAGE_FILE_NONEXIST') return 'missing'
    // The code for "there is one already" is documented nowhere; where none is, whoever asked finds nothing and says so.
    return 'taken'
  },

  fileIdOf,

  /** Short-lived links by file id; what does not exist is left out. */
  links: async (fileIds: readonly string[], now: Instant) => {
    const found = await linksTo(fileIds, LINK_SECONDS)
    return {
      urls: new Map(found.map((link) => [link.fileID, link.tempFileURL])),
      expiresAt: getInstant(now + LINK_SECONDS * 1000),
    }
  },

  remove: async (fileIds: readonly string[]): Promise<void> => {
    await answered(openApp().deleteFile({ fileList: [...fileIds] }))
  },

  /** Removes objects, and returns the ids of those that are gone now: storage refuses one by one, without failing. */
  removeAll: async (fileIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const gone = new Set<string>()
    for (let at = 0; at < fileIds.length; at += REMOVALS_A_REQUEST) {
      const { fileList } = await answered<{ fileList: ReadonlyArray<{ code: string; fileID: string }> }>(
        openApp().deleteFile({ fileList: fileIds.slice(at, at + REMOVALS_A_REQUEST) }),
      )
      for (const { code, fileID } of fileList) if (GONE.has(code)) gone.add(fileID)
    }
    return gone
  },
})

export type FileStore = ReturnType<typeof fileStore>
