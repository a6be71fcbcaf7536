import { documentTitle } from '../evidence/document'
import { bestOf, fileExtension, type Evidence, type Photo } from '../evidence/photo'
import { photoFileName } from '../form/official-form'
import { REPORT_FORMS, type ReportKind } from '../report/sections'
import { indicatorsOf, indicatorTitle, type Rubric } from '../rubric/rubric'
import type { StampedPage } from '../stamp/stamped-form'
import { safeName } from './file-name'
import type { Attachment } from './package-plan'

/** A file of an enterprise that lies in storage already and is taken over as it is. */
export interface FiledAttachment extends Attachment {
  readonly fileId: string
  /** Below the enterprise's folder. */
  readonly path: string
}

const EVIDENCE_FOLDER = '佐证材料'
const STAMPED_FOLDER = '盖章件'

const TITLE_LIMIT = 30

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const ordered = (number: number): string => String(number).padStart(15, '0')

/** The name that the form's own list of photos gives it, with its caption or a document's own name: "04-2 培训签到表.jpg". */
const captioned = (fileName: string, caption: string): string =>
  caption === '' ? fileName : fileName.replace(/(?=\.[a-z]+$)/, ` ${safeName(caption)}`)

/** What of a photo or a document becomes a file of a package. */
type PhotoFile = Pick<
  Photo,
  'photoId' | 'fileId' | 'type' | 'bytes' | 'caption' | 'attachedAt' | 'document' | 'original'
>

const saidOf = ({ caption, document }: PhotoFile): string =>
  caption === '' && document ? documentTitle(document.name) : caption

const photosOf = (no: number, title: string, photos: readonly PhotoFile[]): readonly FiledAttachment[] => {
  const folder = `${EVIDENCE_FOLDER}/${twoDigits(no)} ${safeName(title, TITLE_LIMIT)}`
  return photos.map((photo, index) => {
    const { fileId, bytes, type } = bestOf(photo)
    return {
      key: `e-${ordered(no)}-${ordered(photo.attachedAt)}-${photo.photoId}`,
      fileId,
      bytes,
      path: `${folder}/${captioned(photoFileName(no, index + 1, type), saidOf(photo))}`,
    }
  })
}

/** Attachments are put in the order of their keys. */
export const byKey = (a: Attachment, b: Attachment): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** The photos of an assessment in folders by indicator, named by their captions, in the order of their keys. */
export const evidenceFiles = (rubric: Rubric, evidence: Evidence): readonly FiledAttachment[] =>
  indicatorsOf(rubric)
    .flatMap((indicator) => photosOf(indicator.no, indicatorTitle(indicator), evidence[indicator.no] ?? []))
    .sort(byKey)

/** A photographed sheet of the signed and stamped form. */
export type StampedFile = Pick<StampedPage, 'fileId' | 'type' | 'bytes'>

const sheetFiles = (prefix: string, folder: string, sheets: readonly StampedFile[]): readonly FiledAttachment[] =>
  sheets.map(({ fileId, type, bytes }, index) => ({
    key: `${prefix}${ordered(index + 1)}`,
    fileId,
    bytes,
    path: `${folder}/第${twoDigits(index + 1)}${type === 'pdf' ? '份' : '页'}.${fileExtension(type)}`,
  }))

/** The stamped pages in their order; they come before the photos. */
export const stampedFiles = (sheets: readonly StampedFile[]): readonly FiledAttachment[] =>
  sheetFiles('a-', STAMPED_FOLDER, sheets)

/** The stamped pages of a report; they come between those of the form and the photos, and have a folder of its title. */
export const reportStampedFiles = (kind: ReportKind, sheets: readonly StampedFile[]): readonly FiledAttachment[] =>
  sheetFiles(`b-${kind}-`, `${STAMPED_FOLDER}/${safeName(REPORT_FORMS[kind].title)}`, sheets)

/** Whether an attachment is a stamped page of the form rather than a photo. */
export const isStamped = ({ key }: Attachment): boolean => key.startsWith('a-')

/** Whether it is a stamped page of a report. */
export const isReportStamped = ({ key }: Attachment): boolean => key.startsWith('b-')
