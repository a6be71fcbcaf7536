import { findPhoto } from './photo-files.h5'
import { put } from './put.h5'
import type { Upload, UploadEnd } from './upload-task'

export const upload: Upload = (target, photo, onProgress) => {
  const request = new XMLHttpRequest()
  const end = findPhoto(photo.name).then((bytes): UploadEnd | Promise<UploadEnd> =>
    bytes ? put(request, target, new Blob([bytes as Uint8Array<ArrayBuffer>]), onProgress) : 'lost',
  )
  return { end, abort: () => request.abort() }
}
