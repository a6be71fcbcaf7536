import { chinaDateOf, type Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'

/** 注销 · 合并入 another one · 移出台账. */
export type DepartureKind = 'deregistered' | 'merged' | 'removed'

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
    enterprise_left: { leftOn: string }
  }
}

/** Whether an enterprise has left the ledger. */
export const hasLeft = ({ departure }: OfEnterprise): boolean => (departure ?? null) !== null

/** What of an enterprise's departure holds for one year; null where it left with a later one, or not at all. */
export const departureIn = ({ departure }: OfEnterprise, cycleId: string): Departure | null =>
  departure && departure.cycleId <= cycleId ? departure : null

/** Whether something of an enterprise may be changed: the papers of one that has left are read and exported alone. */
export const checkOnLedger = ({ departure }: OfEnterprise): Refusal | undefined =>
  departure ? refuse('enterprise_left', { leftOn: chinaDateOf(departure.at) }) : undefined
