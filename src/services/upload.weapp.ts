import Taro from '@tarojs/taro'
import { pathOf } from './photo-files.weapp'
import type { Upload, UploadEnd } from './upload-task'

/** CloudBase's own codes for a path that the storage does not take; all else is the network's doing. */
const TURNED_AWAY = /-50100[0-9]|permission|denied/i

export const upload: Upload = ({ cloudPath }, photo, onProgress) => {
  let task: Taro.UploadTask | undefined
  const end = new Promise<UploadEnd>((resolve) => {
    task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: pathOf(photo.name),
      success: () => resolve('uploaded'),
      fail: ({ errMsg }) =>
        resolve(errMsg.includes('no such file') ? 'lost' : TURNED_AWAY.test(errMsg) ? 'turned_away' : 'no_way'),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
  return { end, abort: () => task?.abort() }
}
