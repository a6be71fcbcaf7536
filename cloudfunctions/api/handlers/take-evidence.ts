import { visibleLine } from '@/domain/answer/control-characters'
import { DOCUMENT_NAME_LIMIT, isDocumentType } from '@/domain/evidence/document'
import {
  fileExtension,
  type EvidenceType,
  type OriginalPhoto,
  type Photo,
  type PhotoType,
} from '@/domain/evidence/photo'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import type { FileStore } from '../../_store/files'
import { takeDocument } from './take-document'
import { takePhoto } from './take-photo'

export interface Place {
  readonly assessmentId: string
  readonly no: number
  readonly photoId: string
}

/** The picture that a photo was made from lies beside it. */
type Beside = '' | '-original'

/** Clients may write below `incoming/` alone; the server makes the paths, so a request holds none. */
export const incomingPath = ({ assessmentId, no, photoId }: Place, type: EvidenceType, beside: Beside = ''): string =>
  `incoming/${assessmentId}/${no}/${photoId}${beside}.${fileExtension(type)}`

/**
 * Where a photo or a document is kept. Every move raises the revision, so what was submitted once is never where a later one of the
 * same id comes to lie, also after a withdrawal.
 */
const evidencePath = (
  { assessmentId, no, photoId }: Place,
  revision: number,
  type: EvidenceType,
  beside: Beside = '',
): string => `evidence/${assessmentId}/${no}/${revision}/${photoId}${beside}.${fileExtension(type)}`

type Taken = Pick<Photo, 'fileId' | 'type' | 'bytes' | 'sha256' | 'document' | 'original'>

/** The original of a photo, where one was sent that may be kept. Without it the photo counts all the same. */
const takeOriginal = async (
  files: FileStore,
  place: Place,
  revision: number,
  type: PhotoType,
): Promise<OriginalPhoto | undefined> => {
  const [from, to] = [incomingPath(place, type, '-original'), evidencePath(place, revision, type, '-original')]
  const taken = await takePhoto(files, from, to)
  if (isRefusal(taken)) return undefined
  const { content: _seen, ...original } = taken
  return original
}

/** What was sent of a piece of evidence. */
interface Sent {
  readonly type: EvidenceType
  /** A document's own name. */
  readonly name: string
  /** The type of the original, where one was sent beside a photo. */
  readonly original: PhotoType | undefined
}

const takeNamed = async (
  files: FileStore,
  { from, to }: { readonly from: string; readonly to: string },
  name: string,
): Promise<Taken | Refusal> => {
  const taken = await takeDocument(files, from, to)
  if (isRefusal(taken)) return taken
  const { pages, ...object } = taken
  const shown = Array.from(visibleLine(name)).slice(-DOCUMENT_NAME_LIMIT).join('')
  return { ...object, document: { name: shown, pages } }
}

/** What of an upload becomes a piece of evidence, once all of its bytes were looked at. */
export const takeEvidence = async (
  files: FileStore,
  place: Place,
  revision: number,
  { type, name, original: originalType }: Sent,
): Promise<Taken | Refusal> => {
  const way = { from: incomingPath(place, type), to: evidencePath(place, revision, type) }
  if (isDocumentType(type)) return takeNamed(files, way, name)
  const photo = await takePhoto(files, way.from, way.to)
  if (isRefusal(photo)) return photo
  const { content: _seen, ...object } = photo
  const original = originalType && (await takeOriginal(files, place, revision, originalType))
  return original ? { ...object, original } : object
}
