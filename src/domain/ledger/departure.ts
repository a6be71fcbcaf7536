import { visibleLine } from '../answer/control-characters'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'

/** 注销 · 合并入 another one · 移出台账. */
export const DEPARTURE_KINDS = ['deregistered', 'merged', 'removed'] as const
export type DepartureKind = (typeof DEPARTURE_KINDS)[number]

export const DEPARTURE_REASON_LIMIT = 200

/** An enterprise of a merger, as the other one names it. */
export interface MergerParty {
  readonly enterpriseId: string
  readonly no: number
  readonly name: string
}

/** That an enterprise has left the ledger. It lies in each of its papers, and in its own record. */
export interface Departure {
  readonly kind: DepartureKind
  /** Into which it was merged; null where it was not. */
  readonly into: MergerParty | null
  readonly reason: string
  readonly at: Instant
  readonly byName: string
  /** The year with which it left: of what comes before, nothing is changed. */
  readonly cycleId: string
}

/** Whatever is of an enterprise: missing or null while that is on the ledger. */
export interface OfEnterprise {
  readonly departure?: Departure | null | undefined
}

declare module '../refusal/refusal' {
  interface RefusalParameters {
    enterprise_left: { kind: DepartureKind; into: string | null; leftOn: string }
    enterprise_not_left: null
    merger_other: { why: 'missing' | 'itself' | 'left' }
    reason_too_long: { length: number; limit: number }
  }
}

const WORDS: Readonly<Record<DepartureKind, string>> = { deregistered: '注销', merged: '合并', removed: '移出台账' }

/** How an enterprise left, on screens and in exported sheets alike: «注销», «合并入东莞市莞城电子有限公司». */
export const departureWord = ({
  kind,
  into,
}: Pick<Departure, 'kind'> & { readonly into: { readonly name: string } | null }): string =>
  into ? `合并入${into.name}` : WORDS[kind]

/** Whether an enterprise has left the ledger. */
export const hasLeft = ({ departure }: OfEnterprise): boolean => (departure ?? null) !== null

/** What of an enterprise's departure holds for one year; null where it left with a later one, or not at all. */
export const departureIn = ({ departure }: OfEnterprise, cycleId: string): Departure | null =>
  departure && departure.cycleId <= cycleId ? departure : null

/** Whether something of an enterprise may be changed: the papers of one that has left are read and exported alone. */
export const checkOnLedger = ({ departure }: OfEnterprise): Refusal | undefined =>
  departure
    ? refuse('enterprise_left', {
        ...{ kind: departure.kind, into: departure.into?.name ?? null },
        leftOn: chinaDateOf(departure.at),
      })
    : undefined

/** What the office says of a departure. */
export interface AskedDeparture {
  readonly kind: DepartureKind
  readonly into: MergerParty | null
  readonly reason: string
}

/** A departure as it is to be kept. */
export const departureOf = (
  { kind, into, reason }: AskedDeparture,
  { cycleId, at, byName }: Pick<Departure, 'cycleId' | 'at' | 'byName'>,
): Departure => ({
  ...{ kind, into: kind === 'merged' ? into : null, reason: visibleLine(reason) },
  ...{ at, byName, cycleId },
})

const checkReason = (reason: string): Refusal | undefined => {
  if (reason === '') return refuse('reason_missing')
  const { length } = Array.from(reason)
  return length > DEPARTURE_REASON_LIMIT
    ? refuse('reason_too_long', { length, limit: DEPARTURE_REASON_LIMIT })
    : undefined
}

/** 离开台账, with a departure that was made for it. `otherLeft`: the other one of a merger is not on the ledger any more itself. */
export interface LeaveCommand {
  readonly kind: 'leave'
  readonly departure: Departure
  readonly otherLeft: boolean
}

/** 重新纳入. */
export interface RejoinCommand {
  readonly kind: 'rejoin'
  readonly reason: string
}

/** Whether an enterprise may leave as the office says: it is still on the ledger, with a reason, merged into another one that is. */
export const checkLeaving = (
  subject: OfEnterprise & { readonly enterpriseId: string },
  { departure: { kind, into, reason }, otherLeft }: LeaveCommand,
): Refusal | undefined => {
  const gone = checkOnLedger(subject)
  if (gone) return gone
  if (kind === 'merged') {
    if (into === null) return refuse('merger_other', { why: 'missing' })
    if (into.enterpriseId === subject.enterpriseId) return refuse('merger_other', { why: 'itself' })
    if (otherLeft) return refuse('merger_other', { why: 'left' })
  }
  return checkReason(reason)
}

/** Whether an enterprise may come back: it has left, and there is a reason. */
export const checkRejoining = (subject: OfEnterprise, reason: string): Refusal | undefined =>
  hasLeft(subject) ? checkReason(visibleLine(reason)) : refuse('enterprise_not_left')
