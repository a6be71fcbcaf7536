import * as v from 'valibot'
import { read } from './action'
import type { UPLOAD_EXTENSIONS } from './choices'
import type { UploadTarget } from './evidence'

/** A file that the product made, behind a link that soon dies. */
export interface DocumentLink {
  readonly url: string
  /** What the file is to be called where it is saved. */
  readonly fileName: string
  readonly bytes: number
  readonly expiresAt: number
}

export type UploadPurpose = keyof typeof UPLOAD_EXTENSIONS
export type UploadExtension = (typeof UPLOAD_EXTENSIONS)[UploadPurpose][number]

/** Random, made on the phone once a document. */
export const uploadId = v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/))

export const documentActions = {
  /** Leave to upload one document. It counts for nothing until an action reads it, and is thrown away within a day. */
  'document.prepareUpload': read(
    v.strictObject({
      purpose: v.picklist(['word_form', 'roster']),
      uploadId,
      extension: v.picklist(['docx', 'xlsx', 'csv']),
    }),
  )<UploadTarget>(),
}
