import type { Refusal } from '@/domain/refusal/refusal'
import type { KeptPhoto } from '@/services/photo-file'
import type { PlatformFault } from '@/services/platform-fault'
import { retryWait } from '../saving/retry-wait'

/** What has to be done next with a photo: compress and keep it, send it, attach it, say its new caption, take it off again. */
type PhotoStep = 'prepare' | 'upload' | 'attach' | 'caption' | 'remove'

/** Why a photo waits for a person. */
export type Stop =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'outage'; readonly reference: string }
  | { readonly kind: 'unserved'; readonly because: PlatformFault }
  | { readonly kind: 'turned_away' | 'forbidden' | 'lost' | 'no_room' }

type PhotoStatus =
  | { readonly kind: 'ready' | 'running' }
  /** `wait` in milliseconds from when it began; `because`: there is a network, and the platform did not serve it for now. */
  | { readonly kind: 'waiting'; readonly wait: number; readonly because?: PlatformFault | undefined }
  | { readonly kind: 'stopped'; readonly because: Stop }

/** A write whose end may be unknown: repeated word for word, with its id. */
export interface PhotoRequest {
  readonly requestId: string
  readonly caption: string
}

export interface QueuedPhoto {
  readonly photoId: string
  readonly no: number
  /** What a document is called; a photo has no name of its own. */
  readonly document?: string | undefined
  readonly caption: string
  readonly step: PhotoStep
  readonly status: PhotoStatus
  readonly attempt: number
  readonly file: KeptPhoto | null
  readonly request: PhotoRequest | null
}

export type PhotoQueue = readonly QueuedPhoto[]

/** What was chosen, with the id that it was given; `document` is a document's name. */
type Chosen = Pick<QueuedPhoto, 'photoId' | 'no' | 'document'>

export type PhotoEvent =
  | { readonly kind: 'chosen'; readonly photos: readonly Chosen[] }
  | { readonly kind: 'prepared'; readonly photoId: string; readonly file: KeptPhoto }
  | { readonly kind: 'started'; readonly photoId: string; readonly requestId: string }
  /** A step ended well; `caption` is the one that the server now has. */
  | { readonly kind: 'finished'; readonly photoId: string; readonly step: PhotoStep; readonly caption: string }
  /** The server does not find what was sent: it has to be sent again. */
  | { readonly kind: 'unsent'; readonly photoId: string; readonly step: PhotoStep }
  | {
      readonly kind: 'interrupted'
      readonly photoId: string
      readonly step: PhotoStep
      readonly because?: PlatformFault
    }
  | { readonly kind: 'stopped'; readonly photoId: string; readonly step: PhotoStep; readonly because: Stop }
  | { readonly kind: 'retried'; readonly photoId: string }
  | { readonly kind: 'waited'; readonly photoId: string }
  | { readonly kind: 'connected' }
  | { readonly kind: 'captioned'; readonly photoId: string; readonly caption: string }
  | { readonly kind: 'unwanted'; readonly photoId: string }

/** Uploads at once: more only make each of them slower on a phone. */
export const PARALLEL = 2
/** So often a photo that the storage turns away is tried by itself. */
export const ATTEMPTS = 5

const READY: PhotoStatus = { kind: 'ready' }

const newItem = (chosen: Chosen): QueuedPhoto => ({
  ...chosen,
  caption: '',
  step: 'prepare',
  status: READY,
  attempt: 0,
  file: null,
  request: null,
})

const anew = (item: QueuedPhoto): QueuedPhoto => ({ ...item, status: READY, attempt: 0 })

const goTo = (item: QueuedPhoto, step: PhotoStep): QueuedPhoto => ({ ...anew(item), step, request: null })

const finished = (item: QueuedPhoto, event: Extract<PhotoEvent, { kind: 'finished' }>): QueuedPhoto | null => {
  switch (item.step) {
    case 'prepare':
      return item
    case 'upload':
      return goTo(item, 'attach')
    case 'attach':
    case 'caption':
      return item.caption === event.caption ? null : goTo(item, 'caption')
    case 'remove':
      return null
  }
}

const mayBeAttached = (item: QueuedPhoto): boolean =>
  item.step === 'caption' || (item.step === 'attach' && item.request !== null)

