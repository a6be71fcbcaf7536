import type { EnterpriseNames, Named } from '../ledger/enterprise-names'
import type { Instant } from '../calendar/instant'
import { invitationState, type Invitation } from './invitation'
import type { Enterprise, Seat, Union } from './person'
import { contactBriefly, shownTelephone, type RosterContact } from './roster-contact'
import { seatKeyOf } from './seat'
import { namePattern } from '../ledger/search-key'
import { isPresent } from './union-changes'

const SEAT_STATES = ['uninvited', 'open', 'bound', 'revoked', 'expired'] as const

/** How far a seat's invitation is: 未邀请 → 已发出 → 已绑定, or 已撤销, 已过期. Whoever is bound counts before any code. */
export type SeatState = (typeof SEAT_STATES)[number]

/** The seats that are invited to by the hundred: an enterprise's contact, a union's reviewer. */
export type InvitedSeat = Exclude<Seat, { role: 'office' }>

/** The id of the enterprise or union of a seat. */
export const placeOf = (seat: InvitedSeat): string => (seat.role === 'contact' ? seat.enterpriseId : seat.unionId)

/** The seats of these enterprises or unions. */
export const seatsOf = (role: InvitedSeat['role'], places: readonly string[]): readonly InvitedSeat[] =>
  places.map((place) => (role === 'contact' ? { role, enterpriseId: place } : { role, unionId: place }))

/** What rows show of an invitation; its telephone is masked. */
type BriefInvitation = Pick<Invitation, 'invitationId' | 'inviteeName' | 'issuedAt' | 'expiresAt' | 'telephone'>

/** An enterprise as far as inviting its contact goes. */
export interface InvitedEnterprise extends Pick<Enterprise, 'enterpriseId' | 'no' | 'name' | 'unionId'> {
  readonly rosterContact?: RosterContact
}

/** A seat with what became of inviting somebody to it. */
export interface SeatInvitation extends Named {
  readonly seat: InvitedSeat
  readonly seatName: string
  /** The enterprise's number; null for a union. */
  readonly no: number | null
  readonly unionId: string | null
  readonly unionName: string | null
  readonly state: SeatState
  /** Who is bound now, by name. */
  readonly holders: readonly string[]
  /** The newest of its invitations that counts: an open one before any other; null where there is none. */
  readonly invitation: BriefInvitation | null
  /** How many codes still work. */
  readonly open: number
  /** Whom a roster names as the contact: the name, and the telephone masked. Missing where none does. */
  readonly rosterContact?: { readonly name: string; readonly text: string }
}

/** What is known of seats before it is said how far each one is. */
export interface KnownSeats {
  readonly enterprises: readonly InvitedEnterprise[]
  /** In their order. */
  readonly unions: readonly Union[]
  /** Of those that were renamed, by the enterprise's id. */
  readonly renamed: ReadonlyMap<string, EnterpriseNames>
  /** By seat key. */
  readonly holders: ReadonlyMap<string, readonly string[]>
  readonly invitations: readonly Invitation[]
}

const briefly = ({ invitationId, inviteeName, issuedAt, expiresAt, telephone }: Invitation): BriefInvitation => ({
  ...{ invitationId, inviteeName, issuedAt, expiresAt },
  ...(telephone ? { telephone: shownTelephone(telephone) } : {}),
})

const named = (contact: RosterContact | undefined): Pick<SeatInvitation, 'rosterContact'> =>
  contact ? { rosterContact: { name: contact.name, text: contactBriefly(contact) } } : {}

const newestFirst = (a: Invitation, b: Invitation): number => b.issuedAt - a.issuedAt

const bySeat = (invitations: readonly Invitation[]): ReadonlyMap<string, readonly Invitation[]> => {
  const found = new Map<string, Invitation[]>()
  for (const invitation of [...invitations].sort(newestFirst)) {
    const key = seatKeyOf(invitation.seat)
    const same = found.get(key)
    if (same) same.push(invitation)
    else found.set(key, [invitation])
  }
  return found
}

/** A code that was used says nothing of a seat that nobody holds any more: somebody is to be invited to it again. */
const stateOf = (holders: readonly string[], newest: Invitation | undefined, now: Instant): SeatState => {
  if (holders.length > 0) return 'bound'
  if (!newest) return 'uninvited'
  const state = invitationState(newest, now)
  return state === 'used' ? 'uninvited' : state
}

