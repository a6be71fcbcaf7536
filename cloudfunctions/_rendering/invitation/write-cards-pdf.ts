import { encode } from 'uqr'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { InvitedSeat } from '@/domain/people/seat-invitations'
import { checkPicture } from '../form/check-picture'
import { A4, openPdf, type Pdf, type Size } from '../form/pdf-pages'
import { embedPicture } from '../form/pdf-picture'
import { CARD_HEAD, CODE_LABEL, howTo, inviteeText, placeText, validText } from './wording'

/** One card to be cut out: for whom, the code, and what is scanned: a picture, an address of which a QR code is drawn, or nothing. */
export interface InvitationCard {
  readonly role: InvitedSeat['role']
  readonly seatName: string
  /** By which cards are sorted once they are cut; null where there is none. */
  readonly unionName: string | null
  readonly no: number | null
  readonly inviteeName: string
  readonly code: string
  readonly expiresOn: PlainDate
  readonly picture: CardPicture | undefined
}

type CardPicture =
  { readonly kind: 'image'; readonly bytes: Uint8Array } | { readonly kind: 'address'; readonly address: string }

/** Two by four a page, each as large as two visiting cards. */
const COLUMNS = 2
const ROWS = 4
const EDGE = 28
const CARD = { width: (A4.width - 2 * EDGE) / COLUMNS, height: (A4.height - 2 * EDGE) / ROWS } as const
const PADDING = 10
const PICTURE = 80
const GAP = 10
const INNER = CARD.width - 2 * PADDING
/** Where the code and what is scanned begin: what stands above never reaches so far, and what stands below never over the card. */
const LOWER = 92
const GREY = '#666666'

interface At {
  readonly x: number
  readonly y: number
}

const drawQr = ({ document }: Pdf, address: string, { x, y }: At): void => {
  const { size, data } = encode(address, { ecc: 'M', border: 2 })
  const cell = PICTURE / size
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries()) if (dark) document.rect(x + column * cell, y + row * cell, cell, cell)
  document.fill('#000000')
}

/** Draws what is scanned; false where the picture cannot be drawn. */
const drawPicture = async (pdf: Pdf, picture: CardPicture, at: At): Promise<boolean> => {
  if (picture.kind === 'address') {
    drawQr(pdf, picture.address, at)
    return true
  }
  const checked = await checkPicture(picture.bytes)
  const embedded = typeof checked === 'string' ? checked : await embedPicture(pdf.document, checked)
  if (typeof embedded === 'string') return false
  pdf.document.image(embedded as unknown as string, at.x, at.y, { width: PICTURE, height: PICTURE })
  return true
}

/** In the first size in which it takes no more lines than that; in the last one what is over is cut, and seen to be. */
const fitted = (pdf: Pdf, text: string, width: number, sizes: ReadonlyArray<readonly [size: Size, lines: number]>) => {
  const set = sizes.map(([size, most]) => ({ size, most, lines: pdf.set([text], width, size) }))
  const fit = set.find(({ lines, most }) => lines.length <= most) ?? set[set.length - 1]
  if (!fit) return { size: 'foot' as const, lines: [] }
  const { size, most, lines } = fit
  if (lines.length <= most) return { size, lines }
  const last = Array.from(lines[most - 1] ?? '').slice(0, -1)
  return { size, lines: [...lines.slice(0, most - 1), `${last.join('')}…`] }
}

const writeCard = async (pdf: Pdf, card: InvitationCard, { x, y }: At): Promise<void> => {
  pdf.document.rect(x, y, CARD.width, CARD.height).lineWidth(0.5).dash(3, { space: 3 }).stroke('#999999').undash()
  const left = x + PADDING
  const drawn =
    card.picture !== undefined &&
    (await drawPicture(pdf, card.picture, { x: x + CARD.width - PADDING - PICTURE, y: y + LOWER }))
  const body = drawn ? INNER - PICTURE - GAP : INNER
  const put = (
    { lines, size }: { readonly lines: readonly string[]; readonly size: Size },
    from: number,
    width: number,
    color = '#000000',
  ) => pdf.write(lines, { x: left, y: from, width }, { size, color })
  const small = (texts: readonly string[], width: number) => ({
    lines: pdf.set(texts, width, 'foot'),
    size: 'foot' as const,
  })

  const headWidth = INNER / 3
  const place = fitted(pdf, placeText(card), INNER - headWidth, [['foot', 1]])
  pdf.write(
    place.lines,
    { x: left + headWidth, y: y + PADDING, width: INNER - headWidth },
    { size: place.size, align: 'right', color: GREY },
  )
  let down = put(small([CARD_HEAD], headWidth), y + PADDING, headWidth, GREY)
  const name = fitted(pdf, card.seatName, INNER, [
    ['lead', 3],
    ['cell', 3],
    ['foot', 4],
  ])
  down = put(name, down, INNER)
  const invitee = fitted(pdf, inviteeText(card.role, card.inviteeName), INNER, [
    ['cell', 1],
    ['foot', 1],
  ])
  put(invitee, down, INNER)

  down = put(small([CODE_LABEL], body), y + LOWER, body, GREY)
  const code = fitted(pdf, card.code, body, [
    ['code', 1],
    ['lead', 1],
  ])
  down = put(code, down, body)
  put(small(howTo(drawn), body), down + 2, body)
  put(small([validText(card.expiresOn)], INNER), y + LOWER + PICTURE + 4, INNER)
}

/**
 * Invitations as cards to be printed, cut out and handed on, eight a page. Cards are taken one after the other, so that no more
 * than one picture is held at a time.
 */
export const writeCardsPdf = async (
  cards: AsyncIterable<InvitationCard> | Iterable<InvitationCard>,
  font: Uint8Array,
): Promise<Uint8Array> => {
  const pdf = openPdf(font, { title: CARD_HEAD, subject: CARD_HEAD })
  let at = 0
  for await (const card of cards) {
    const place = at % (COLUMNS * ROWS)
    if (place === 0) pdf.turn()
    await writeCard(pdf, card, {
      x: EDGE + (place % COLUMNS) * CARD.width,
      y: EDGE + Math.floor(place / COLUMNS) * CARD.height,
    })
    at += 1
  }
  return pdf.finish(() => undefined)
}
