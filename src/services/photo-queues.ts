import { findKept, forget, keep, keysWith, type Kept } from './storage'

const FOLDER = 'photos/'

/** Keeps the photos of an assessment that are still to be sent; nothing is kept for none. */
export const keepPhotoQueue = (assessmentId: string, queue: readonly unknown[]): Kept => {
  if (queue.length > 0) return keep(`${FOLDER}${assessmentId}`, queue)
  forget(`${FOLDER}${assessmentId}`)
  return 'kept'
}

/** What was kept; what each of them is has to be looked at. */
export const findPhotoQueue = (assessmentId: string): readonly unknown[] => {
  const found = findKept(`${FOLDER}${assessmentId}`)
  return Array.isArray(found) ? (found as readonly unknown[]) : []
}

/** The assessments with photos still to be sent. */
export const assessmentsWithPhotos = (): readonly string[] => keysWith(FOLDER).map((key) => key.slice(FOLDER.length))
