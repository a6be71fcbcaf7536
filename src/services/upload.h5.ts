import type { UploadTarget } from '@/contract/evidence'
import { findPhoto } from './photo-files.h5'
import type { Upload, UploadEnd } from './upload-task'

const put = (
  request: XMLHttpRequest,
  target: UploadTarget,
  bytes: Uint8Array,
  onProgress: (percent: number) => void,
): Promise<UploadEnd> =>
  new Promise((resolve) => {
    request.open('PUT', target.url)
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (loaded / total) * 100 : 0)
    request.onload = () => resolve(request.status >= 200 && request.status < 300 ? 'uploaded' : 'turned_away')
    request.onerror = () => resolve('no_way')
    request.onabort = () => resolve('no_way')
    request.send(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  })

export const upload: Upload = (target, photo, onProgress) => {
  // fetch tells nothing of an upload's progress.
  const request = new XMLHttpRequest()
  const end = findPhoto(photo.name).then((bytes): UploadEnd | Promise<UploadEnd> =>
    bytes ? put(request, target, bytes, onProgress) : 'lost',
  )
  return { end, abort: () => request.abort() }
}
