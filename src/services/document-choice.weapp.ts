import Taro from '@tarojs/taro'
import type { DocumentChoice } from './document-file'

/** WeChat hands over files from a conversation alone: a document is sent to the file assistant first, then chosen here. */
export const chooseDocument = async (extensions: readonly string[]): Promise<DocumentChoice> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] })
    const [file] = tempFiles
    if (!file) return { outcome: 'cancelled' }
    return { outcome: 'chosen', document: { name: file.name, bytes: file.size, path: file.path } }
  } catch (failure) {
    const { errMsg } = failure as { errMsg?: unknown }
    return { outcome: typeof errMsg === 'string' && errMsg.includes('cancel') ? 'cancelled' : 'not_allowed' }
  }
}
