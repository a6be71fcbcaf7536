import type { ChosenPhoto, KeptPhoto, PhotoRejection, Prepare } from '@/services/photo-file'
import type { Kept } from '@/services/storage'
import type { Upload } from '@/services/upload-task'
import {
  durable,
  nextQueue,
  revived,
  startable,
  type PhotoEvent,
  type PhotoQueue,
  type QueuedPhoto,
} from './photo-queue'
import { runStep, type PhotoCalls } from './photo-steps'

/** What a queue of photos shows of itself. */
export interface QueueState {
  readonly queue: PhotoQueue
  /** Percent by photo id, of what is being sent. */
  readonly progress: Readonly<Record<string, number>>
  /** Where the picture lies on this phone, by photo id. */
  readonly previews: Readonly<Record<string, string>>
}

/** Where photos belong, and what is asked of the server for them. */
export interface PhotoHome {
  readonly assessmentId: string
  readonly state: { readonly get: () => QueueState; readonly set: (change: Partial<QueueState>) => void }
  readonly calls: PhotoCalls
  /** How many more photos a place takes, those on their way counted. */
  readonly roomFor: (no: number) => number
}

/** What sending photos needs of the phone. */
export interface PhotoPorts {
  readonly newRequestId: () => string
  readonly newPhotoId: () => string
  readonly queues: {
    readonly keep: (assessmentId: string, queue: PhotoQueue) => Kept
    readonly find: (assessmentId: string) => PhotoQueue
    readonly isUnkept: (assessmentId: string) => boolean
  }
  readonly photos: {
    readonly upload: Upload
    readonly findPreview: (name: string) => Promise<string | undefined>
    readonly drop: (name: string) => Promise<void>
  }
}

type Chosen = readonly ChosenPhoto[]

export interface PhotoRunner {
  /** Takes up what an ended program left behind. */
  readonly resume: () => void
  readonly roomFor: (no: number) => number
  /** Prepares and queues photos, as many as there is room for. Resolves, when all are prepared, to why some were not taken. */
  readonly add: (no: number, chosen: Chosen, prepare: Prepare, room?: number) => Promise<readonly PhotoRejection[]>
  readonly retry: (photoId: string) => void
  readonly caption: (photoId: string, caption: string) => void
  readonly remove: (photoId: string) => void
  readonly connected: () => void
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))

