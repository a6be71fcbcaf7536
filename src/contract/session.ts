import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import type { CycleStanding } from '@/domain/assessment/unfinished'
import type { Person, Role } from '@/domain/people/person'
import { read } from './action'

/** A seat that somebody holds. */
export interface SeatChoice {
  readonly seat: string
  readonly role: Role
  readonly seatName: string
  readonly unreadMessages: number
}

export interface Session {
  /** null for somebody whom no invitation has bound, or who was unbound. */
  readonly person: Person | null
  /** They held a seat until they were unbound, and hold none now. */
  readonly unbound: boolean
  /** The name of the enterprise, the union or the office that they sit for, or sat for until they were unbound. */
  readonly seatName: string | null
  /** The union that answers for a contact's enterprise, or that a reviewer sits for; null where there is none. */
  readonly union: { readonly name: string; readonly telephone: string | null } | null
  /** The year that they are led to: the oldest in which a form waits for them, else the newest. */
  readonly cycle: Cycle | null
  /** The years that they may choose between, newest first, the archived ones too; empty while there is only one. */
  readonly cycles: readonly CycleStanding[]
  /** For a contact: their enterprise's assessment in this cycle. */
  readonly assessmentId: string | null
  /** In all of their seats. */
  readonly unreadMessages: number
  /** The seat that this is of, for calls to name; null while there is only one. */
  readonly seat: string | null
  /** The seats that they may switch between, the longest held first; empty while there is only one. */
  readonly seats: readonly SeatChoice[]
}

export const sessionActions = {
  /** Who am I, and what for. The only question besides an invitation's that an unknown person may ask. */
  'session.get': read(v.strictObject({}))<Session>(),
}
