import * as v from 'valibot'
import { DOCUMENT_TYPES } from '@/domain/evidence/document'
import { PHOTO_TYPES, PHOTOS_PER_INDICATOR, type Photo } from '@/domain/evidence/photo'
import { read, write } from './action'
import { id, indicatorNo, line, photoId } from './fields'

const place = { assessmentId: id, no: indicatorNo, photoId }
const type = v.picklist([...PHOTO_TYPES, ...DOCUMENT_TYPES])

/** Where one photo or document goes: WeChat's own upload takes `cloudPath`; elsewhere the signed address takes a PUT. */
export interface UploadTarget {
  readonly cloudPath: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export const evidenceActions = {
  /**
   * Leave to upload one photo or document, or with `original` the picture that a photo was made from. It writes nothing: what was
   * uploaded counts once it is attached.
   */
  'evidence.prepareUpload': read(v.strictObject({ ...place, type, original: v.optional(v.boolean()) }))<UploadTarget>(),
  /**
   * Attaches what was uploaded after the server has looked at the object itself. `name` is a document's
   * own; `original` is the type of the original that was uploaded beside a photo.
   */
  'evidence.attach': write(
    v.strictObject({
      ...{ ...place, type, caption: line },
      name: v.optional(line),
      original: v.optional(v.picklist(PHOTO_TYPES)),
    }),
  )<{ readonly photo: Photo }>(),
  'evidence.caption': write(v.strictObject({ ...place, caption: line }))<{ readonly photo: Photo }>(),
  'evidence.remove': write(v.strictObject(place))<{ readonly photos: readonly Photo[] }>(),
  /** Puts all evidence of an indicator into this order. */
  'evidence.order': write(
    v.strictObject({
      assessmentId: id,
      no: indicatorNo,
      photoIds: v.pipe(v.array(photoId), v.minLength(1), v.maxLength(PHOTOS_PER_INDICATOR)),
    }),
  )<{ readonly photos: readonly Photo[] }>(),
  /** Short-lived links to the photos of one indicator, for whoever may see the assessment. */
  'evidence.links': read(
    v.strictObject({ assessmentId: id, nos: v.pipe(v.array(indicatorNo), v.minLength(1), v.maxLength(5)) }),
  )<{
    readonly links: ReadonlyArray<{ readonly photoId: string; readonly url: string }>
    readonly expiresAt: number
  }>(),
}
