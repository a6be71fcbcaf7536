import Taro from '@tarojs/taro'

/** Puts `text` on the clipboard; both platforms say so themselves. Answers false where they would not. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
