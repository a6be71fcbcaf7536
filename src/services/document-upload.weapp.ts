import type { UploadTarget } from '@/contract/evidence'
import type { ChosenDocument } from './document-file'
import { uploadFile } from './upload-file.weapp'
import type { UploadTask } from './upload-task'

/** Sends a chosen document straight to storage. `onProgress` gets 0 to 100. */
export const uploadDocument = (
  target: UploadTarget,
  document: ChosenDocument,
  onProgress: (percent: number) => void,
): UploadTask => uploadFile(target, document.path, onProgress)
