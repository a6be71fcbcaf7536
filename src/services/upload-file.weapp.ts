import Taro from '@tarojs/taro'
import type { UploadTarget } from '@/contract/evidence'
import type { UploadEnd, UploadTask } from './upload-task'

/** CloudBase's own codes for a path that the storage does not take; all else is the network's doing. */
const TURNED_AWAY = /-50100[0-9]|permission|denied/i

/** Sends one file of the phone to where the server said. */
export const uploadFile = (
  { cloudPath }: UploadTarget,
  filePath: string,
  onProgress: (percent: number) => void,
): UploadTask => {
  let task: Taro.UploadTask | undefined
  const end = new Promise<UploadEnd>((resolve) => {
    task = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: () => resolve('uploaded'),
      fail: ({ errMsg }) =>
        resolve(errMsg.includes('no such file') ? 'lost' : TURNED_AWAY.test(errMsg) ? 'turned_away' : 'no_way'),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
  return { end, abort: () => task?.abort() }
}