/** Every enterprise's contact in the ledger's order, or every union's reviewer in the unions', with how far inviting is. */
export const seatInvitations = (
  role: InvitedSeat['role'],
  { enterprises, unions, renamed, holders, invitations }: KnownSeats,
  now: Instant,
): readonly SeatInvitation[] => {
  const unionNames = new Map(unions.map(({ unionId, name }) => [unionId, name]))
  const ofSeat = bySeat(invitations)
  const row = (
    seat: InvitedSeat,
    rest: Pick<SeatInvitation, 'seatName' | 'no' | 'unionId' | 'names' | 'rosterContact'>,
  ): SeatInvitation => {
    const key = seatKeyOf(seat)
    const issued = ofSeat.get(key) ?? []
    const open = issued.filter((each) => invitationState(each, now) === 'open')
    const newest = open[0] ?? issued[0]
    const held = holders.get(key) ?? []
    return {
      ...{ seat, ...rest, unionName: rest.unionId === null ? null : (unionNames.get(rest.unionId) ?? null) },
      ...{ state: stateOf(held, newest, now), holders: held, open: open.length },
      invitation: newest ? briefly(newest) : null,
    }
  }
  return role === 'contact'
    ? [...enterprises]
        .sort((a, b) => a.no - b.no)
        .map(({ enterpriseId, name, no, unionId, rosterContact }) => {
          const names = renamed.get(enterpriseId)
          const rest = { seatName: name, no, unionId, ...named(rosterContact) }
          return row({ role: 'contact', enterpriseId }, { ...rest, ...(names ? { names } : {}) })
        })
    : unions.filter(isPresent).map(({ unionId, name, formerNames = [] }) => {
        const names = { present: name, former: formerNames.map((each) => each.name) }
        const seat = { role: 'reviewer', unionId } as const
        return row(seat, { seatName: name, no: null, unionId, ...(names.former.length > 0 ? { names } : {}) })
      })
}

/** Which seats of a list somebody wants to see; nothing typed and no union narrows nothing. */
interface SeatFilter {
  readonly unionId?: string | undefined
  readonly search: string
}

const isFound = (row: SeatInvitation, pattern: RegExp): boolean =>
  [
    row.seatName,
    ...(row.names?.former ?? []),
    row.no === null ? '' : String(row.no),
    row.invitation?.inviteeName ?? '',
    row.rosterContact?.name ?? '',
    ...row.holders,
  ].some((text) => pattern.test(text))

/**
 * The rows of a union that are found by what was typed, before a state is chosen: what counts are made of. `alsoOf`: enterprises that are
 * found by what the ledger knows of them.
 */
export const narrowSeats = (
  rows: readonly SeatInvitation[],
  { unionId, search }: SeatFilter,
  alsoOf: readonly string[] = [],
): readonly SeatInvitation[] => {
  const pattern = namePattern(search)
  const found = pattern === undefined ? undefined : new RegExp(pattern, 'i')
  const isMeant = ({ seat }: SeatInvitation) => seat.role === 'contact' && alsoOf.includes(seat.enterpriseId)
  return rows.filter(
    (row) => (unionId === undefined || row.unionId === unionId) && (!found || isFound(row, found) || isMeant(row)),
  )
}

/** By what seats are looked through: 未绑定 is whatever nobody is bound to, invited or not. */
export const SEAT_FILTERS = ['all', 'unbound', ...SEAT_STATES] as const
export type SeatsFiltered = (typeof SEAT_FILTERS)[number]

/** Whether a seat stands under a filter. */
export const isUnder = (filter: SeatsFiltered, { state }: Pick<SeatInvitation, 'state'>): boolean =>
  filter === 'all' || (filter === 'unbound' ? state !== 'bound' : state === filter)

/** How many seats are how far. */
export type SeatCounts = Readonly<Record<SeatsFiltered, number>>

/** Counts seats by how far they are. */
export const countSeats = (rows: readonly SeatInvitation[]): SeatCounts => {
  const counts = { all: rows.length, unbound: 0, uninvited: 0, open: 0, bound: 0, revoked: 0, expired: 0 }
  for (const { state } of rows) counts[state] += 1
  return { ...counts, unbound: rows.length - counts.bound }
}
