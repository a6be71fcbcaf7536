import Taro from '@tarojs/taro'

/** Reads a code with the camera; undefined where whoever scans has gone back, or nothing was read. null where nothing can scan. */
export const scan: (() => Promise<string | undefined>) | null = async () => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    // Going back is told as a failure.
    return undefined
  }
}
