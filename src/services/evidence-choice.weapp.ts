import Taro from '@tarojs/taro'
import { chosenFile, type Choice } from './photo-file'

type Wanted = Pick<Taro.chooseMessageFile.Option, 'type' | 'extension'>

const choose = async (count: number, wanted: Wanted): Promise<Choice> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count, ...wanted })
    const photos = tempFiles.map(({ name, size, path, type }) =>
      type === 'image' ? { path } : chosenFile({ name, bytes: size, path }),
    )
    return { outcome: 'chosen', photos, leftOut: 0 }
  } catch (failure) {
    const { errMsg, errno } = failure as { errMsg?: unknown; errno?: unknown }
    const said = typeof errMsg === 'string' ? errMsg : ''
    if (said.includes('cancel')) return { outcome: 'cancelled' }
    return { outcome: errno === 104 || said.includes('privacy') ? 'privacy_refused' : 'not_allowed' }
  }
}

/** WeChat hands over files from a conversation alone, photos among them; at most 100 at a time. */
export const chooseFiles = (count: number): Promise<Choice> => choose(count, { type: 'all' })

/** The same of PDFs alone. */
export const choosePdfs = (count: number): Promise<Choice> => choose(count, { type: 'file', extension: ['pdf'] })
