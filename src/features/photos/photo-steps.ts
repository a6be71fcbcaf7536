import type { UploadTarget } from '@/contract/evidence'
import type { RefusalCode } from '@/domain/refusal/refusal'
import { OUTDATED } from '@/domain/refusal/request-refusals'
import type { CallResult } from '@/services/call'
import type { KeptOriginal, KeptPhoto } from '@/services/photo-file'
import { isFinalFault } from '@/services/platform-fault'
import type { Upload } from '@/services/upload-task'
import { ATTEMPTS, type PhotoEvent, type PhotoRequest, type QueuedPhoto } from './photo-queue'

/**
 * What is asked of the server for a photo, by whoever knows where it belongs. Each notes for itself what the server answers
 * that it has; a photo that is gone already is as good as removed.
 */
export interface PhotoCalls {
  /** Where a photo or a document goes; `original` instead, where the picture that it was made from is sent. */
  readonly prepareUpload: (
    item: QueuedPhoto,
    file: KeptPhoto,
    original?: KeptOriginal,
  ) => Promise<CallResult<UploadTarget>>
  readonly attach: (item: QueuedPhoto, file: KeptPhoto, request: PhotoRequest) => Promise<CallResult<unknown>>
  readonly recaption: (item: QueuedPhoto, request: PhotoRequest) => Promise<CallResult<unknown>>
  readonly remove: (item: QueuedPhoto, request: PhotoRequest) => Promise<CallResult<unknown>>
}

export interface StepSurroundings {
  readonly calls: PhotoCalls
  readonly upload: Upload
  readonly onProgress: (photoId: string, percent: number) => void
  readonly onAbort: (photoId: string, abort: () => void) => void
}

/** Nothing is wrong with the photo: it waits until all is updated. */
const WAITS: readonly RefusalCode[] = OUTDATED

/** What came of a call that did not end well: without a network it is tried again by itself, otherwise a person has to act. */
const failed = (
  { photoId, step, attempt }: QueuedPhoto,
  result: Exclude<CallResult<unknown>, { outcome: 'done' }>,
): PhotoEvent => {
  switch (result.outcome) {
    case 'refused':
      return WAITS.includes(result.refusal.refused)
        ? { kind: 'interrupted', photoId, step }
        : { kind: 'stopped', photoId, step, because: { kind: 'refused', refusal: result.refusal } }
    case 'offline':
      return { kind: 'interrupted', photoId, step }
    case 'unserved':
      // A busy service is asked again for as long as it takes; what is not set up or not allowed is said.
      return isFinalFault(result.because)
        ? { kind: 'stopped', photoId, step, because: { kind: 'unserved', because: result.because } }
        : { kind: 'interrupted', photoId, step, because: result.because }
    case 'outage':
      return attempt < ATTEMPTS
        ? { kind: 'interrupted', photoId, step }
        : { kind: 'stopped', photoId, step, because: { kind: 'outage', reference: result.reference } }
  }
}

/** So often the original of a photo is tried: on a poor network the photo counts without it. */
const ORIGINAL_ATTEMPTS = 2

/** Sends one file; undefined once it has arrived. The percents are of both files, where there are two. */
const sendFile = async (
  item: QueuedPhoto,
  file: KeptPhoto,
  original: KeptOriginal | undefined,
  { calls, upload, onProgress, onAbort }: StepSurroundings,
): Promise<PhotoEvent | undefined> => {
  const { photoId, step, attempt } = item
  const prepared = await calls.prepareUpload(item, file, original)
  if (prepared.outcome !== 'done') return failed(item, prepared)
  const all = file.bytes + (file.original?.bytes ?? 0)
  const [sent, bytes] = original ? [file.bytes, original.bytes] : [0, file.bytes]
  const task = upload(prepared.value, original ?? file, (percent) =>
    onProgress(photoId, (sent * 100 + bytes * percent) / all),
  )
  onAbort(photoId, task.abort)
  switch (await task.end) {
    case 'uploaded':
      return undefined
    case 'no_way':
      return { kind: 'interrupted', photoId, step }
    case 'busy':
      return { kind: 'interrupted', photoId, step, because: 'busy' }
    case 'forbidden':
      return { kind: 'stopped', photoId, step, because: { kind: 'forbidden' } }
    case 'turned_away':
      // The address may have expired on a slow network: a new one is asked for, a few times.
      return attempt < ATTEMPTS
        ? { kind: 'interrupted', photoId, step }
        : { kind: 'stopped', photoId, step, because: { kind: 'turned_away' } }
    case 'lost':
      return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  }
}

const send = async (item: QueuedPhoto, around: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, step, file, attempt, caption } = item
  if (!file) return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  const unsent = await sendFile(item, file, undefined, around)
  if (unsent) return unsent
  const original = file.original && (await sendFile(item, file, file.original, around))
  // What is wrong with the original alone stops nothing.
  if (original?.kind === 'interrupted' && attempt < ORIGINAL_ATTEMPTS) return original
  return { kind: 'finished', photoId, step, caption }
}

const attach = async (item: QueuedPhoto, { calls }: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, step, file, request, attempt } = item
  if (!file || !request) return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  const result = await calls.attach(item, file, request)
  if (result.outcome === 'refused' && result.refusal.refused === 'photo_missing' && attempt < ATTEMPTS)
    return { kind: 'unsent', photoId, step }
  if (result.outcome !== 'done') return failed(item, result)
  return { kind: 'finished', photoId, step, caption: request.caption }
}

const recaption = async (item: QueuedPhoto, { calls }: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, step, request } = item
  if (!request) return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  const result = await calls.recaption(item, request)
  if (result.outcome !== 'done') return failed(item, result)
  return { kind: 'finished', photoId, step, caption: request.caption }
}

const remove = async (item: QueuedPhoto, { calls }: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, step, request } = item
  if (!request) return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  const result = await calls.remove(item, request)
  if (result.outcome !== 'done') return failed(item, result)
  return { kind: 'finished', photoId, step, caption: '' }
}

/** Does the next thing that has to be done with a photo, and says what came of it. */
export const runStep = async (item: QueuedPhoto, around: StepSurroundings): Promise<PhotoEvent> => {
  switch (item.step) {
    case 'prepare':
      throw new Error('a photo is prepared by the one who chose it')
    case 'upload':
      return send(item, around)
    case 'attach':
      return attach(item, around)
    case 'caption':
      return recaption(item, around)
    case 'remove':
      return remove(item, around)
  }
}
