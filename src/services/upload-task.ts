import type { UploadTarget } from '@/contract/evidence'
import type { KeptPhoto } from './photo-file'

/**
 * | end         | what happened                                                | what follows                     |
 * |-------------|--------------------------------------------------------------|----------------------------------|
 * | no_way      | nothing arrived                                              | again by itself                  |
 * | busy        | the storage was too slow, too busy, or is full               | again by itself, later each time |
 * | turned_away | the address has expired                                      | a few times, with a new address  |
 * | forbidden   | the storage does not allow it, or is not there               | it is final, and said            |
 * | lost        | the file is no longer on the phone                           | it is final, and said            |
 */
export type UploadEnd = 'uploaded' | 'no_way' | 'busy' | 'turned_away' | 'forbidden' | 'lost'

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
