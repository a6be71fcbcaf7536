import { failureSentence } from '@/text/failures'
import { photoForbidden, photoLost, photoTurnedAway, photoWithoutRoom, tileWords } from '@/text/fill'
import { refusalSentence } from '@/text/refusals'
import type { QueuedPhoto, Stop } from './photo-queue'
import type { QueueState } from './photo-runner'

export type TileState =
  | { readonly kind: 'done' | 'preparing' }
  | { readonly kind: 'uploading'; readonly percent: number }
  | { readonly kind: 'waiting'; readonly because?: 'busy' | 'quota' }
  /** `again`: sending it once more may help. */
  | { readonly kind: 'failed'; readonly reason: string; readonly again: boolean }

/** Why a photo waits for a person, in a sentence. */
export const stopSentence = (stop: Stop): string => {
  switch (stop.kind) {
    case 'refused':
      return refusalSentence(stop.refusal)
    case 'outage':
      return failureSentence({ outcome: 'outage', reference: stop.reference })
    case 'unserved':
      return failureSentence({ outcome: 'unserved', because: stop.because })
    case 'forbidden':
      return photoForbidden
    case 'turned_away':
      return photoTurnedAway
    case 'lost':
      return photoLost
    case 'no_room':
      return photoWithoutRoom
  }
}

/** Why it waits for a person, in a word. */
export const failedState = (stop: Stop): TileState => ({
  kind: 'failed',
  reason: tileWords[stop.kind],
  // Whatever else is wrong may be mended elsewhere, and the photo is still here: by hand it is sent once more.
  again: stop.kind !== 'lost',
})

/** How far a photo on its way has got. */
export const tileState = (
  item: QueuedPhoto,
  { online, progress }: Pick<QueueState, 'progress'> & { readonly online: boolean },
): TileState => {
  if (item.status.kind === 'stopped') return failedState(item.status.because)
  if (online && item.status.kind === 'waiting' && item.status.because)
    return { kind: 'waiting', because: item.status.because === 'quota' ? 'quota' : 'busy' }
  if (item.step !== 'prepare' && (item.status.kind === 'waiting' || !online)) return { kind: 'waiting' }
  if (item.step === 'prepare') return { kind: 'preparing' }
  return { kind: 'uploading', percent: item.step === 'upload' ? (progress[item.photoId] ?? 0) : 100 }
}
