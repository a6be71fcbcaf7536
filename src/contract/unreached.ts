import * as v from 'valibot'
import type { Role } from '@/domain/people/person'
import type { MaskedTelephone } from '@/domain/people/telephone'
import {
  MATTERS,
  UNREACHED_REASONS,
  type LastReached,
  type Matter,
  type PhoneCall,
  type UnreachedReason,
} from '@/domain/reminders/delivery'
import { read, write } from './action'
import type { BegunDocument } from './document'
import { cycleId, id, paging, type KeyedPage } from './fields'

/** Somebody, or a seat that nobody sits in, whom a message did not reach. */
export interface UnreachedRow {
  readonly rowId: string
  readonly reason: UnreachedReason
  /** WeChat's code, where it gave one. */
  readonly code: number | null
  readonly matter: Matter
  /** null: nobody is bound. */
  readonly personId: string | null
  readonly name: string
  readonly seat: string
  readonly role: Role
  /** The enterprise, the union or the office. */
  readonly seatName: string
  /** What was to be told, when first and when last. */
  readonly title: string
  readonly since: number
  readonly at: number
  /** Who telephoned them, once somebody did. */
  readonly phoned: Pick<PhoneCall, 'name' | 'at'> | null
  /** Masked; null where none is known. Missing where an earlier version answers. */
  readonly telephone?: MaskedTelephone | null
  /** When they were last reached, and how; null where they never were. Missing where an earlier version answers. */
  readonly lastReached?: LastReached | null
}

/** What a list is narrowed to, and with it what is exported. */
const filter = {
  unionId: v.optional(id),
  cycleId: v.optional(cycleId),
  reason: v.optional(v.picklist(UNREACHED_REASONS)),
  matter: v.optional(v.picklist(MATTERS)),
  phoned: v.optional(v.boolean()),
}

/** A row's id, as the server made it. */
const rowId = v.pipe(v.string(), v.regex(/^[\w:.-]{1,300}$/))

export const unreachedActions = {
  /** 联系不上的人: a union's own, all for the office; still to be told, or telephoned already. The newest first. */
  'unreached.list': read(v.strictObject({ ...filter, ...paging }))<
    KeyedPage & {
      readonly rows: readonly UnreachedRow[]
      /** How many there are of each reason, by the same definition as the rows. */
      readonly counts: ReadonlyArray<{ readonly reason: UnreachedReason; readonly count: number }>
      /** For the office: the unions on whose lists somebody stands, in the one order of unions. */
      readonly unions?: ReadonlyArray<{ readonly unionId: string; readonly name: string; readonly count: number }>
    }
  >(),
  /** A link that opens the inbox, to be pasted beside the names into a group; null where WeChat gives none. */
  'unreached.link': read(v.strictObject({}))<{ readonly link: string | null }>(),
  /** 已电话联系: ticks somebody off; the next message that does not reach them puts them back. */
  'unreached.phoned': write(v.strictObject({ rowId }))<{ readonly phoned: true }>(),
}

export const unreachedDocuments = {
  /**
   * Begins the list as .xlsx, with the numbers in full of those whom whoever asks may look up: a union's own, all for the office.
   * Whose numbers went into it is noted, as each look at one is.
   */
  'unreached.export': write(v.strictObject(filter))<BegunDocument>(),
}
