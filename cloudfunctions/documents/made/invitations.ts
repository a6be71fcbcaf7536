import { chinaDateOf } from '@/domain/calendar/instant'
import type { Wanted } from '@/domain/job/document-job'
import { safeName } from '@/domain/package/file-name'
import { placeOf, seatsOf, type SeatInvitation } from '@/domain/people/seat-invitations'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { requirePerson } from '../../_host/call'
import { findCode } from '../../_host/invitation-code'
import { logLine } from '../../_host/log'
import { readSeats } from '../../_host/seats'
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
  readonly expiresOn: string
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
          code: findCode(configuration.invitationSecret, invitation),
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

/** Codes that still work, for the office to send on: as a table in Excel. Codes come and go, so each asking is its own. */
export const invitationsMaking = async (asking: MakingCall, wanted: InvitationsWanted): Promise<Making | Refusal> => {
  const person = await requirePerson(asking, 'office')
  if (isRefusal(person)) return person
  return {
    person,
    wanted,
    contents: null,
    write: async (tell, { jobId }) => {
      tell({ step: 'reading', done: 0, total: 0 })
      const codes = await openCodes(asking, wanted)
      if (codes.length === 0) return refuse('invitation_none_open')
      const ways = waysIn(asking.configuration, Date.now, (reason) =>
        logLine({ reference: jobId, action: 'ways-in', outcome: reason, milliseconds: 0 }),
      )
      const lines = await withLinks(codes, ways, tell)
      return {
        fileName: `${safeName(`邀请码（${lines.length} 个）`)}.xlsx`,
        bytes: await writeWorkbook([invitationWorksheet(wanted.role, lines)]),
      }
    },
  }
}
