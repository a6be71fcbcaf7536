import { encode } from 'uqr'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { InvitedSeat } from '@/domain/people/seat-invitations'
import { checkPicture } from '../form/check-picture'
import { A4, openPdf, type Pdf } from '../form/pdf-pages'
import { embedPicture } from '../form/pdf-picture'
import { CARD_HEAD, CODE_LABEL, howTo, inviteeText, SCAN_LABEL, validText } from './wording'

/** One card to be cut out: for whom, the code, and what is scanned: a picture, an address of which a QR code is drawn, or nothing. */
export interface InvitationCard {
  readonly role: InvitedSeat['role']
  readonly seatName: string
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
const PADDING = 12
const PICTURE = 88
const GAP = 10
const INNER = CARD.width - 2 * PADDING
/** A name that is longer than these lines is cut: the code binds all the same, and says the name in full. */
const NAME_LINES = 2
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

const writeCard = async (pdf: Pdf, card: InvitationCard, { x, y }: At): Promise<void> => {
  pdf.document.rect(x, y, CARD.width, CARD.height).lineWidth(0.5).dash(3, { space: 3 }).stroke('#999999').undash()
  const left = x + PADDING
  const drawn =
    card.picture !== undefined &&
    (await drawPicture(pdf, card.picture, { x: x + CARD.width - PADDING - PICTURE, y: y + 76 }))
  const body = drawn ? INNER - PICTURE - GAP : INNER
  const put = (
    lines: readonly string[],
    from: number,
    width: number,
    size: Parameters<Pdf['set']>[2],
    color = '#000000',
  ) => pdf.write(lines, { x: left, y: from, width }, { ...(size ? { size } : {}), color })
  let down = put(pdf.set([CARD_HEAD], INNER, 'foot'), y + PADDING, INNER, 'foot', GREY)
  down = put(pdf.set([card.seatName], INNER, 'lead').slice(0, NAME_LINES), down, INNER, 'lead')
  put(pdf.set([inviteeText(card.role, card.inviteeName)], INNER), down, INNER, 'cell')
  down = put(pdf.set([CODE_LABEL], body, 'foot'), y + 76, body, 'foot', GREY)
  down = put(pdf.set([card.code], body, 'annex'), down, body, 'annex')
  put(pdf.set([...howTo(drawn), validText(card.expiresOn)], body, 'foot'), down + 2, body, 'foot')
  if (drawn)
    pdf.write(
      pdf.set([SCAN_LABEL], PICTURE, 'foot'),
      { x: x + CARD.width - PADDING - PICTURE, y: y + 76 + PICTURE, width: PICTURE },
      { size: 'foot', align: 'center', color: GREY },
    )
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
