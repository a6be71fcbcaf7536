import * as v from 'valibot'
import type { Photo } from '@/domain/evidence/photo'
import { read, write } from './action'
import { id, indicatorNo, line, photoId } from './fields'

const place = { assessmentId: id, no: indicatorNo, photoId }

/** Where one photo goes: WeChat's own upload takes `cloudPath`; elsewhere the signed address takes a PUT. */
export interface UploadTarget {
  readonly cloudPath: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export const evidenceActions = {
  /** Leave to upload one photo. It writes nothing: the photo counts once it is attached. */
  'evidence.prepareUpload': read(
    v.strictObject({ ...place, type: v.picklist(['jpeg', 'png', 'webp']) }),
  )<UploadTarget>(),
  /** Attaches an uploaded photo after the server has looked at the object itself. */
  'evidence.attach': write(v.strictObject({ ...place, type: v.picklist(['jpeg', 'png', 'webp']), caption: line }))<{
    readonly photo: Photo
  }>(),
  'evidence.caption': write(v.strictObject({ ...place, caption: line }))<{ readonly photo: Photo }>(),
  'evidence.remove': write(v.strictObject(place))<{ readonly photos: readonly Photo[] }>(),
  /** Short-lived links to the photos of one indicator, for whoever may see the assessment. */
  'evidence.links': read(
    v.strictObject({ assessmentId: id, nos: v.pipe(v.array(indicatorNo), v.minLength(1), v.maxLength(5)) }),
  )<{
    readonly links: ReadonlyArray<{ readonly photoId: string; readonly url: string }>
    readonly expiresAt: number
  }>(),
}
