import { DOCUMENT_BYTES_LIMIT, type DocumentType } from '@/domain/evidence/document'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { lookAtDocument, type DocumentFault } from '../../_archive/look-at-document'
import { sha256Of } from '../../_store/digest'
import type { FileStore } from '../../_store/files'
import { takeUpload } from './take-upload'

export interface TakenDocument {
  readonly fileId: string
  readonly type: DocumentType
  readonly pages: number | null
  readonly bytes: number
  readonly sha256: string
}

const REFUSED = {
  not_a_document: 'evidence_document_unknown_format',
  other_format: 'evidence_document_other_format',
  encrypted: 'evidence_document_encrypted',
  macros: 'evidence_document_macros',
  damaged: 'evidence_document_damaged',
} as const satisfies Readonly<Record<DocumentFault, string>>

const documentOf = async (fileId: string, content: Uint8Array | 'too_large'): Promise<Refusal | TakenDocument> => {
  if (content === 'too_large') return refuse('evidence_document_too_large', { limitBytes: DOCUMENT_BYTES_LIMIT })
  const found = await lookAtDocument(content)
  if (typeof found === 'string') return refuse(REFUSED[found])
  return { fileId, ...found, bytes: content.length, sha256: sha256Of(content) }
}

/** Takes in an uploaded document, and looks at all of it where clients cannot write; what may not be kept is thrown away. */
export const takeDocument = (files: FileStore, from: string, to: string): Promise<Refusal | TakenDocument> =>
  takeUpload(files, { from, to, limit: DOCUMENT_BYTES_LIMIT }, documentOf)
