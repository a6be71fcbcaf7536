import Taro from '@tarojs/taro'
import type { UploadTarget } from '@/contract/evidence'
import { platformFaultIn } from './platform-fault'
import type { UploadEnd, UploadTask } from './upload-task'

/** -503003 is an address that is over; the other codes are those of every call. */
const endOf = (failure: { readonly errMsg: string }): UploadEnd => {
  if (failure.errMsg.includes('no such file')) return 'lost'
  if (failure.errMsg.includes('-503003')) return 'turned_away'
  switch (platformFaultIn(failure)) {
    case 'not_allowed':
    case 'not_set_up':
      return 'forbidden'
    case 'busy':
    case 'quota':
      return 'busy'
    case undefined:
      return 'no_way'
  }
}

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
      fail: (failure) => resolve(endOf(failure)),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
  return { end, abort: () => task?.abort() }
}
