import { rowsOfForm, type FormPhoto, type FormRow, type OfficialForm } from '@/domain/form/official-form'
import type { Embedded } from './pdf-picture'
import { fitted, keptOf, piecesOf, rowsOfTwo, type Kept, type Piece } from './pictures'
import { BODY, BODY_BOTTOM, BODY_WIDTH, A4, type Pdf, type Size } from './pdf-pages'
import { APPENDIX_TITLE, leftLine, NO_PHOTOS, photoLine, pieceLine } from './wording'

const GAP = 14
const WIDTH = (BODY_WIDTH - GAP) / 2
const BOX = { width: WIDTH, height: 168 }

interface Shown {
  readonly photo: FormPhoto
  readonly image: Embedded
  /** null where the whole of it is drawn. */
  readonly piece: Piece | null
  readonly line: string
}

/** A thin line around a picture: a white scan has no edge of its own. */
const EDGE = { width: 0.5, color: '#8c8c8c' }

/** As what a photo is drawn: whole, or in pieces that can be read. */
const shownOf = (photo: FormPhoto, image: Embedded): readonly Shown[] => {
  const pieces = piecesOf(image)
  if (pieces.length === 0) return [{ photo, image, piece: null, line: photoLine(photo) }]
  return pieces.map((piece, index) => ({ photo, image, piece, line: pieceLine(photo, index + 1, pieces.length) }))
}

/** A piece is as wide as the column, and drawn as it is on a phone rather than shrunk into a photo's box. */
const sizeOf = ({ image, piece }: Shown): { readonly width: number; readonly height: number } =>
  piece === null
    ? fitted(image, BOX)
    : { width: WIDTH, height: (WIDTH * image.height * (piece.bottom - piece.top)) / image.width }

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws a picture, or a piece of it and nothing beyond, with an edge. */
const draw = ({ document }: Pdf, { image, piece }: Shown, { x, y, width, height }: Frame): void => {
  const whole = piece === null ? height : height / (piece.bottom - piece.top)
  document.save()
  document.rect(x, y, width, height).clip()
  document.image(image as unknown as string, x, y - (piece?.top ?? 0) * whole, { width, height: whole })
  document.restore()
  document.save()
  document.lineWidth(EDGE.width).strokeColor(EDGE.color).rect(x, y, width, height).stroke()
  document.restore()
}

/** Writes below each other what flows over pages: lines, and pairs of photos with their captions. */
const flow = (pdf: Pdf, from: number) => {
  let y = from
  const need = (height: number): void => {
    if (y + height > BODY_BOTTOM) y = pdf.turn()
  }
  return {
    at: (): number => y,
    gap: (height: number): void => {
      y += height
    },
    /** `together` is what must follow on the same page. */
    lines: (text: string, size: Size = 'cell', together = 0): void => {
      const lines = pdf.set([text], BODY.width, size)
      need(lines.length * pdf.lineHeight(size) + together)
      for (const line of lines) {
        need(pdf.lineHeight(size))
        y = pdf.write([line], { ...BODY, y }, { size })
      }
    },
    pair: (pair: readonly Shown[]): void => {
      const captions = pair.map(({ line }) => pdf.set([line], WIDTH, 'foot'))
      const sizes = pair.map(sizeOf)
      const high = Math.max(...sizes.map(({ height }) => height))
      const words = Math.max(...captions.map((lines) => lines.length)) * pdf.lineHeight('foot')
      need(high + words + GAP)
      pair.forEach((shown, index) => {
        const { width, height } = sizes[index] ?? BOX
        const x = A4.left + index * (WIDTH + GAP)
        draw(pdf, shown, { x: x + (WIDTH - width) / 2, y: y + high - height, width, height })
        pdf.write(captions[index] ?? [], { x, y: y + high + 3, width: WIDTH }, { size: 'foot', align: 'center' })
      })
      y += high + words + GAP
    },
  }
}

export type Flow = ReturnType<typeof flow>
export const flowFrom = flow

const writeRow = (on: Flow, row: FormRow, pictures: Kept<Embedded>): void => {
  const found = row.photos.map((photo) => ({ photo, image: keptOf(pictures, photo) }))
  const shown = found.flatMap(({ photo, image }) => (typeof image === 'string' ? [] : shownOf(photo, image)))
  on.gap(8)
  on.lines(`${row.no}. ${row.wording}`, 'lead', shown.length > 0 ? BOX.height : 0)
  on.gap(4)
  for (const pair of rowsOfTwo(shown)) on.pair(pair)
  for (const { photo, image } of found) if (typeof image === 'string') on.lines(leftLine(photo, image))
}

/** 佐证材料 by indicator, on a page of its own where there is any. */
export const writeAppendix = (form: OfficialForm, pictures: Kept<Embedded>, pdf: Pdf, on: Flow): Flow => {
  const rows = rowsOfForm(form).filter((row) => row.photos.length > 0)
  const own = rows.length > 0 ? flow(pdf, pdf.turn()) : on
  if (rows.length === 0) on.gap(12)
  own.lines(APPENDIX_TITLE, 'annex', pdf.lineHeight('cell'))
  if (rows.length === 0) own.lines(NO_PHOTOS)
  for (const row of rows) writeRow(own, row, pictures)
  return own
}
