import type { Orientation } from '@/domain/evidence/orientation'
import { writePng } from './pdf-png'
import type { Left, Picture } from './pictures'
import { describePng } from './png-pixels'

/** A picture that stands in the file already and may be drawn on its pages; of its bytes nothing is held any more. */
export interface Embedded {
  readonly width: number
  readonly height: number
  /** The name by which pages draw it. */
  readonly label: string
  readonly obj: unknown
  /** pdfkit turns it by this where it draws it. */
  readonly orientation?: Orientation
}

/** What pdfkit makes of a JPEG, which it writes as it is. */
interface OpenedJpeg extends Embedded {
  readonly colorSpace: string | undefined
  readonly embed: (document: PDFKit.PDFDocument) => void
}

/** What pdfkit does and its types leave out. */
interface Pictured {
  readonly openImage: (source: Buffer) => OpenedJpeg
  _imageCount: number
  /** How long the file is by now. */
  readonly _offset: number
}

/** No picture makes a file longer than this: a PNG that is taken apart may compress less well than it did. */
const FILE_LIMIT = 48 * 1024 * 1024

const embedJpeg = (
  document: PDFKit.PDFDocument,
  { bytes, width, height, orientation = 1 }: Picture,
): Embedded | Left => {
  try {
    const opened = (document as unknown as Pictured).openImage(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    )
    if (opened.colorSpace === undefined) return 'unreadable'
    opened.embed(document)
    const { label, obj } = opened
    return { width, height, label, obj, orientation }
  } catch {
    // A picture that pdfkit cannot open is one that nobody can read.
    return 'unreadable'
  }
}

const embedPng = async (document: PDFKit.PDFDocument, picture: Picture, room: number): Promise<Embedded | Left> => {
  const png = describePng(picture.bytes)
  const obj = png === 'format' ? png : await writePng(document, png, room)
  if (typeof obj === 'string') return obj
  const label = `I${((document as unknown as Pictured)._imageCount += 1)}`
  const { width, height, orientation = 1 } = picture
  return { width, height, label, obj, orientation }
}

/** Writes a picture into a file, before the next one is looked at. Pages may draw it from then on. */
export const embedPicture = async (document: PDFKit.PDFDocument, picture: Picture): Promise<Embedded | Left> => {
  const { bytes, type } = picture
  const room = FILE_LIMIT - (document as unknown as Pictured)._offset
  if (bytes.length > room) return 'too_many'
  return type === 'jpeg' ? embedJpeg(document, picture) : embedPng(document, picture, room)
}
