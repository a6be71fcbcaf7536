import type { Photo } from '@/domain/evidence/photo'
import type { CallResult } from '@/services/call'
import type { FillPorts } from './fill-ports'
import { ATTEMPTS, type PhotoEvent, type QueuedPhoto } from './photo-queue'

export interface StepSurroundings {
  readonly assessmentId: string
  readonly ports: FillPorts
  /** Notes what the server has attached, or no longer has. */
  readonly attach: (photo: Photo) => void
  readonly detach: () => void
  readonly onProgress: (photoId: string, percent: number) => void
  readonly onAbort: (photoId: string, abort: () => void) => void
}

/** What came of a call that did not end well: without a network it is tried again by itself, otherwise a person has to act. */
const failed = (
  { photoId, step, attempt }: QueuedPhoto,
  result: Exclude<CallResult<unknown>, { outcome: 'done' }>,
): PhotoEvent => {
  switch (result.outcome) {
    case 'refused':
      return { kind: 'stopped', photoId, step, because: { kind: 'refused', refusal: result.refusal } }
    case 'offline':
      return { kind: 'interrupted', photoId, step }
    case 'outage':
      return attempt < ATTEMPTS
        ? { kind: 'interrupted', photoId, step }
        : { kind: 'stopped', photoId, step, because: { kind: 'outage', reference: result.reference } }
  }
}

const send = async (
  item: QueuedPhoto,
  { assessmentId, ports, onProgress, onAbort }: StepSurroundings,
): Promise<PhotoEvent> => {
  const { photoId, no, step, file, attempt } = item
  if (!file) return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  const prepared = await ports.call('evidence.prepareUpload', { assessmentId, no, photoId, type: file.type })
  if (prepared.outcome !== 'done') return failed(item, prepared)
  const task = ports.photos.upload(prepared.value, file, (percent) => onProgress(photoId, percent))
  onAbort(photoId, task.abort)
  switch (await task.end) {
    case 'uploaded':
      return { kind: 'finished', photoId, step, caption: item.caption }
    case 'no_way':
      return { kind: 'interrupted', photoId, step }
    case 'turned_away':
      // The address may have expired on a slow network: a new one is asked for, a few times.
      return attempt < ATTEMPTS
        ? { kind: 'interrupted', photoId, step }
        : { kind: 'stopped', photoId, step, because: { kind: 'turned_away' } }
    case 'lost':
      return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  }
}

const attach = async (item: QueuedPhoto, around: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, no, step, file, request, attempt } = item
  if (!file || !request) return { kind: 'stopped', photoId, step, because: { kind: 'lost' } }
  const input = { assessmentId: around.assessmentId, no, photoId, type: file.type, caption: request.caption }
  const result = await around.ports.call('evidence.attach', input, request.requestId)
  if (result.outcome === 'refused' && result.refusal.refused === 'photo_missing' && attempt < ATTEMPTS)
    return { kind: 'unsent', photoId, step }
  if (result.outcome !== 'done') return failed(item, result)
  around.attach(result.value.photo)
  return { kind: 'finished', photoId, step, caption: request.caption }
}

const recaption = async (item: QueuedPhoto, around: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, no, step, request } = item
  const caption = request?.caption ?? item.caption
  const result = await around.ports.call(
    'evidence.caption',
    { assessmentId: around.assessmentId, no, photoId, caption },
    request?.requestId,
  )
  if (result.outcome !== 'done') return failed(item, result)
  around.attach(result.value.photo)
  return { kind: 'finished', photoId, step, caption }
}

const remove = async (item: QueuedPhoto, { assessmentId, ports, detach }: StepSurroundings): Promise<PhotoEvent> => {
  const { photoId, no, step, request } = item
  const result = await ports.call('evidence.remove', { assessmentId, no, photoId }, request?.requestId)
  const gone = result.outcome === 'refused' && result.refusal.refused === 'photo_unknown'
  if (result.outcome !== 'done' && !gone) return failed(item, result)
  detach()
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
