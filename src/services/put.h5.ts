import type { UploadTarget } from '@/contract/evidence'
import type { UploadEnd } from './upload-task'

/** 403 is a signature that is over; what answers 429 or 5xx is too busy. */
const endOf = (status: number): UploadEnd =>
  status >= 200 && status < 300 ? 'uploaded' : status === 429 || status >= 500 ? 'busy' : 'turned_away'

/** One PUT to a signed address. fetch tells nothing of an upload's progress, so it is an XMLHttpRequest. */
export const put = (
  request: XMLHttpRequest,
  target: UploadTarget,
  bytes: Blob,
  onProgress: (percent: number) => void,
): Promise<UploadEnd> =>
  new Promise((resolve) => {
    request.open('PUT', target.url)
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (loaded / total) * 100 : 0)
    request.onload = () => resolve(endOf(request.status))
    request.onerror = () => resolve('no_way')
    request.onabort = () => resolve('no_way')
    request.send(bytes)
  })
