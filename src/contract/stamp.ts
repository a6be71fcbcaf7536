import * as v from 'valibot'
import type { AssessmentState } from '@/domain/assessment/assessment'
import { PHOTO_TYPES } from '@/domain/evidence/photo'
import { STAMPED_PAGES_LIMIT, type StampedForm, type VoidBecause } from '@/domain/stamp/stamped-form'
import { read, write } from './action'
import type { UploadTarget } from './evidence'
import { digest, id, line, photoId } from './fields'

/** The stamped sheets of one paper as whoever asks may see them; every write answers with them anew. */
export interface StampView {
  /** On the wire: the paper's id, an assessment's or a report's. It was named when assessments alone were stamped. */
  readonly assessmentId: string
  /** On the wire: whose paper it is, an enterprise's or a union's. */
  readonly enterpriseName: string
  readonly state: AssessmentState
  /** What is to be printed and stamped now; null while there is nothing. */
  readonly paper: {
    readonly round: number
    readonly submittedAt: number
    readonly digest: string
    /** The short code that is printed on each of its pages. */
    readonly code: string
  } | null
  /** The sheets of that form; for anybody but its writer only once they were handed in. */
  readonly form: StampedForm | null
  /** Earlier ones, newest first: void, and kept. As many as one answer holds; of a report its writer's alone. */
  readonly former: ReadonlyArray<{ readonly form: StampedForm; readonly code: string; readonly because: VoidBecause }>
  /** How many still earlier ones there are, on file. */
  readonly olderFormer: number
}

/** `seenDigest`: which form the person has in hand, so that a photo of an older paper is never taken for this one. */
const target = { assessmentId: id, seenDigest: digest }
const type = v.picklist([...PHOTO_TYPES, 'pdf'])

export const stampActions = {
  'stamp.load': read(v.strictObject({ assessmentId: id }))<StampView>(),
  /** Leave to upload one sheet or scan. It writes nothing: the sheet counts once it is attached. */
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
      /** A PDF's own name. */
      name: v.optional(line),
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
