import { visibleLine } from '@/domain/answer/control-characters'
import { DOCUMENT_NAME_LIMIT } from '@/domain/evidence/document'
import { findPictureSize } from '@/domain/evidence/picture-size'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { StampedPage, StampedType } from '@/domain/stamp/stamped-form'
import type { FileStore } from '../../_store/files'
import { takeDocument } from './take-document'
import { takePhoto } from './take-photo'

/** What of an upload becomes a stamped page, once all of its bytes were looked at; the rest is the handler's. */
type Taken = Omit<Extract<StampedPage, { type: 'pdf' }>, Noted> | Omit<Exclude<StampedPage, { type: 'pdf' }>, Noted>
type Noted = 'photoId' | 'keptAsIs' | 'attachedAt' | 'attachedBy'

interface Way {
  readonly from: string
  readonly to: string
}

/** What was sent of a page. */
interface Sent {
  readonly type: StampedType
  /** As the phone measured it: the server does not decode pictures. */
  readonly sharpness: number | null
  /** A PDF's own name. */
  readonly name: string
}

/** A scan is what it says of itself: another kind of document among stamped pages proves no stamp. */
const takeScan = async (files: FileStore, { from, to }: Way, name: string): Promise<Taken | Refusal> => {
  const taken = await takeDocument(files, from, to)
  if (isRefusal(taken)) return taken
  const { pages, type, ...object } = taken
  if (type !== 'pdf') {
    await files.remove([object.fileId])
    return refuse('stamp_pdf_only')
  }
  const shown = Array.from(visibleLine(name)).slice(-DOCUMENT_NAME_LIMIT).join('')
  return { ...object, type, document: { name: shown, pages }, sharpness: null }
}

/** Takes in an uploaded page or scan; what may not be kept is thrown away. */
export const takeStamped = async (
  files: FileStore,
  way: Way,
  { type, sharpness, name }: Sent,
): Promise<Taken | Refusal> => {
  if (type === 'pdf') return takeScan(files, way, name)
  const photo = await takePhoto(files, way.from, way.to)
  if (isRefusal(photo)) return photo
  const { content, ...object } = photo
  const size = findPictureSize(content)
  if (size) return { ...object, ...size, sharpness }
  await files.remove([object.fileId])
  return refuse('photo_not_an_image')
}
