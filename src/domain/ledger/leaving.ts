import { visibleLine } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'
import {
  checkOnLedger,
  hasLeft,
  type Departure,
  type DepartureKind,
  type MergerParty,
  type OfEnterprise,
} from './departure'

export const DEPARTURE_KINDS = ['deregistered', 'merged', 'removed'] as const satisfies readonly DepartureKind[]

export const DEPARTURE_REASON_LIMIT = 200

const WORDS: Readonly<Record<DepartureKind, string>> = { deregistered: '注销', merged: '合并', removed: '移出台账' }

/** How an enterprise left, on screens and in exported sheets alike: «注销», «合并入东莞市莞城电子有限公司». */
export const departureWord = ({
  kind,
  into,
}: Pick<Departure, 'kind'> & { readonly into: { readonly name: string } | null }): string =>
  into ? `合并入${into.name}` : WORDS[kind]

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
  return Array.from(reason).length > DEPARTURE_REASON_LIMIT
    ? refuse('remark_too_long', { limit: DEPARTURE_REASON_LIMIT })
    : undefined
}

/** 离开台账, with a departure that was made for it. `otherLeft`: the other one of a merger is not on the ledger any more itself. */
export interface LeaveCommand {
  readonly kind: 'leave'
  readonly departure: Departure
  readonly otherLeft: boolean
  /** The union that answers for the other one of a merger. */
  readonly otherUnionId?: string | null
}

/** 重新纳入. */
export interface RejoinCommand {
  readonly kind: 'rejoin'
  readonly reason: string
  /** The union that answers for the one that it had been merged into. */
  readonly otherUnionId?: string | null
}

/** Whether an enterprise may leave as the office says: it is still on the ledger, with a reason, merged into another one that is. */
export const checkLeaving = (
  subject: OfEnterprise & { readonly enterpriseId: string },
  { departure: { kind, into, reason }, otherLeft }: LeaveCommand,
): Refusal | undefined => {
  const gone = checkOnLedger(subject)
  if (gone) return gone
  const another = into !== null && into.enterpriseId !== subject.enterpriseId && !otherLeft
  return kind === 'merged' && !another ? refuse('merger_other') : checkReason(reason)
}

/** Whether an enterprise may come back: it has left, and there is a reason. Where it has not, a colleague was there before. */
export const checkRejoining = (subject: OfEnterprise, reason: string): Refusal | undefined =>
  hasLeft(subject) ? checkReason(visibleLine(reason)) : refuse('version_changed')
