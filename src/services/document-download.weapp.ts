import Taro from '@tarojs/taro'
import type { DocumentLink } from '@/contract/document'
import type { FetchEnd, FetchTask, MadeFile } from './document-file'

/**
 * A file is fetched piece by piece and put together on the phone: WeChat ends a request after 60 s, and 5 s after somebody leaves
 * the program, whatever its `timeout` says; what has arrived by then is kept. 2 MB a minute is a very poor network.
 */
const PIECE_BYTES = 2 * 1024 * 1024
const PIECE_MILLISECONDS = 60_000

/** What a link that has died is answered by; a file that is gone is found out by asking for a new one. */
const DIED = [401, 403, 404, 410]

const folder = (): string => `${Taro.env.USER_DATA_PATH ?? ''}/documents`
/** A folder a file, so that it bears its own name, and what is of another content is never taken for a part of it. */
const keyOf = ({ sha256 }: Pick<MadeFile, 'sha256'>): string => sha256.slice(0, 16)
const folderOf = (file: MadeFile): string => `${folder()}/${keyOf(file)}`
const piecePath = (file: MadeFile): string => `${folderOf(file)}/next-piece`

/** Where a file is, or will be, on the phone. WeChat shows and forwards it by this name. */
export const pathOf = (file: MadeFile): string => `${folderOf(file)}/${file.fileName}`

interface Ends<Result> {
  readonly success: (result: Result) => void
  readonly fail: (failure: { readonly errMsg: string }) => void
}

/** One of WeChat's file functions as a promise: what it answers, or in words why not. */
const done = <Result>(ask: (ends: Ends<Result>) => void): Promise<Result | string> =>
  new Promise((resolve) => ask({ success: resolve, fail: ({ errMsg }) => resolve(errMsg) }))

const files = (): Taro.FileSystemManager => Taro.getFileSystemManager()

const listOf = async (dirPath: string): Promise<readonly string[]> => {
  const found = await done<Taro.FileSystemManager.ReaddirSuccessCallbackResult>((ends) =>
    files().readdir({ dirPath, ...ends }),
  )
  return typeof found === 'string' ? [] : found.files
}

/** Which of these files are on the phone, in part or whole. */
export const keptOf = async <File extends MadeFile>(wanted: readonly File[]): Promise<readonly File[]> => {
  const there = await listOf(folder())
  return wanted.filter((file) => there.indexOf(keyOf(file)) !== -1)
}

/** How many bytes of a file are on the phone. */
export const keptBytes = async (file: MadeFile): Promise<number> => {
  const found = await done<Taro.FileSystemManager.GetFileInfoSuccessCallbackResult>((ends) =>
    files().getFileInfo({ filePath: pathOf(file), ...ends }),
  )
  if (typeof found === 'string') return 0
  if (found.size <= file.bytes) return found.size
  await done((ends) => files().unlink({ filePath: pathOf(file), ...ends }))
  return 0
}

/** WeChat gives a program 200 MB: what was fetched before makes room, since it can be fetched again. */
const makeRoom = async (file: MadeFile): Promise<boolean> => {
  const others = (await listOf(folder())).filter((name) => name !== keyOf(file))
  for (const name of others) {
    const path = `${folder()}/${name}`
    const removed = await done((ends) => files().rmdir({ dirPath: path, recursive: true, ...ends }))
    if (typeof removed === 'string') await done((ends) => files().unlink({ filePath: path, ...ends }))
  }
  const made = await done((ends) => files().mkdir({ dirPath: folderOf(file), recursive: true, ...ends }))
  return typeof made !== 'string' || made.indexOf('already exists') !== -1
}

/** Puts a piece behind what is there already. */
const join = async (file: MadeFile, from: number): Promise<FetchEnd> => {
  const piece = await done<Taro.FileSystemManager.ReadFileSuccessCallbackResult>((ends) =>
    files().readFile({ filePath: piecePath(file), ...ends }),
  )
  if (typeof piece === 'string') return { outcome: 'unreachable' }
  const options = { filePath: pathOf(file), data: piece.data }
  const put = await done((ends) =>
    from === 0 ? files().writeFile({ ...options, ...ends }) : files().appendFile({ ...options, ...ends }),
  )
  if (typeof put !== 'string') return { outcome: 'arrived', kept: await keptBytes(file) }
  // Where what had arrived is gone, the phone is not full: it is begun anew.
  return { outcome: from > 0 && (await keptBytes(file)) === 0 ? 'unreachable' : 'no_room' }
}

/** A storage that gives no pieces gives the whole. */
const takeWhole = async (file: MadeFile): Promise<FetchEnd> => {
  await done((ends) => files().unlink({ filePath: pathOf(file), ...ends }))
  const moved = await done((ends) => files().rename({ oldPath: piecePath(file), newPath: pathOf(file), ...ends }))
  return typeof moved === 'string' ? { outcome: 'no_room' } : { outcome: 'arrived', kept: await keptBytes(file) }
}

/** Fetches the piece that begins at `from`. `onBytes` hears how much of the file has arrived. */
export const fetchNext = (link: DocumentLink, from: number, onBytes: (bytes: number) => void): FetchTask => {
  let task: ReturnType<typeof Taro.downloadFile> | undefined
  let aborted = false
  const fetched = async (): Promise<FetchEnd> => {
    if (!(await makeRoom(link))) return { outcome: 'no_room' }
    if (aborted) return { outcome: 'unreachable' }
    const to = Math.min(from + PIECE_BYTES, link.bytes) - 1
    try {
      task = Taro.downloadFile({
        url: link.url,
        filePath: piecePath(link),
        header: { Range: `bytes=${from}-${to}` },
        timeout: PIECE_MILLISECONDS,
      })
      task.progress(({ totalBytesWritten }) => onBytes(Math.min(from + totalBytesWritten, link.bytes)))
      const { statusCode } = await task
      if (statusCode === 206) return await join(link, from)
      if (statusCode === 200) return await takeWhole(link)
      return { outcome: DIED.indexOf(statusCode) === -1 ? 'unreachable' : 'link_died' }
    } catch (failure) {
      const { errMsg = '' } = failure as { errMsg?: string }
      return { outcome: errMsg.indexOf('maximum size') === -1 ? 'unreachable' : 'no_room' }
    }
  }
  const end = fetched().then(async (result) => {
    await done((ends) => files().unlink({ filePath: piecePath(link), ...ends }))
    return result
  })
  return {
    end,
    abort: () => {
      aborted = true
      task?.abort()
    },
  }
}
