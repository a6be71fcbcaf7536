import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { rowsOfForm, type FormPhoto, type FormRow, type OfficialForm } from '@/domain/form/official-form'
import { centred, paragraph } from './docx-text'
import { TABLE_WIDTH } from './docx-table'
import { fitted, keptOf, type Kept, type Picture } from './pictures'
import { APPENDIX_TITLE, leftLine, NO_PHOTOS, photoLine } from './wording'

interface Shown {
  readonly photo: FormPhoto
  readonly picture: Picture
}

/** Two photos a row, in pixels at 96 dots an inch. */
const BOX = { width: 300, height: 225 }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }

const image = ({ photo, picture }: Shown): ImageRun =>
  new ImageRun({
    type: picture.type === 'jpeg' ? 'jpg' : 'png',
    data: picture.bytes,
    transformation: fitted(picture, BOX),
    altText: { name: photo.fileName, title: photo.fileName, description: photo.caption },
  })

const photoCell = (shown: Shown | undefined): TableCell =>
  new TableCell({
    borders: NO_BORDERS,
    width: { size: TABLE_WIDTH / 2, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: shown
      ? [
          new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image(shown)] }),
          centred(photoLine(shown.photo), { size: 'foot' }, { spacing: { after: 120 } }),
        ]
      : [paragraph('')],
  })

const grid = (shown: readonly Shown[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: [TABLE_WIDTH / 2, TABLE_WIDTH / 2],
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: Array.from(
      { length: Math.ceil(shown.length / 2) },
      (_, row) =>
        new TableRow({ cantSplit: true, children: [photoCell(shown[row * 2]), photoCell(shown[row * 2 + 1])] }),
    ),
  })

const ofRow = (row: FormRow, pictures: Kept<Picture>): ReadonlyArray<Paragraph | Table> => {
  const found = row.photos.map((photo) => ({ photo, picture: keptOf(pictures, photo) }))
  const shown = found.filter((each): each is Shown => typeof each.picture !== 'string')
  const left = found.flatMap(({ photo, picture }) => (typeof picture === 'string' ? [leftLine(photo, picture)] : []))
  return [
    paragraph(`${row.no}. ${row.wording}`, { face: 'head' }, { keepNext: true, spacing: { before: 240, after: 120 } }),
    ...(shown.length > 0 ? [grid(shown)] : []),
    ...left.map((line) => paragraph(line)),
  ]
}

/** 佐证材料 by indicator, on a page of its own. What is not shown is named, with where it is to be found. */
export const formAppendix = (form: OfficialForm, pictures: Kept<Picture>): ReadonlyArray<Paragraph | Table> => {
  const rows = rowsOfForm(form).filter((row) => row.photos.length > 0)
  return [
    paragraph(APPENDIX_TITLE, { face: 'head', size: 'annex' }, { pageBreakBefore: rows.length > 0, keepNext: true }),
    ...(rows.length === 0 ? [paragraph(NO_PHOTOS)] : rows.flatMap((row) => ofRow(row, pictures))),
  ]
}
