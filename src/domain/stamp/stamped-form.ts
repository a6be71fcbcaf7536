import type { Assessment, AssessmentState } from '../assessment/assessment'
import type { Instant } from '../calendar/instant'
import type { EvidenceDocument } from '../evidence/document'
import type { PhotoType } from '../evidence/photo'
import type { PictureSize } from '../evidence/picture-size'
import type { Role } from '../people/person'

/** 盖章件: a printed, signed and stamped form has a few pages; beyond this it is something else. */
export const STAMPED_PAGES_LIMIT = 20

/** A page is photographed, or several are scanned into one PDF. */
export type StampedType = PhotoType | 'pdf'

/** What is known of a stamped page alone, and of a scan, which shows no picture to be measured. */
type Shown =
  | (PictureSize & { readonly type: PhotoType; readonly document?: undefined })
  | { readonly type: 'pdf'; readonly document: EvidenceDocument }

/** One photographed page or one scanned PDF, as the server saw it. */
export type StampedPage = Shown & {
  /** Random, made on the phone once a photo, so that a retry attaches nothing twice. */
  readonly photoId: string
  readonly fileId: string
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

/** What was printed. Its digest is what its pages bear as a code: by that a sheet is known, not by when it was submitted. */
export interface FormVersion {
  readonly round: number
  /** Of a report, which may be stamped before it is submitted: when its text became what it is. */
  readonly submittedAt: Instant
  /** SHA-256 of `canonicalSubmission`, of a report of `canonicalReport`, in hexadecimal. */
  readonly digest: string
}

/** The pages of one printed form, in their order. */
export interface StampedForm {
  readonly version: FormVersion
  readonly sheets: readonly StampedPage[]
  /** Set when the enterprise handed them in; whoever else may see the assessment sees the pages from then on. */
  readonly finished: { readonly at: Instant; readonly by: string; readonly byName: string } | null
}

/** All stamped forms of one paper, oldest first. What is void stays on file. */
export interface StampFile {
  /** On the wire: the paper's id, an assessment's or a report's. It was named when assessments alone were stamped. */
  readonly assessmentId: string
  /** Counts the writes. */
  readonly revision: number
  readonly forms: readonly StampedForm[]
}

/** The papers that are printed, stamped and brought back. */
export type StampedPaper = 'assessment' | 'report'

/** What of a paper decides which stamped form counts, and who may change it. */
export interface PresentForm {
  readonly of: StampedPaper
  /** Whose the paper is: nobody else attaches anything to it. */
  readonly writer: Role
  readonly state: AssessmentState
  /** null while there is nothing to stamp: an assessment that is not submitted or open for correction, a report that is not written yet. */
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
  of: 'assessment',
  writer: 'contact',
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

/** How many pages of paper these show; a scan of which it is not told counts as one. */
export const paperPages = (
  pages: ReadonlyArray<{ readonly document?: Pick<EvidenceDocument, 'pages'> | undefined }>,
): number => pages.reduce((sum, { document }) => sum + (document?.pages ?? 1), 0)
