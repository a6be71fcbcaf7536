import { PHOTOS_PER_INDICATOR, type Photo } from '@/domain/evidence/photo'
import type { ChosenPhoto, PhotoRejection } from '@/services/photo-file'
import type { FillPorts } from './fill-ports'
import type { FillStore } from './fill-state'
import { durable, nextQueue, queuedFor, revived, startable, type PhotoEvent, type QueuedPhoto } from './photo-queue'
import { runStep } from './photo-steps'

export interface PhotoRunner {
  /** Takes up what an ended program left behind. */
  readonly resume: () => void
  /** How many more photos an indicator takes, those on their way counted. */
  readonly roomFor: (no: number) => number
  /** Prepares and queues photos, as many as there is room for. Resolves, when all are prepared, to why some were not taken. */
  readonly add: (no: number, chosen: readonly ChosenPhoto[]) => Promise<readonly PhotoRejection[]>
  readonly retry: (photoId: string) => void
  readonly caption: (photoId: string, caption: string) => void
  readonly remove: (photoId: string) => void
  readonly connected: () => void
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))

/** Drives the photo queue of one assessment. It belongs to no page: it goes on when a page is left. */
export const createPhotoRunner = (store: FillStore, ports: FillPorts): PhotoRunner => {
  const { assessmentId } = store.getState()
  const aborts = new Map<string, () => void>()
  /** Previews that point at the kept file itself, by photo id. */
  const kept = new Map<string, string>()
  const find = (photoId: string) => store.getState().queue.find((item) => item.photoId === photoId)

  const attach = (no: number, photo: Photo): void =>
    store.setState(({ evidence }) => ({
      evidence: {
        ...evidence,
        [no]: [...(evidence[no] ?? []).filter(({ photoId }) => photoId !== photo.photoId), photo],
      },
    }))

  const detach = (no: number, photoId: string): void =>
    store.setState(({ evidence }) => ({
      evidence: { ...evidence, [no]: (evidence[no] ?? []).filter((photo) => photo.photoId !== photoId) },
    }))

  const letGo = async (item: QueuedPhoto): Promise<void> => {
    aborts.get(item.photoId)?.()
    aborts.delete(item.photoId)
    store.setState(({ progress, previews }) => ({
      progress: without(progress, item.photoId),
      // A picture shown from the kept file goes with it; a link takes its place.
      previews: previews[item.photoId] === kept.get(item.photoId) ? without(previews, item.photoId) : previews,
    }))
    if (item.file) await ports.photos.drop(item.file.name)
  }
  const apply = (event: PhotoEvent): void => {
    const before = store.getState().queue
    const queue = nextQueue(before, event)
    // On the phone first, as with answers.
    if (ports.queues.keep(assessmentId, durable(queue)) === 'no_room') store.setState({ storageFull: true })
    store.setState({ queue })
    const left = new Set(queue.map(({ photoId }) => photoId))
    for (const item of before) if (!left.has(item.photoId)) void letGo(item)
    for (const { photoId, status } of queue)
      if (status.kind === 'waiting' && before.find((item) => item.photoId === photoId)?.status !== status)
        setTimeout(() => happen({ kind: 'waited', photoId }), status.wait)
  }

  const happen = (event: PhotoEvent): void => {
    apply(event)
    for (let next = startable(store.getState().queue)[0]; next; next = startable(store.getState().queue)[0]) {
      apply({ kind: 'started', photoId: next.photoId, requestId: ports.newRequestId() })
      const started = find(next.photoId)
      if (started) void run(started)
    }
  }

  const run = async (item: QueuedPhoto): Promise<void> => {
    const { photoId, no } = item
    const came = await runStep(item, {
      assessmentId,
      ports,
      attach: (photo) => attach(no, photo),
      detach: () => detach(no, photoId),
      onProgress,
      onAbort,
    })
    aborts.delete(photoId)
    if (find(photoId)) happen(came)
    // Taken off while it was being sent: nothing was attached, and what lies in storage unattached is the server's to clear.
  }

  const onProgress = (photoId: string, percent: number): void =>
    store.setState(({ progress }) => ({ progress: { ...progress, [photoId]: Math.round(percent) } }))
  const onAbort = (photoId: string, abort: () => void): void => void aborts.set(photoId, abort)

  const roomFor = (no: number): number => {
    const { evidence, queue } = store.getState()
    const attached = evidence[no] ?? []
    const onTheWay = queuedFor(queue, no).filter(({ photoId }) => attached.every((photo) => photo.photoId !== photoId))
    return Math.max(0, PHOTOS_PER_INDICATOR - attached.length - onTheWay.length)
  }

  const prepare = async (photoId: string, chosen: ChosenPhoto): Promise<PhotoRejection | undefined> => {
    const preparation = await ports.photos.prepare(photoId, chosen)
    if (preparation.outcome === 'prepared') {
      // Taken off while it was being compressed.
      if (find(photoId)) happen({ kind: 'prepared', photoId, file: preparation.photo })
      else await ports.photos.drop(preparation.photo.name)
      return undefined
    }
    happen({ kind: 'unwanted', photoId })
    return preparation.because
  }

  return {
    resume: () => {
      const queue = revived(ports.queues.find(assessmentId))
      if (queue.length === 0) return
      store.setState({ queue })
      for (const { photoId, file } of queue)
        if (file)
          void ports.photos.findPreview(file.name).then((preview) => {
            if (preview === undefined) return
            kept.set(photoId, preview)
            store.setState(({ previews }) => ({ previews: { ...previews, [photoId]: preview } }))
          })
      happen({ kind: 'connected' })
    },
    roomFor,
    add: async (no, chosen) => {
      const photos = chosen.slice(0, roomFor(no)).map(({ path }) => ({ photoId: ports.newPhotoId(), no, path }))
      store.setState(({ previews }) => ({
        previews: { ...previews, ...Object.fromEntries(photos.map(({ photoId, path }) => [photoId, path])) },
      }))
      happen({ kind: 'chosen', photos })
      const rejections: PhotoRejection[] = []
      // One after another: several pictures decoded at once end the program on small phones.
      for (const { photoId, path } of photos) {
        const rejection = await prepare(photoId, { path })
        if (rejection) rejections.push(rejection)
      }
      return rejections
    },
    retry: (photoId) => happen({ kind: 'retried', photoId }),
    caption: (photoId, caption) => happen({ kind: 'captioned', photoId, caption }),
    remove: (photoId) => happen({ kind: 'unwanted', photoId }),
    connected: () => happen({ kind: 'connected' }),
  }
}
