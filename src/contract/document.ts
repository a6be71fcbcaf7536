import * as v from 'valibot'
import type { JobProgress } from '@/domain/job/document-job'
import type { JobState } from '@/domain/job/job'
import { read, write } from './action'
import type { UPLOAD_EXTENSIONS } from './choices'
import type { UploadTarget } from './evidence'

/** A file that the product made, behind a link that soon dies. */
export interface DocumentLink {
  readonly url: string
  /** What the file is to be called where it is saved. */
  readonly fileName: string
  readonly bytes: number
  /** By which a device knows again what it has a part of already. */
  readonly sha256: string
  readonly expiresAt: number
  /** Of a form as PDF: the pages of its table, without what is appended. */
  readonly tablePages?: number
}

/** A document under way or made, as whoever asked for it sees it. */
export interface DocumentJobView {
  readonly jobId: string
  readonly state: JobState
  readonly progress: JobProgress | null
  /** Somebody works at it just now, so asking to go on does nothing. */
  readonly busy: boolean
  readonly startedAt: number
  readonly expiresAt: number
}

/** What every action answers that begins a document: it is asked after from then on. */
export interface BegunDocument {
  readonly job: DocumentJobView
}

export type UploadPurpose = keyof typeof UPLOAD_EXTENSIONS
export type UploadExtension = (typeof UPLOAD_EXTENSIONS)[UploadPurpose][number]

/** Random, made on the phone once a document. */
export const uploadId = v.pipe(v.string(), v.regex(/^[a-f0-9]{32}$/))

const jobId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,48}$/))

/** Answered by `api`, which has time while `documents` works. */
export const documentActions = {
  /** Leave to upload one document. It counts for nothing until an action reads it, and is thrown away within a day. */
  'document.prepareUpload': read(
    v.strictObject({
      purpose: v.picklist(['word_form', 'roster', 'edition', 'report']),
      uploadId,
      extension: v.picklist(['docx', 'xlsx', 'csv']),
    }),
  )<UploadTarget>(),
  /** How far one's own document is. One that turned out to be refused is answered by the refusal. */
  'document.status': read(v.strictObject({ jobId }))<BegunDocument>(),
}

/** Answered by `documents`. */
export const documentJobActions = {
  /** Makes the document, unless somebody does already. It may take longer than a client waits: whoever gave up asks for its status. */
  'document.continue': write(v.strictObject({ jobId }))<BegunDocument>(),
  /** A link to the file of one's own document, for whoever may still see what is in it. Asked again, it is a new link. */
  'document.link': read(v.strictObject({ jobId }))<DocumentLink>(),
}
