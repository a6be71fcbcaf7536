import { chinaDateOf } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Wanted } from '@/domain/job/document-job'
import { safeName } from '@/domain/package/file-name'
import { CARDS_LIMIT } from '@/domain/people/invitation'
import { placeOf, seatsOf, type SeatInvitation } from '@/domain/people/seat-invitations'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { requirePerson } from '../../_host/call'
import { invitationSecrets } from '../../_host/configuration'
import { findCode } from '../../_host/invitation-code'
import { readSeats } from '../../_host/seats'
import { logWaysIn, wechatTokensOf } from '../../_host/wechat-tokens'
import { writeCardsPdf, type InvitationCard } from '../../_rendering/invitation/write-cards-pdf'
import { loadPaperFont } from '../../_rendering/paper-font'
import { fewAtOnce } from '../../_store/few-at-once'
import { writeWorkbook } from '../../_tables/write-workbook'
import { waysIn, type WaysIn } from '../../_wechat/ways-in'
import { invitationWorksheet, type InvitationLine } from '../invitation-worksheet'
import type { MakingCall, Making, Tell } from './making'

type InvitationsWanted = Extract<Wanted, { kind: 'invitations' }>

/** A code that still works, with the seat that it binds to. */
interface OpenCode {
  readonly seat: SeatInvitation
  readonly inviteeName: string
  readonly expiresOn: PlainDate
  /** undefined where it was made in a way that it cannot be derived again. */
  readonly code: string | undefined
}

/** The codes of these places that still work, in the list's order. */
const openCodes = async (asking: MakingCall, { role, places }: InvitationsWanted): Promise<readonly OpenCode[]> => {
  const { stores, configuration, now } = asking
  const [seats, open] = await Promise.all([
    readSeats(asking, role),
    stores.invitations.openOf(seatsOf(role, places), now),
  ])
  const wanted = new Set(places)
  return seats
    .filter(({ seat }) => wanted.has(placeOf(seat)))
    .flatMap((seat) =>
      open
        .filter((invitation) => invitation.seat.role === role && placeOf(invitation.seat) === placeOf(seat.seat))
        .map((invitation) => ({
          ...{ seat, inviteeName: invitation.inviteeName, expiresOn: chinaDateOf(invitation.expiresAt) },
          code: findCode(invitationSecrets(configuration), invitation),
        })),
    )
}

/** The same with a link to each, counted as they come. */
const withLinks = (codes: readonly OpenCode[], ways: WaysIn, tell: Tell): Promise<readonly InvitationLine[]> => {
  let done = 0
  return fewAtOnce(codes, async ({ seat, code, ...rest }) => {
    const link = code === undefined ? undefined : await ways.linkFor(code)
    done += 1
    tell({ step: 'writing', done, total: codes.length })
    return { ...rest, ...seat, code: code ?? null, link: link ?? null }
  })
}

/** The same as cards, each with what is scanned; a code that cannot be listed again has none. */
async function* cardsOf(
  codes: readonly OpenCode[],
  ways: WaysIn,
  tell: Tell,
): AsyncGenerator<InvitationCard, void, undefined> {
  for (const [index, { seat, code, inviteeName, expiresOn }] of codes.entries()) {
    tell({ step: 'writing', done: index, total: codes.length })
    if (code === undefined) continue
    const { seatName, unionName, no } = seat
    // Of a reviewer's seat the union is the place itself.
    const place = { role: seat.seat.role, seatName, unionName: no === null ? null : unionName, no }
    yield { ...place, inviteeName, code, expiresOn, picture: await ways.pictureFor(code) }
  }
}

const written = async (
  { format, role }: InvitationsWanted,
  codes: readonly OpenCode[],
  ways: WaysIn,
  tell: Tell,
): Promise<Uint8Array> =>
  format === 'xlsx'
    ? writeWorkbook([invitationWorksheet(role, await withLinks(codes, ways, tell))])
    : writeCardsPdf(cardsOf(codes, ways, tell), await loadPaperFont())

/** Codes that still work, for the office to hand on: a table in Excel, or cards to print. Codes come and go, so each asking is its own. */
export const invitationsMaking = async (asking: MakingCall, wanted: InvitationsWanted): Promise<Making | Refusal> => {
  const person = await requirePerson(asking, 'office')
  if (isRefusal(person)) return person
  if (wanted.format === 'pdf' && wanted.places.length > CARDS_LIMIT)
    return refuse('invitation_cards_too_many', { limit: CARDS_LIMIT })
  return {
    person,
    wanted,
    contents: null,
    write: async (tell, { jobId }) => {
      tell({ step: 'reading', done: 0, total: 0 })
      const codes = await openCodes(asking, wanted)
      if (codes.every(({ code }) => code === undefined)) return refuse('invitation_none_open')
      const { configuration, stores } = asking
      const ways = waysIn(configuration, Date.now, wechatTokensOf(stores, jobId), logWaysIn(jobId))
      const name = wanted.format === 'xlsx' ? '邀请码' : '邀请卡'
      return {
        fileName: `${safeName(`${name}（${codes.length} 个）`)}.${wanted.format}`,
        bytes: await written(wanted, codes, ways, tell),
      }
    },
  }
}
