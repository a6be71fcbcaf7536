import type { UploadTarget } from '@/contract/evidence'
import type { ChosenDocument } from './document-file'
import { put } from './put.h5'
import type { UploadEnd, UploadTask } from './upload-task'

const bytesOf = async ({ path }: ChosenDocument): Promise<Blob | undefined> => {
  try {
    return await (await fetch(path)).blob()
  } catch {
    // The file was moved or changed after it was chosen.
    return undefined
  }
}

/** Sends a chosen document straight to storage. `onProgress` gets 0 to 100. */
export const uploadDocument = (
  target: UploadTarget,
  document: ChosenDocument,
  onProgress: (percent: number) => void,
): UploadTask => {
  const request = new XMLHttpRequest()
  const end = bytesOf(document).then((bytes): UploadEnd | Promise<UploadEnd> =>
    bytes ? put(request, target, bytes, onProgress) : 'lost',
  )
  return { end, abort: () => request.abort() }
}
