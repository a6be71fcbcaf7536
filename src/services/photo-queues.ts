import { findKept, forget, keep, keysWith, unkeptWith, type Kept } from './storage'
import { KEPT } from './storage-keys'

const keepIn =
  (folder: string) =>
  (assessmentId: string, queue: readonly unknown[]): Kept => {
    if (queue.length > 0) return keep(`${folder}${assessmentId}`, queue)
    forget(`${folder}${assessmentId}`)
    return 'kept'
  }

const findIn =
  (folder: string) =>
  (assessmentId: string): readonly unknown[] => {
    const found = findKept(`${folder}${assessmentId}`)
    return Array.isArray(found) ? (found as readonly unknown[]) : []
  }

const isUnkeptIn =
  (folder: string) =>
  (assessmentId: string): boolean =>
    unkeptWith(`${folder}${assessmentId}`).includes(`${folder}${assessmentId}`)

/** Keeps the photos of an assessment that are still to be sent; nothing is kept for none. */
export const keepPhotoQueue = keepIn(KEPT.photos)

/** What was kept; what each of them is has to be looked at. */
export const findPhotoQueue = findIn(KEPT.photos)

/** Whether the phone had no room to note which photos are still to be sent. */
export const isPhotoQueueUnkept = isUnkeptIn(KEPT.photos)

/** The same for the pages of its stamped form. */
export const keepStampQueue = keepIn(KEPT.stampedPages)
export const findStampQueue = findIn(KEPT.stampedPages)
export const isStampQueueUnkept = isUnkeptIn(KEPT.stampedPages)

/** The assessments with photos still to be sent. */
export const assessmentsWithPhotos = (): readonly string[] =>
  keysWith(KEPT.photos).map((key) => key.slice(KEPT.photos.length))
