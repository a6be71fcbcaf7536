import { visibleLine } from '../answer/control-characters'
import { assessmentIdOf } from '../assessment/assessment-id'
import type { Instant } from '../calendar/instant'
import type { Enterprise, Person, Role } from '../people/person'
import type { Effect } from '../workflow/event'
import { departureIn, type OfEnterprise } from './departure'
import type { LedgerValues } from './ledger-value'

export const LEDGER_STATES = ['unchecked', 'checked', 'confirmed', 'returned'] as const

/** 待核对 → 待工会确认 (“无变化”, or with changes) → 已确认 by the union, or 退回核对 with a word. */
export type LedgerState = (typeof LEDGER_STATES)[number]

/** How a state is called, on screens and in the exported sheet alike. */
export const LEDGER_STATE_WORDS: Readonly<Record<LedgerState, string>> = {
  unchecked: '待核对',
  checked: '待工会确认',
  confirmed: '已确认',
  returned: '退回核对',
}

/** What changed in one field; the label is kept as it read then, since columns are renamed and removed. */
export interface FieldChange {
  /** A column's id, or `NAME_FIELD`. */
  readonly field: string
  readonly label: string
  readonly from: string
  readonly to: string
}

/** What the enterprise said when it checked its entry: no change at all, or these against the confirmed values. */
export interface LedgerCheck {
  readonly changes: readonly FieldChange[]
  readonly note: string
  readonly at: Instant
  readonly by: string
  readonly byName: string
}

export interface FormerName {
  readonly name: string
  /** When the next name was confirmed. */
  readonly until: Instant
}

/** An enterprise's 台账 in one cycle. `enterpriseName` and `values` are what was last confirmed, never a mere proposal. */
export interface LedgerEntry extends OfEnterprise {
  readonly entryId: string
  readonly cycleId: string
  readonly enterpriseId: string
  readonly enterpriseNo: number
  readonly enterpriseName: string
  /** Oldest first. */
  readonly formerNames: readonly FormerName[]
  readonly unionId: string | null
  readonly unionName: string | null
  readonly state: LedgerState
  readonly values: LedgerValues
  readonly check: LedgerCheck | null
  /** The union's word of the last return, until the enterprise has checked again. */
  readonly returned: { readonly note: string; readonly at: Instant; readonly byName: string } | null
  readonly confirmedAt: Instant | null
  readonly revision: number
}

/** What lists read: no values, so that telephone numbers are only where somebody opens an entry. */
export interface LedgerOutline extends Omit<LedgerEntry, 'values' | 'check'> {
  /** How many fields the enterprise's check changes; null while it has not checked. */
  readonly changes: number | null
  readonly checkedAt: Instant | null
}

/** The id of an enterprise's entry in a cycle: one a cycle, like its assessment, and made of both in the same way. */
export const entryIdOf = assessmentIdOf

/** What may happen to an entry: what its commands leave behind, and who comes and goes as its enterprise's contact. */
export type LedgerEventKind =
  | 'checked'
  | 'confirmed'
  | 'returned'
  | 'corrected'
  | 'imported'
  | 'routed'
  | 'left'
  | 'rejoined'
  | 'contact_joined'
  | 'contact_left'

/** What is told of an entry. */
export type LedgerOccasion = 'ledger_returned'

export type LedgerEffect = Effect<LedgerOccasion>

/** A line of the ledger's history, which is only ever added to. */
export interface LedgerEvent {
  /** The request that caused it: a replay finds it here and does nothing. */
  readonly eventId: string
  readonly enterpriseId: string
  /**
   * The entry that was changed and how it stood then; null where it is about the enterprise itself or its contacts, who are of no cycle.
   */
  readonly entry: {
    readonly entryId: string
    readonly cycleId: string
    readonly state: LedgerState
    readonly revision: number
  } | null
  readonly kind: LedgerEventKind
  readonly at: Instant
  readonly actor: { readonly personId: string; readonly name: string; readonly role: Role }
  readonly changes: readonly FieldChange[]
  /** A word with it: the union's on a return, the reason of a correction, whose contact it was. */
  readonly note: string
  /** The person who left, of a contact's leaving; missing on what was kept before that was noted. */
  readonly leaver?: string
}

/** What happens to an enterprise beside any entry: its contacts come and go (联系人交接), it comes back in a year without one. */
export const enterpriseEvent = (
  kind: 'contact_joined' | 'contact_left' | 'rejoined',
  enterpriseId: string,
  note: string,
  { requestId, at, actor }: { readonly requestId: string; readonly at: Instant; readonly actor: Person },
): LedgerEvent => ({
  eventId: requestId,
  enterpriseId,
  entry: null,
  kind,
  at,
  actor: { personId: actor.personId, name: actor.name, role: actor.seat.role },
  changes: [],
  note: visibleLine(note),
})

/** An entry as a cycle begins: waiting to be checked, with what was last confirmed of the enterprise. */
export const freshEntry = (
  cycleId: string,
  enterprise: Pick<Enterprise, 'enterpriseId' | 'no' | 'name' | 'unionId' | 'departure'>,
  unionName: string | null,
  former: Pick<LedgerEntry, 'values' | 'formerNames'> | undefined,
): LedgerEntry => {
  const departure = departureIn(enterprise, cycleId)
  return {
    entryId: entryIdOf(cycleId, enterprise.enterpriseId),
    cycleId,
    enterpriseId: enterprise.enterpriseId,
    enterpriseNo: enterprise.no,
    enterpriseName: enterprise.name,
    formerNames: former?.formerNames ?? [],
    unionId: enterprise.unionId,
    unionName: enterprise.unionId === null ? null : unionName,
    state: 'unchecked',
    values: former?.values ?? {},
    check: null,
    returned: null,
    confirmedAt: null,
    revision: 0,
    ...(departure ? { departure } : {}),
  }
}

/** An entry as lists show it. */
export const outlineOf = ({ values: _values, check, ...entry }: LedgerEntry): LedgerOutline => ({
  ...entry,
  changes: check ? check.changes.length : null,
  checkedAt: check?.at ?? null,
})
