import * as v from 'valibot'
import { AUDIT_KINDS, type AuditKind, type AuditTopic } from '@/domain/audit/audit-record'
import type { Role } from '@/domain/people/person'
import { read, write } from './action'
import type { BegunDocument } from './document'
import { after, id, plainDate, type CursorPage } from './fields'

/** One line of 操作记录, as it is shown. */
export interface AuditRow {
  readonly auditId: string
  readonly at: number
  /** An action, or a paper's move; see `AuditedWhat`. */
  readonly what: string
  readonly kind: AuditKind
  /** Who; null where nobody was bound. */
  readonly by: {
    readonly personId: string
    readonly name: string
    readonly role: Role
    /** The enterprise, the union or the office. */
    readonly seatName: string
  } | null
  /** Whom it concerns, by name, without the seat that it was done from; the first few where they are many. */
  readonly about: ReadonlyArray<{ readonly topic: AuditTopic; readonly name: string }>
  /** How many it concerns. */
  readonly concerned: number
  /** The number of an indicator or a section, and the revision on which it was done. */
  readonly no: number | null
  readonly revision: number | null
  /** Of a move: the states. */
  readonly from: string | null
  readonly to: string | null
  /** `unknown`: it was asked for, and whether it was done was not noted. */
  readonly outcome: 'done' | 'begun' | 'unknown'
}

const shown = {
  kind: v.optional(v.picklist(AUDIT_KINDS)),
  personId: v.optional(id),
  enterpriseId: v.optional(id),
  unionId: v.optional(id),
  /** From this day on, and until this day's end, in China. */
  from: v.optional(plainDate),
  until: v.optional(plainDate),
}

export const auditActions = {
  /** 操作记录 for the office, the newest first. */
  'audit.list': read(v.strictObject({ ...shown, after }))<CursorPage<AuditRow>>(),
  /** 我的操作记录: what whoever asks did, from whichever seat. */
  'audit.own': read(v.strictObject({ after }))<CursorPage<AuditRow>>(),
}

export const auditDocuments = {
  /** Begins what the filter shows as .xlsx. */
  'audit.export': write(v.strictObject(shown))<BegunDocument>(),
}