const unwanted = (item: QueuedPhoto): QueuedPhoto | null => {
  if (!mayBeAttached(item)) return null
  const status = item.status.kind === 'running' ? item.status : READY
  return { ...item, step: 'remove', status, attempt: 0, request: null }
}

const nextItem = (
  item: QueuedPhoto,
  event: Exclude<PhotoEvent, { kind: 'chosen' | 'connected' }>,
): QueuedPhoto | null => {
  // It was taken off while that step was under way: whatever came of it, it is undone next.
  if ('step' in event && event.step !== item.step) return { ...item, status: READY }
  switch (event.kind) {
    case 'prepared':
      return { ...goTo(item, 'upload'), file: event.file }
    case 'started':
      return {
        ...item,
        status: { kind: 'running' },
        attempt: item.attempt + 1,
        request: item.request ?? { requestId: event.requestId, caption: item.caption },
      }
    case 'finished':
      return finished(item, event)
    case 'unsent':
      return { ...goTo(item, 'upload'), attempt: item.attempt }
    case 'interrupted':
      return {
        ...item,
        status: { kind: 'waiting', wait: retryWait(item.attempt, item.photoId), because: event.because },
      }
    case 'stopped':
      // It stays attached, and is seen again.
      if (item.step === 'remove') return null
      // Answered, so the next try is a request of its own.
      return { ...item, status: { kind: 'stopped', because: event.because }, request: null }
    case 'retried':
      return item.status.kind === 'running' ? item : anew(item)
    case 'waited':
      return item.status.kind === 'waiting' ? { ...item, status: READY } : item
    case 'captioned':
      return { ...item, caption: event.caption }
    case 'unwanted':
      return unwanted(item)
  }
}

/** What goes on by itself when the network is back or the program is opened again: what waits, and what the platform did not serve then. */
const mayGoOn = ({ status }: QueuedPhoto): boolean =>
  status.kind === 'waiting' || (status.kind === 'stopped' && status.because.kind === 'unserved')

/** The queue after something happened. Pure; what is to be done next is read from it by `startable`. */
export const nextQueue = (queue: PhotoQueue, event: PhotoEvent): PhotoQueue => {
  if (event.kind === 'chosen') return [...queue, ...event.photos.map(newItem)]
  if (event.kind === 'connected') return queue.map((item) => (mayGoOn(item) ? anew(item) : item))
  return queue.flatMap((item) => {
    if (item.photoId !== event.photoId) return [item]
    const next = nextItem(item, event)
    return next ? [next] : []
  })
}

const isOnItsWay = ({ step, status }: QueuedPhoto): boolean =>
  (step === 'prepare' || step === 'upload' || step === 'attach') && status.kind !== 'stopped'

/** Pages of a paper come to lie in the order in which they arrive: a new one waits for those that were chosen before it. */
const isItsTurn = (item: QueuedPhoto, at: number, queue: PhotoQueue): boolean =>
  item.step === 'remove' || item.file?.sheet?.replaces !== null || !queue.slice(0, at).some(isOnItsWay)

/** What may be started now, in the order in which it was chosen. Preparing is not counted: it needs no network. */
export const startable = (queue: PhotoQueue): PhotoQueue => {
  const running = queue.filter((item) => item.step !== 'prepare' && item.status.kind === 'running').length
  return queue
    .filter(isItsTurn)
    .filter((item) => item.step !== 'prepare' && item.status.kind === 'ready')
    .slice(0, Math.max(0, PARALLEL - running))
}

/** What outlives the program: everything whose picture is kept on the phone. */
export const durable = (queue: PhotoQueue): PhotoQueue => queue.filter((item) => item.file !== null)

/** What the phone does not hold: pictures that it had no room for, and all of them where it had none for the list. */
export const unkeptPhotos = (queue: PhotoQueue, listUnkept: boolean): PhotoQueue =>
  queue.filter((item) => (item.file === null ? item.status.kind === 'stopped' : listUnkept))

/** The queue of a program that was ended: what was under way is begun again, with the ids that it had. */
export const revived = (queue: PhotoQueue): PhotoQueue =>
  queue.map((item) => (item.status.kind === 'stopped' && !mayGoOn(item) ? item : anew(item)))

/** The photos of an indicator that are on their way, as a person counts them. */
export const queuedFor = (queue: PhotoQueue, no: number): PhotoQueue =>
  queue.filter((item) => item.no === no && item.step !== 'remove')
