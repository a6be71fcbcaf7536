import Taro from '@tarojs/taro'
import { pathOf } from './document-download.weapp'
import type { HandedOn, MadeFile, Showing, WayOut } from './document-file'

/** What WeChat can show by itself; everything else is handed on. */
const SHOWN = ['docx', 'xlsx', 'pdf'] as const

const saying = (failure: unknown): string => {
  const { errMsg } = failure as { errMsg?: unknown }
  return typeof errMsg === 'string' ? errMsg : ''
}

/** Shows a file that is on the phone, with the menu by which it is forwarded and saved. */
export const showDocument = async (file: MadeFile): Promise<Showing> => {
  const fileType = SHOWN.find((type) => file.fileName.toLowerCase().endsWith(`.${type}`))
  if (!fileType) return 'not_shown'
  try {
    await Taro.openDocument({ filePath: pathOf(file), fileType, showMenu: true })
    return 'shown'
  } catch {
    // No program for it: it is on the phone all the same, and can be handed on.
    return 'cannot_open'
  }
}

/** Where WeChat runs on a computer. */
const COMPUTERS = ['windows', 'mac', 'ohos_pc']

/** WeChat on a computer puts files on its disk and sends none into a chat; on a phone it is the other way round. */
export const wayOut = (): WayOut => (COMPUTERS.indexOf(Taro.getDeviceInfo().platform) === -1 ? 'send' : 'save')

/**
 * Hands a file on that is on the device. WeChat does so in a tap alone: it is to be called by a tap's own handler, before anything
 * is awaited.
 */
export const handOn = async (file: MadeFile): Promise<HandedOn> => {
  const filePath = pathOf(file)
  try {
    await (wayOut() === 'save'
      ? Taro.saveFileToDisk({ filePath })
      : Taro.shareFileMessage({ filePath, fileName: file.fileName }))
    return 'done'
  } catch (failure) {
    const said = saying(failure)
    if (said.indexOf('cancel') !== -1) return 'cancelled'
    return /exist|no such file/.test(said) ? 'gone' : 'refused'
  }
}
