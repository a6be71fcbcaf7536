import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReadableStream } from 'node:stream/web'
import cloudbase from '@cloudbase/node-sdk'
import { answered, DatabaseFailure, documents, insertOnce } from '../../cloudfunctions/_store/database'
import type { CollectionName } from '../../cloudfunctions/_store/manifest'
import type { Settings } from '../settings'
import type { KeptDocument } from './document-lines'

/** As many links as are asked for at once. */
export const LINKS_A_REQUEST = 50
const LINK_SECONDS = 3600
/** What was cut off, or came too fast, is asked again: after one second, two, four, eight. */
const AGAIN = 4
const PASSING =
  /ECONN|EPIPE|ETIMEDOUT|ESOCKET|EAI_AGAIN|hang up|fetch failed|terminated|aborted|timeout|LIMIT|BUSY|SYS_ERR/i
const NO_COLLECTION = /COLLECTION_NOT_EXIST|Table not exist/i

const isPassing = (failure: unknown): boolean => {
  const { code, message, cause } = (failure ?? {}) as { code?: unknown; message?: unknown; cause?: unknown }
  return PASSING.test(`${String(code)} ${String(message)} ${String((cause as { code?: unknown } | undefined)?.code)}`)
}

/** How storage says that a file is not there; anything else that it says of one is a failure. */
const NO_FILE = /NONEXIST|NOT_EXIST|NOT_FOUND|NO_?SUCH/i

/** Asks once more for what failed in passing. */
export const persistently = async <Result>(ask: () => Promise<Result>, left = AGAIN): Promise<Result> => {
  try {
    return await ask()
  } catch (failure) {
    if (left === 0 || !isPassing(failure)) throw failure
    await sleep(1000 * 2 ** (AGAIN - left))
    return persistently(ask, left - 1)
  }
}

interface Range {
  /** Beyond this id. */
  readonly after: string
  /** Up to this one, or to the end. */
  readonly last: string | null
}

/** The documents and files of an environment, as whoever holds its keys reads and writes them from outside: by the SDK of the functions. */
export const openCloudData = ({ envId, secretId, secretKey, region }: Pick<Settings, Keys>) => {
  const app = cloudbase.init({ env: envId, secretId, secretKey, region, timeout: 60_000 })
  const database = app.database()
  const _ = database.command

  const upload = async (path: string) => {
    const { data } = await answered<{
      data: { url: string; token: string; authorization: string; fileId: string; cosFileId: string }
    }>(app.getUploadMetadata({ cloudPath: path }))
    return data
  }

  return {
    envId,

    /** What the ids of this environment's files begin with. */
    prefix: async (): Promise<string> => {
      const path = 'backup/prefix'
      const { fileId } = await persistently(() => upload(path))
      return fileId.slice(0, fileId.length - path.length)
    },

    /** Documents in the order of their ids. */
    read: (collection: CollectionName, { after, last }: Range, limit: number): Promise<readonly KeptDocument[]> =>
      persistently(() =>
        documents<KeptDocument>(
          database
            .collection(collection)
            .where({ _id: last === null ? _.gt(after) : _.and([_.gt(after), _.lte(last)]) })
            .orderBy('_id', 'asc')
            .limit(limit)
            .get(),
        ),
      ),

    /** How many documents a collection holds; null where there is no such collection. */
    count: (collection: CollectionName): Promise<number | null> =>
      persistently(async () => {
        try {
          return (await answered<{ total: number }>(database.collection(collection).count())).total
        } catch (failure) {
          if (failure instanceof DatabaseFailure && NO_COLLECTION.test(`${failure.code} ${failure.message}`))
            return null
          throw failure
        }
      }),

    /** Writes a document that is not there; where it is, it stays as it is. */
    insert: (collection: CollectionName, document: KeptDocument): Promise<boolean> =>
      persistently(() => insertOnce(database, collection, document)),

    /** Addresses of files by their ids, 50 at most; what is not there is left out. */
    links: (fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
      persistently(async () => {
        const { fileList } = await answered<{
          fileList: ReadonlyArray<{ code: string; fileID: string; tempFileURL: string }>
        }>(app.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })) }))
        const failed = fileList.find(({ code }) => code !== 'SUCCESS' && !NO_FILE.test(code))
        if (failed) throw new DatabaseFailure(failed.code, `云存储没有给出 ${failed.fileID} 的地址`)
        return new Map(fileList.filter(({ code }) => code === 'SUCCESS').map((each) => [each.fileID, each.tempFileURL]))
      }),

    /** The bytes at an address; null where nothing lies there. */
    open: async (address: string): Promise<Readable | null> => {
      const response = await fetch(encodeURI(address))
      if (response.status === 404) {
        await response.body?.cancel()
        return null
      }
      if (!response.ok || response.body === null) throw new Error(`云存储答 HTTP ${response.status}`)
      return Readable.fromWeb(response.body as ReadableStream<Uint8Array>)
    },

    /** Writes a file of so many bytes, over what was there. */
    put: (path: string, content: () => Readable, bytes: number): Promise<void> =>
      persistently(async () => {
        const { url, token, authorization, cosFileId } = await upload(path)
        const request: object = {
          method: 'PUT',
          headers: {
            ...{ Signature: authorization, authorization, 'x-cos-security-token': token },
            ...{ 'x-cos-meta-fileid': cosFileId, key: encodeURIComponent(path), 'content-length': String(bytes) },
          },
          body: content(),
          duplex: 'half',
        }
        const response = await fetch(url, request)
        await response.body?.cancel()
        if (!response.ok) throw new Error(`云存储不收 ${path}，答 HTTP ${response.status}`)
      }),
  }
}

type Keys = 'envId' | 'secretId' | 'secretKey' | 'region'
export type CloudData = ReturnType<typeof openCloudData>
