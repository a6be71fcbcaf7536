import * as v from 'valibot'
import type { AssessmentState } from '@/domain/assessment/assessment'
import { read, write } from './action'
import type { BegunDocument } from './document'
import { id } from './fields'

/** What ties papers to a submission, before any is written. */
export interface FormEdition {
  readonly enterpriseName: string
  readonly state: AssessmentState
  /** Not with anybody: every page of its papers says so. */
  readonly draft: boolean
  /** How often it was submitted. */
  readonly round: number
  /** The short code on each page; it changes with everything that the enterprise changes. */
  readonly code: string
  /** 校验码 as it stands at the foot of each page; missing where there is none yet, and from functions of before. */
  readonly shortHead?: string
  /** What of the evidence can stand in its papers; documents are named there. */
  readonly photos: number
}

/** Answered by `api`. */
export const formActions = {
  'form.edition': read(v.strictObject({ assessmentId: id }))<FormEdition>(),
}

/** Answered by `documents`. */
export const formDocumentActions = {
  /** Begins 附件 1 of an assessment as a file, for whoever may see the assessment. */
  'form.export': write(
    v.strictObject({ assessmentId: id, format: v.picklist(['docx', 'pdf']), withPhotos: v.boolean() }),
  )<BegunDocument>(),
}
