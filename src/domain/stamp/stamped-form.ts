import type { Assessment, AssessmentState } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import type { PhotoType } from '../evidence/photo'
import type { PictureSize } from '../evidence/picture-size'

/** 盖章件: a printed, signed and stamped form has a few pages; beyond this it is something else. */
export const STAMPED_PAGES_LIMIT = 20

/** One photographed page, as the server saw it. */
export interface StampedPage extends PictureSize {
  /** Random, made on the phone once a photo, so that a retry attaches nothing twice. */
  readonly photoId: string
  readonly fileId: string
  readonly type: PhotoType
  readonly bytes: number
  /** SHA-256 of its bytes as the server saw them, in hexadecimal. A page that was attached before this was taken has none. */
  readonly sha256?: string
  /** As measured on the phone (see `legibility.ts`); null where it could not be. */
  readonly sharpness: number | null
  /** Somebody was told that it looks blurred and said that it can be read. */
  readonly keptAsIs: boolean
  readonly attachedAt: Instant
  readonly attachedBy: string
}

/** The submission that was printed. Its digest is what its pages bear as a code: by that a sheet is known, not by when it was submitted. */
export interface FormVersion {
  readonly round: number
  readonly submittedAt: Instant
  /** SHA-256 of `canonicalSubmission`, in hexadecimal. */
  readonly digest: string
}

/** The pages of one printed form, in their order. */
export interface StampedForm {
  readonly version: FormVersion
  readonly sheets: readonly StampedPage[]
  /** Set when the enterprise handed them in; whoever else may see the assessment sees the pages from then on. */
  readonly finished: { readonly at: Instant; readonly by: string; readonly byName: string } | null
}

/** All stamped forms of one assessment, oldest first. What is void stays on file. */
export interface StampFile {
  readonly assessmentId: string
  /** Counts the writes. */
  readonly revision: number
  readonly forms: readonly StampedForm[]
}

/** What of the assessment decides which stamped form counts. */
export interface PresentForm {
  readonly state: AssessmentState
  /** null while nothing is submitted, or what was is open for correction. */
  readonly version: FormVersion | null
}

/** Why pages count no longer: the form was opened again, or submitted again, or is not what was printed. */
export type VoidBecause = 'reopened' | 'resubmitted' | 'changed'

/** Whether a form is printed to be stamped: from its submission on, and not while it is open for correction. */
export const isStampable = (state: AssessmentState): boolean => state !== 'draft' && state !== 'returned'

/** The form that pages have to be of now. `digest` is the SHA-256 of the present contents' `canonicalSubmission`. */
export const presentForm = (
  { state, round, submittedAt }: Pick<Assessment, 'state' | 'round' | 'submittedAt'>,
  digest: string,
): PresentForm => ({
  state,
  version: isStampable(state) && submittedAt !== null ? { round, submittedAt, digest } : null,
})

/**
 * Why a form's pages are void, or null while they count. It is asked anew whenever it matters, and never written down: so no
 * move and no save, present or future, can forget to void them. A submission that was taken back and sent again unchanged has the
 * code that it had: its sheets count again.
 */
export const voidBecause = ({ version }: Pick<StampedForm, 'version'>, present: PresentForm): VoidBecause | null => {
  if (present.version === null) return 'reopened'
  if (version.digest === present.version.digest) return null
  const sameTime = version.submittedAt === present.version.submittedAt && version.round === present.version.round
  return sameTime ? 'changed' : 'resubmitted'
}

/** The form whose pages count now, or undefined: where what is there was there before, also the one from then. */
export const findStanding = (file: Pick<StampFile, 'forms'>, present: PresentForm): StampedForm | undefined =>
  [...file.forms].reverse().find((form) => voidBecause(form, present) === null)
