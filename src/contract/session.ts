import * as v from 'valibot'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { read } from './action'

export interface Session {
  /** null for somebody whom no invitation has bound yet. */
  readonly person: Person | null
  /** The name of the enterprise, the union or the office that they sit for. */
  readonly seatName: string | null
  readonly cycle: Cycle | null
  /** For a contact: their enterprise's assessment in this cycle. */
  readonly assessmentId: string | null
  readonly unreadMessages: number
}

export const sessionActions = {
  /** Who am I, and what for. The only question besides an invitation's that an unknown person may ask. */
  'session.get': read(v.strictObject({}))<Session>(),
}
