import { documentTypeOf } from '@/domain/evidence/document'
import type { Photo } from '@/domain/evidence/photo'
import type { FillState } from './fill-state'
import { shownDocument, type ShownDocument } from '../evidence-document'
import { queuedFor, type QueuedPhoto } from '../photos/photo-queue'
import { failedState, stopSentence, tileState, type TileState } from '../photos/photo-standing'

/** A photo as its tile draws it, or a document as its row does. */
export interface PhotoView {
  readonly id: string
  readonly src: string
  readonly caption: string
  readonly state: TileState
  /** On the server; what is not is still in the queue. */
  readonly attached: boolean
  /** Why it waits for a person, in a sentence for which a tile has no room. */
  readonly problem: string | undefined
  /** On a document alone. */
  readonly document: ShownDocument | undefined
}

const queuedDocument = ({ document, file }: QueuedPhoto): ShownDocument | undefined => {
  const type = document === undefined ? undefined : documentTypeOf(document)
  if (document === undefined || !type) return undefined
  return { name: document, type, bytes: file?.bytes ?? null, pages: null, sha256: undefined }
}

type Shown = Pick<FillState, 'evidence' | 'queue' | 'previews' | 'links' | 'online' | 'progress'>

const srcOf = (photoId: string, { previews, links }: Shown): string => previews[photoId] ?? links[photoId]?.url ?? ''

const attachedView = (photo: Photo, shown: Shown): PhotoView => {
  const item = shown.queue.find(({ photoId }) => photoId === photo.photoId)
  const stopped = item?.status.kind === 'stopped' ? item.status.because : undefined
  return {
    id: photo.photoId,
    src: srcOf(photo.photoId, shown),
    caption: item?.caption ?? photo.caption,
    state: stopped ? failedState(stopped) : { kind: 'done' },
    attached: item === undefined,
    problem: stopped && stopSentence(stopped),
    document: shownDocument(photo),
  }
}

/** The photos of one indicator: those on the server, then those on their way to it. */
export const photosOf = (shown: Shown, no: number): readonly PhotoView[] => {
  const leaving = new Set(shown.queue.filter(({ step }) => step === 'remove').map(({ photoId }) => photoId))
  const attached = (shown.evidence[no] ?? []).filter(({ photoId }) => !leaving.has(photoId))
  const ids = new Set(attached.map(({ photoId }) => photoId))
  const coming = queuedFor(shown.queue, no).filter(({ photoId }) => !ids.has(photoId))
  return [
    ...attached.map((photo) => attachedView(photo, shown)),
    ...coming.map((item) => ({
      id: item.photoId,
      src: srcOf(item.photoId, shown),
      caption: item.caption,
      state: tileState(item, shown),
      attached: false,
      problem: item.status.kind === 'stopped' ? stopSentence(item.status.because) : undefined,
      document: queuedDocument(item),
    })),
  ]
}
