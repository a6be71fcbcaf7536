import { rowsOfForm, type FormPhoto, type FormRow, type OfficialForm } from '@/domain/form/official-form'
import type { Embedded } from './pdf-picture'
import { fitted, keptOf, type Kept } from './pictures'
import { BODY_BOTTOM, BODY_WIDTH, A4, type Pdf, type Size } from './pdf-pages'
import { APPENDIX_TITLE, leftLine, NO_PHOTOS, photoLine } from './wording'

const GAP = 14
const WIDTH = (BODY_WIDTH - GAP) / 2
const BOX = { width: WIDTH, height: 168 }
const BODY = { x: A4.left, width: BODY_WIDTH } as const

interface Shown {
  readonly photo: FormPhoto
  readonly image: Embedded
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
      const captions = pair.map(({ photo }) => pdf.set([photoLine(photo)], WIDTH, 'foot'))
      const sizes = pair.map(({ image }) => fitted(image, BOX))
      const high = Math.max(...sizes.map(({ height }) => height))
      const words = Math.max(...captions.map((lines) => lines.length)) * pdf.lineHeight('foot')
      need(high + words + GAP)
      pair.forEach(({ image }, index) => {
        const { width, height } = sizes[index] ?? BOX
        const x = A4.left + index * (WIDTH + GAP)
        pdf.document.image(image as unknown as string, x + (WIDTH - width) / 2, y + high - height, { width, height })
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
  const shown = found.filter((each): each is Shown => typeof each.image !== 'string')
  on.gap(8)
  on.lines(`${row.no}. ${row.wording}`, 'lead', shown.length > 0 ? BOX.height : 0)
  on.gap(4)
  for (let at = 0; at < shown.length; at += 2) on.pair(shown.slice(at, at + 2))
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
