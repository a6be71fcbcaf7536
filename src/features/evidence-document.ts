import { documentTitle, isDocumentType, type DocumentType, type EvidenceDocument } from '@/domain/evidence/document'
import type { Photo } from '@/domain/evidence/photo'
import type { MadeFile } from '@/services/document-file'

/** A document among the evidence, as its row shows it. */
export interface ShownDocument {
  readonly name: string
  readonly type: DocumentType
  /** null while it is being taken in. */
  readonly bytes: number | null
  readonly pages: number | null
  /** undefined while the server has not got it. */
  readonly sha256: string | undefined
}

/** The document of a piece of evidence or of a stamped page; undefined of a photo. */
export const shownDocument = ({
  type,
  document,
  bytes,
  sha256,
}: Pick<Photo, 'type' | 'bytes' | 'sha256'> & {
  readonly document?: EvidenceDocument | undefined
}): ShownDocument | undefined =>
  document && isDocumentType(type) ? { name: document.name, type, bytes, pages: document.pages, sha256 } : undefined

/** Under what name a device keeps it: its own, with the ending of its true type, and nothing that is a path. */
export const fileOf = (photoId: string, { name, type, bytes, sha256 }: ShownDocument): MadeFile => ({
  fileName: `${documentTitle(name).replace(/[\\/:*?"<>|]/g, '_') || photoId.slice(0, 8)}.${type}`,
  bytes: bytes ?? 0,
  sha256: sha256 ?? photoId,
})
