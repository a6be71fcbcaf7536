import type { UploadTarget } from '@/contract/evidence'
import type { KeptPhoto } from './photo-file'

/** `no_way`: nothing arrived. `turned_away`: the storage said no (an address that expired). `lost`: the photo is no longer on the phone. */
export type UploadEnd = 'uploaded' | 'no_way' | 'turned_away' | 'lost'

export interface UploadTask {
  readonly end: Promise<UploadEnd>
  readonly abort: () => void
}

/** Sends a kept photo straight to storage, never through a function's payload. `onProgress` gets 0 to 100. */
export type Upload = (
  target: UploadTarget,
  photo: Pick<KeptPhoto, 'name'>,
  onProgress: (percent: number) => void,
) => UploadTask
