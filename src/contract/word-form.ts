import * as v from 'valibot'
import type { WordFormReading } from '@/domain/word-form/reading'
import type { ReportReading } from '@/domain/word-form/report-reading'
import { read } from './action'
import { uploadId } from './document'
import { id } from './fields'

/** What a Word file says, before any of it is put into the form. */
export interface WordForm extends WordFormReading {
  /** Whether 单位名称 in the file names somebody else. */
  readonly ofAnother: boolean
}

export const wordFormActions = {
  /** Reads an uploaded .docx against the assessment, and throws the upload away. Nothing of the assessment is changed. */
  'wordForm.read': read(v.strictObject({ assessmentId: id, uploadId }))<WordForm>(),
  /** The same of a report: its sections by their headings. */
  'wordForm.readReport': read(v.strictObject({ reportId: id, uploadId }))<ReportReading>(),
}
