import Taro from '@tarojs/taro'
import type { DocumentLink } from '@/contract/document'
import type { Opening } from './document-file'

/** What WeChat can show by itself; everything else is handed on. */
const SHOWN = ['docx', 'xlsx', 'pdf'] as const

const typeOf = (fileName: string) => SHOWN.find((type) => fileName.toLowerCase().endsWith(`.${type}`))

const saying = (failure: unknown): string => {
  const { errMsg } = failure as { errMsg?: unknown }
  return typeof errMsg === 'string' ? errMsg : ''
}

const folder = (): string => `${Taro.env.USER_DATA_PATH ?? ''}/documents`

/** WeChat gives a program 200 MB: what was fetched before makes room, since it can be fetched again. */
const emptied = (): Promise<boolean> =>
  new Promise((resolve) => {
    const files = Taro.getFileSystemManager()
    const make = () =>
      files.mkdir({
        dirPath: folder(),
        recursive: true,
        success: () => resolve(true),
        fail: (failure) => resolve(saying(failure).includes('already exists')),
      })
    files.rmdir({ dirPath: folder(), recursive: true, success: make, fail: make })
  })

/** Fetches a document under its own name: WeChat shows and forwards it by that name. */
const download = async ({ url, fileName }: DocumentLink): Promise<string | undefined> => {
  if (!(await emptied())) return undefined
  const filePath = `${folder()}/${fileName}`
  try {
    const answer = await Taro.downloadFile({ url, filePath })
    return answer.statusCode === 200 ? filePath : undefined
  } catch {
    // No network, or no room: nothing can be shown either way, and it can be asked for again.
    return undefined
  }
}

const show = async (filePath: string, fileName: string): Promise<Opening> => {
  const fileType = typeOf(fileName)
  if (fileType) {
    // Without the menu nobody could forward or save what they see.
    await Taro.openDocument({ filePath, fileType, showMenu: true })
    return 'opened'
  }
  await Taro.shareFileMessage({ filePath, fileName })
  return 'saved'
}

/** Fetches a document and shows it; a ZIP, which WeChat cannot show, is handed to a conversation. */
export const openDocument = async (link: DocumentLink): Promise<Opening> => {
  const filePath = await download(link)
  if (filePath === undefined) return 'no_way'
  try {
    return await show(filePath, link.fileName)
  } catch (failure) {
    return saying(failure).includes('cancel') ? 'cancelled' : 'cannot_open'
  }
}
