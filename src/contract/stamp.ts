import * as v from 'valibot'
import type { AssessmentState } from '@/domain/assessment/assessment'
import { STAMPED_PAGES_LIMIT, type StampedForm, type VoidBecause } from '@/domain/stamp/stamped-form'
import { read, write } from './action'
import type { UploadTarget } from './evidence'
import { digest, id, photoId } from './fields'

/** The stamped sheets of one assessment as whoever asks may see them; every write answers with them anew. */
export interface StampView {
  readonly assessmentId: string
  readonly enterpriseName: string
  readonly state: AssessmentState
  /** The form that is to be printed and stamped now; null while none is submitted. */
  readonly paper: {
    readonly round: number
    readonly submittedAt: number
    readonly digest: string
    /** The short code that is printed on each of its pages. */
    readonly code: string
  } | null
  /** The sheets of that form; for anybody but the enterprise only once they were handed in. */
  readonly form: StampedForm | null
  /** Earlier ones, newest first: void, and kept. As many as one answer holds. */
  readonly former: ReadonlyArray<{ readonly form: StampedForm; readonly code: string; readonly because: VoidBecause }>
  /** How many still earlier ones there are, on file. */
  readonly olderFormer: number
}

/** `seenDigest`: which form the person has in hand, so that a photo of an older paper is never taken for this one. */
const target = { assessmentId: id, seenDigest: digest }
const type = v.picklist(['jpeg', 'png', 'webp'])

export const stampActions = {
  'stamp.load': read(v.strictObject({ assessmentId: id }))<StampView>(),
  /** Leave to upload one sheet. It writes nothing: the sheet counts once it is attached. */
  'stamp.prepareUpload': read(
    v.strictObject({ ...target, photoId, type, replaces: v.nullable(photoId) }),
  )<UploadTarget>(),
  /** Attaches an uploaded sheet after the server has looked at the object itself. */
  'stamp.attach': write(
    v.strictObject({
      ...target,
      photoId,
      type,
      /** As the phone measured it: the server does not decode pictures. */
      sharpness: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1000))),
      replaces: v.nullable(photoId),
    }),
  )<StampView>(),
  'stamp.remove': write(v.strictObject({ ...target, photoId }))<StampView>(),
  'stamp.reorder': write(
    v.strictObject({ ...target, photoIds: v.pipe(v.array(photoId), v.minLength(1), v.maxLength(STAMPED_PAGES_LIMIT)) }),
  )<StampView>(),
  /** A sheet that looks blurred can be read all the same: a person says so, and it is recorded. */
  'stamp.keepAsIs': write(v.strictObject({ ...target, photoId }))<StampView>(),
  'stamp.finish': write(v.strictObject(target))<StampView>(),
  /** Takes handed-in sheets back, to change them. */
  'stamp.reopen': write(v.strictObject(target))<StampView>(),
  /** Short-lived links to the sheets of one form, for whoever may see them. */
  'stamp.links': read(
    v.strictObject({ assessmentId: id, submittedAt: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  )<{
    readonly links: ReadonlyArray<{ readonly photoId: string; readonly url: string }>
    readonly expiresAt: number
  }>(),
}
