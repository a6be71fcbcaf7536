import type { Disk } from './disk'
import type { Network } from './network'
import type { Noticed, Person } from './person'
import type { PrivacyGate } from './privacy-gate'
import { wxFunction, WxFailure, type Kit, type WxOptions } from './wx-kit'

export interface DocumentsOptions {
  readonly disk: Disk
  readonly network: Network
  readonly person: Person
  readonly noticed: Noticed
  readonly gate: PrivacyGate
}

/** What WeChat can show by itself. */
const SHOWN = /\.(docx?|xlsx?|pptx?|pdf)$/
/** WeChat keeps this much of a program's files and no more. */
const ROOM = 200 * 1024 * 1024

interface DownloadTask {
  readonly controller: AbortController
  readonly watchers: Array<(told: object) => void>
}

/** Documents: chosen from a conversation, fetched, shown, and handed on to a conversation. */
export const documentsOf = (
  kit: Kit,
  { disk, network, person, noticed, gate }: DocumentsOptions,
): Record<string, unknown> => {
  let chosen = 0
  const demand = (file: unknown): void => {
    if (!disk.has(String(file))) throw new WxFailure(`file doesn't exist ${String(file)}`)
  }
  const fetched = async ({ url, filePath, header }: WxOptions, task: DownloadTask): Promise<object> => {
    const headers = (header ?? {}) as Record<string, string>
    noticed.downloads.push(headers['Range'] ?? 'whole')
    const response = await network.request(String(url), { method: 'GET', headers }, task.controller)
    if (!response) throw new WxFailure('-1 net::ERR_INTERNET_DISCONNECTED')
    const content = new Uint8Array(await response.arrayBuffer())
    if (content.length > ROOM || !disk.write(String(filePath), content))
      throw new WxFailure('the maximum size of the file storage limit is exceeded', { errno: 1300202 })
    const told = { progress: 100, totalBytesWritten: content.length, totalBytesExpectedToWrite: content.length }
    for (const tell of task.watchers) kit.problems.guard(() => tell(kit.engine().hand(told) as object))
    return { statusCode: response.status, filePath }
  }
  const downloadFile = (options: WxOptions): unknown => {
    const task: DownloadTask = { controller: new AbortController(), watchers: [] }
    const promise = wxFunction(kit, 'downloadFile', (given) => fetched(given, task), 'network')(options)
    return (
      promise ?? {
        abort: () => task.controller.abort(),
        onProgressUpdate: (tell: (told: object) => void) => task.watchers.push(tell),
        offProgressUpdate: () => undefined,
      }
    )
  }
  /** What lets a file go: the one works on phones, the other on computers alone. */
  const leaves = (name: string, onComputers: boolean, how: 'handed on' | 'saved') =>
    wxFunction(kit, name, ({ filePath }) => {
      if (['windows', 'mac', 'ohos_pc'].includes(person.device) !== onComputers) throw new WxFailure('not supported')
      demand(filePath)
      if (person.hands === 'cancel') throw new WxFailure('cancel')
      noticed.documents.push({ filePath: String(filePath), how })
    })
  return {
    chooseMessageFile: gate.guarded(kit, 'chooseMessageFile', ({ extension }) => {
      if (person.document === 'cancel') throw new WxFailure('cancel')
      const { name, content } = person.document
      const wanted = extension as readonly string[] | undefined
      if (wanted && !wanted.some((each) => name.endsWith(`.${each}`))) throw new WxFailure('cancel')
      const path = disk.addTemporary(content, `${(chosen += 1)}-${name}`)
      return { tempFiles: [{ name, size: content.length, path, type: 'file', time: 0 }] }
    }),
    downloadFile,
    openDocument: wxFunction(kit, 'openDocument', ({ filePath, fileType, showMenu }) => {
      demand(filePath)
      if (!SHOWN.test(`.${String(fileType)}`)) throw new WxFailure('filetype not supported')
      noticed.documents.push({ filePath: String(filePath), how: showMenu === true ? 'shown' : 'shown without a menu' })
    }),
    shareFileMessage: leaves('shareFileMessage', false, 'handed on'),
    saveFileToDisk: leaves('saveFileToDisk', true, 'saved'),
  }
}
