import type { Disk } from './disk'
import type { Network } from './network'
import type { Noticed, Person } from './person'
import type { PrivacyGate } from './privacy-gate'
import { wxFunction, WxFailure, type Kit } from './wx-kit'

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

/** Documents: chosen from a conversation, fetched, shown, and handed on to a conversation. */
export const documentsOf = (
  kit: Kit,
  { disk, network, person, noticed, gate }: DocumentsOptions,
): Record<string, unknown> => {
  let chosen = 0
  const demand = (file: unknown): void => {
    if (!disk.has(String(file))) throw new WxFailure(`file doesn't exist ${String(file)}`)
  }
  return {
    chooseMessageFile: gate.guarded(kit, 'chooseMessageFile', ({ extension }) => {
      if (person.document === 'cancel') throw new WxFailure('cancel')
      const { name, content } = person.document
      const wanted = extension as readonly string[] | undefined
      if (wanted && !wanted.some((each) => name.endsWith(`.${each}`))) throw new WxFailure('cancel')
      const path = disk.addTemporary(content, `${(chosen += 1)}-${name}`)
      return { tempFiles: [{ name, size: content.length, path, type: 'file', time: 0 }] }
    }),
    downloadFile: wxFunction(
      kit,
      'downloadFile',
      async ({ url, filePath }) => {
        const response = await network.request(String(url), { method: 'GET' })
        if (!response) throw new WxFailure('-1 net::ERR_INTERNET_DISCONNECTED')
        const content = new Uint8Array(await response.arrayBuffer())
        if (content.length > ROOM || !disk.write(String(filePath), content))
          throw new WxFailure('the maximum size of the file storage limit is exceeded', { errno: 1300202 })
        return { statusCode: response.status, filePath }
      },
      'network',
    ),
    openDocument: wxFunction(kit, 'openDocument', ({ filePath, fileType, showMenu }) => {
      demand(filePath)
      if (!SHOWN.test(`.${String(fileType)}`)) throw new WxFailure('filetype not supported')
      noticed.documents.push({ filePath: String(filePath), how: showMenu === true ? 'shown' : 'shown without a menu' })
    }),
    shareFileMessage: wxFunction(kit, 'shareFileMessage', ({ filePath }) => {
      demand(filePath)
      noticed.documents.push({ filePath: String(filePath), how: 'handed on' })
    }),
  }
}
