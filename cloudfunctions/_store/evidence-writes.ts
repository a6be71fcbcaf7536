import type { Instant } from '@/domain/calendar/instant'
import type { Photo } from '@/domain/evidence/photo'
import type { AssessmentPart } from './assessment-document'
import { startedBy } from './counted-papers'
import type { Database } from './database'
import { ON_LEDGER } from './departures'

/** One conditional update of an assessment; whether what it claims was so. */
type Change = (where: object, fields: object) => Promise<boolean>

/** What is written to the evidence of an indicator, photos and documents alike. */
export const evidenceWrites = (database: Database, change: Change) => {
  const _ = database.command
  return {
    /** Adds a photo unless its indicator is closed, full, or has it already. */
    addPhoto: (part: AssessmentPart, no: number, photo: Photo, limit: number): Promise<boolean> =>
      change(
        {
          _id: part.assessmentId,
          ...ON_LEDGER,
          editable: no,
          [`evidence.${no}.${limit - 1}`]: _.exists(false),
          [`evidence.${no}.photoId`]: _.neq(photo.photoId),
        },
        {
          [`evidence.${no}`]: _.push([photo]),
          [`tally.${no}.photos`]: _.inc(1),
          lastSavedAt: photo.attachedAt,
          ...startedBy(part, photo.attachedAt),
        },
      ),

    removePhoto: (part: AssessmentPart, no: number, photoId: string, at: Instant): Promise<boolean> =>
      change(
        { _id: part.assessmentId, ...ON_LEDGER, editable: no, [`evidence.${no}.photoId`]: photoId },
        { [`evidence.${no}`]: _.pull({ photoId }), [`tally.${no}.photos`]: _.inc(-1), lastSavedAt: at },
      ),

    captionPhoto: (part: AssessmentPart, no: number, index: number, photo: Photo, at: Instant): Promise<boolean> =>
      change(
        { _id: part.assessmentId, ...ON_LEDGER, editable: no, [`evidence.${no}.${index}.photoId`]: photo.photoId },
        { [`evidence.${no}.${index}.caption`]: photo.caption, lastSavedAt: at },
      ),

    /** Puts the evidence of an indicator into another order, while each of it stands where and as it was read. */
    orderPhotos: (
      part: AssessmentPart,
      no: number,
      { before, now }: { readonly before: readonly Photo[]; readonly now: readonly Photo[] },
      at: Instant,
    ): Promise<boolean> =>
      change(
        {
          _id: part.assessmentId,
          ...ON_LEDGER,
          editable: no,
          [`evidence.${no}.${before.length}`]: _.exists(false),
          ...Object.fromEntries(
            before.flatMap(({ photoId, caption }, index) => [
              [`evidence.${no}.${index}.photoId`, photoId],
              [`evidence.${no}.${index}.caption`, caption],
            ]),
          ),
        },
        { [`evidence.${no}`]: _.set([...now]), lastSavedAt: at },
      ),
  }
}
