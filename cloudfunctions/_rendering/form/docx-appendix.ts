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
import { liesOnItsSide, type Orientation } from '@/domain/evidence/orientation'
import { rowsOfForm, type FormPhoto, type FormRow, type OfficialForm } from '@/domain/form/official-form'
import { centred, paragraph } from './docx-text'
import { TABLE_WIDTH } from './docx-table'
import { fitted, keptOf, piecesOf, rowsOfTwo, type Kept, type Piece, type Picture } from './pictures'
import { APPENDIX_TITLE, leftLine, NO_PHOTOS, photoLine, pieceLine } from './wording'

interface Shown {
  readonly photo: FormPhoto
  readonly picture: Picture
  /** null where the whole of it is shown. */
  readonly piece: Piece | null
  readonly line: string
}

/** As what a photo is shown: whole, or in pieces that can be read. */
const shownOf = (photo: FormPhoto, picture: Picture): readonly Shown[] => {
  const pieces = piecesOf(picture)
  if (pieces.length === 0) return [{ photo, picture, piece: null, line: photoLine(photo) }]
  return pieces.map((piece, index) => ({ photo, picture, piece, line: pieceLine(photo, index + 1, pieces.length) }))
}

/** Two photos a row, in pixels at 96 dots an inch. */
const BOX = { width: 300, height: 225 }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }

/** A thin line around a picture: a white scan has no edge of its own. */
const EDGE = { type: 'solidFill', solidFillType: 'rgb', value: '8C8C8C', width: 6350 } as const

/** How Word turns a picture: it mirrors first. */
const TURNING: Readonly<Record<Orientation, { readonly rotation: number; readonly mirrored: boolean }>> = {
  1: { rotation: 0, mirrored: false },
  2: { rotation: 0, mirrored: true },
  3: { rotation: 180, mirrored: false },
  4: { rotation: 180, mirrored: true },
  5: { rotation: 270, mirrored: true },
  6: { rotation: 90, mirrored: false },
  7: { rotation: 90, mirrored: true },
  8: { rotation: 270, mirrored: false },
}

/** The size of a picture as Word wants it: of its pixels as they lie, before they are turned. */
const transformationOf = ({ picture, piece }: Shown) => {
  if (piece !== null)
    return {
      width: BOX.width,
      height: Math.round((BOX.width * picture.height * (piece.bottom - piece.top)) / picture.width),
    }
  const { orientation = 1 } = picture
  const size = fitted(picture, BOX)
  const { rotation, mirrored } = TURNING[orientation]
  const lying = liesOnItsSide(orientation) ? { width: size.height, height: size.width } : size
  return {
    ...lying,
    ...(rotation === 0 ? {} : { rotation }),
    ...(mirrored ? { flip: { horizontal: true } } : {}),
  }
}

/** How far a turned picture reaches above and below the line that it stands in, in twentieths of a point. */
const reachOf = (shown: Shown): number => {
  const { width, height } = transformationOf(shown)
  return liesOnItsSide(shown.picture.orientation ?? 1) ? Math.max(0, Math.round(((width - height) / 2) * 15)) : 0
}

const image = (shown: Shown): ImageRun => {
  const { photo, picture, piece } = shown
  return new ImageRun({
    type: picture.type === 'jpeg' ? 'jpg' : 'png',
    data: picture.bytes,
    transformation: transformationOf(shown),
    outline: EDGE,
    ...(piece === null ? {} : { crop: { top: piece.top * 100, bottom: (1 - piece.bottom) * 100 } }),
    altText: { name: photo.fileName, title: photo.fileName, description: photo.caption },
  })
}

const photoCell = (shown: Shown | undefined): TableCell =>
  new TableCell({
    borders: NO_BORDERS,
    width: { size: TABLE_WIDTH / 2, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: shown
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { before: reachOf(shown), after: reachOf(shown) },
            children: [image(shown)],
          }),
          centred(shown.line, { size: 'foot' }, { spacing: { after: 120 } }),
        ]
      : [paragraph('')],
  })

const grid = (pairs: ReadonlyArray<readonly Shown[]>): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: [TABLE_WIDTH / 2, TABLE_WIDTH / 2],
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: pairs.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [photoCell(left), photoCell(right)] }),
    ),
  })

const ofRow = (row: FormRow, pictures: Kept<Picture>): ReadonlyArray<Paragraph | Table> => {
  const found = row.photos.map((photo) => ({ photo, picture: keptOf(pictures, photo) }))
  const shown = found.flatMap(({ photo, picture }) => (typeof picture === 'string' ? [] : shownOf(photo, picture)))
  const left = found.flatMap(({ photo, picture }) => (typeof picture === 'string' ? [leftLine(photo, picture)] : []))
  return [
    paragraph(`${row.no}. ${row.wording}`, { face: 'head' }, { keepNext: true, spacing: { before: 240, after: 120 } }),
    ...(shown.length > 0 ? [grid(rowsOfTwo(shown))] : []),
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