/** Drives a photo queue of one assessment. It belongs to no page: it goes on when a page is left. */
export const createPhotoRunner = (home: PhotoHome, ports: PhotoPorts): PhotoRunner => {
  const { assessmentId, state, calls, roomFor } = home
  const aborts = new Map<string, () => void>()
  /** Previews that point at the kept file itself, by photo id. */
  const kept = new Map<string, string>()
  /** What the phone had no room for, as it was chosen: it can be had for as long as the program runs. */
  const unprepared = new Map<string, readonly [chosen: ChosenPhoto, prepare: Prepare]>()
  const find = (photoId: string) => state.get().queue.find((item) => item.photoId === photoId)
  const preview = (previews: Readonly<Record<string, string>>): void =>
    state.set({ previews: { ...state.get().previews, ...previews } })

  const dropFiles = async ({ name, original }: KeptPhoto): Promise<void> => {
    await ports.photos.drop(name)
    if (original) await ports.photos.drop(original.name)
  }

  const letGo = async (item: QueuedPhoto): Promise<void> => {
    aborts.get(item.photoId)?.()
    aborts.delete(item.photoId)
    unprepared.delete(item.photoId)
    const { progress, previews } = state.get()
    state.set({
      progress: without(progress, item.photoId),
      // A picture shown from the kept file goes with it; a link takes its place.
      previews: previews[item.photoId] === kept.get(item.photoId) ? without(previews, item.photoId) : previews,
    })
    if (item.file) await dropFiles(item.file)
  }
  const apply = (event: PhotoEvent): void => {
    const before = state.get().queue
    const queue = nextQueue(before, event)
    // On the phone first, as with answers.
    ports.queues.keep(assessmentId, durable(queue))
    state.set({ queue })
    const left = new Set(queue.map(({ photoId }) => photoId))
    for (const item of before) if (!left.has(item.photoId)) void letGo(item)
    for (const { photoId, status } of queue)
      if (status.kind === 'waiting' && before.find((item) => item.photoId === photoId)?.status !== status)
        setTimeout(() => happen({ kind: 'waited', photoId }), status.wait)
  }

  const happen = (event: PhotoEvent): void => {
    apply(event)
    for (let next = startable(state.get().queue)[0]; next; next = startable(state.get().queue)[0]) {
      apply({ kind: 'started', photoId: next.photoId, requestId: ports.newRequestId() })
      const started = find(next.photoId)
      if (started) void run(started)
    }
  }

  const run = async (item: QueuedPhoto): Promise<void> => {
    const { photoId } = item
    const came = await runStep(item, { calls, upload: ports.photos.upload, onProgress, onAbort })
    aborts.delete(photoId)
    if (find(photoId)) happen(came)
    // Taken off while it was being sent: nothing was attached, and what lies in storage unattached is the server's to clear.
  }

  const onProgress = (photoId: string, percent: number): void =>
    state.set({ progress: { ...state.get().progress, [photoId]: Math.round(percent) } })
  const onAbort = (photoId: string, abort: () => void): void => void aborts.set(photoId, abort)

  const prepareOne = async (photoId: string, chosen: ChosenPhoto, prepare: Prepare) => {
    const preparation = await prepare(photoId, chosen)
    if (preparation.outcome === 'prepared') {
      // Taken off while it was being compressed.
      if (find(photoId)) happen({ kind: 'prepared', photoId, file: preparation.photo })
      else await dropFiles(preparation.photo)
      return undefined
    }
    if (preparation.outcome === 'no_room') {
      unprepared.set(photoId, [chosen, prepare])
      happen({ kind: 'stopped', photoId, step: 'prepare', because: { kind: 'no_room' } })
      return undefined
    }
    happen({ kind: 'unwanted', photoId })
    return preparation.because
  }

  const prepareAgain = async (photoId: string): Promise<void> => {
    const before = unprepared.get(photoId)
    if (!before || !unprepared.delete(photoId)) return
    happen({ kind: 'retried', photoId })
    await prepareOne(photoId, ...before)
  }

  return {
    resume: () => {
      const queue = revived(ports.queues.find(assessmentId))
      if (queue.length === 0) return
      state.set({ queue })
      for (const { photoId, file } of queue)
        if (file)
          void ports.photos.findPreview(file.name).then((found) => {
            if (found === undefined) return
            kept.set(photoId, found)
            preview({ [photoId]: found })
          })
      happen({ kind: 'connected' })
    },
    roomFor,
    add: async (no, chosen, prepare, room = roomFor(no)) => {
      const photos = chosen.slice(0, room).map((photo) => ({ photoId: ports.newPhotoId(), no, photo }))
      preview(Object.fromEntries(photos.map(({ photoId, photo }) => [photoId, photo.path])))
      happen({
        kind: 'chosen',
        photos: photos.map(({ photoId, photo: { document } }) => ({
          photoId,
          no,
          ...(document ? { document: document.name } : {}),
        })),
      })
      const rejections: PhotoRejection[] = []
      // One after another: several pictures decoded at once end the program on small phones.
      for (const { photoId, photo } of photos) {
        const rejection = await prepareOne(photoId, photo, prepare)
        if (rejection) rejections.push(rejection)
      }
      return rejections
    },
    retry: (photoId) => {
      if (unprepared.has(photoId)) void prepareAgain(photoId)
      else happen({ kind: 'retried', photoId })
    },
    caption: (photoId, caption) => happen({ kind: 'captioned', photoId, caption }),
    remove: (photoId) => happen({ kind: 'unwanted', photoId }),
    connected: () => {
      happen({ kind: 'connected' })
      for (const photoId of [...unprepared.keys()]) void prepareAgain(photoId)
    },
  }
}
