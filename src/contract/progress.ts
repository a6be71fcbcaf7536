import * as v from 'valibot'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { StateCounts } from '@/domain/assessment/standing'
import type { StandsOut } from '@/domain/assessment/standing-out'
import type { Named } from '@/domain/ledger/enterprise-names'
import type { MergerParty } from '@/domain/ledger/departure'
import type { Union } from '@/domain/people/person'
import type { Notice } from '@/domain/reminders/notice'
import { read, write } from './action'
import { OVERSIGHT_FILTERS } from './choices'
import { cycleId, id, line, narrowing, order, paging, placing, seat, type KeyedPage } from './fields'

export interface UnionProgress {
  readonly unionId: string
  readonly unionName: string
  readonly counts: StateCounts
  /** How many review for it; 0: what it is handed waits for nobody. */
  readonly reviewers: number
}

export interface ProvinceProgress {
  /** The year that it is of. */
  readonly cycle: Cycle
  readonly total: StateCounts
  readonly unions: readonly UnionProgress[]
  /** How many people could not be reached and were not telephoned yet; missing where an earlier version answers. */
  readonly unreached?: number
  /** How many enterprises ask for a later day; missing where an earlier version answers. */
  readonly asking?: number
  /** What is wrong with the deployment; missing where an earlier version answers. */
  readonly notices?: readonly Notice[]
  /** Enterprises without a responsible union, and how many of these have a suggestion. */
  readonly unrouted: number
  readonly suggested: number
}

/** One that waits to be received, or was received today, with what of it is worth a look before. */
export interface ReceivableRow extends StandsOut {
  readonly assessmentId: string
  readonly revision: number
  readonly enterpriseNo: number
  readonly enterpriseName: string
  readonly unionName: string | null
  readonly selfScore: number
  readonly verifiedScore: number
}

/** Someone bound to a seat, as the office sees them. */
export interface SeatHolder {
  readonly personId: string
  readonly name: string
  readonly boundAt: number
  /** The seat, by its key. */
  readonly seat: string
  /** Whether a WeChat message can still be sent to them. */
  readonly reachable: boolean
}

export interface EnterpriseDetail extends Named {
  readonly cycle: Cycle
  readonly outline: AssessmentOutline
  readonly holders: readonly SeatHolder[]
  /** Nobody is bound as a reviewer of its union. */
  readonly unattended?: true
  /** Those that were merged into it. */
  readonly mergedFrom: readonly MergerParty[]
}

/** A union that answers for enterprises and of which nobody is bound, with what waits there for its reviewer. */
export interface UnattendedUnion {
  readonly unionId: string
  readonly name: string
  readonly enterprises: number
  readonly assessments: number
  readonly reports: number
  readonly ledger: number
}

/** Those whom the office looks after besides the enterprises' contacts. */
export interface OfficePeople {
  readonly unions: ReadonlyArray<Pick<Union, 'unionId' | 'name'> & { readonly reviewers: readonly SeatHolder[] }>
  readonly colleagues: ReadonlyArray<SeatHolder & { readonly own: boolean }>
  readonly unattended: readonly UnattendedUnion[]
}

const inCycle = { cycleId: v.optional(cycleId) }

export const progressActions = {
  'oversight.progress': read(v.strictObject(inCycle))<ProvinceProgress>(),
  'oversight.enterprises': read(
    v.strictObject({
      ...{ ...inCycle, filter: v.picklist(OVERSIGHT_FILTERS), search: line, order },
      ...{ ...paging, ...placing, ...narrowing },
    }),
  )<
    KeyedPage & {
      readonly cycle: Cycle
      readonly rows: ReadonlyArray<AssessmentOutline & Named>
    }
  >(),
  /** 待接收, the longest waiting first, or those that were received today and may still be taken back. */
  'oversight.receivable': read(
    v.strictObject({ ...inCycle, tab: v.picklist(['waiting', 'today']), search: line, ...paging }),
  )<
    KeyedPage & {
      readonly cycle: Cycle
      /** How many wait, and how many were received today, whatever was searched for. */
      readonly counts: Readonly<Record<'waiting' | 'today', number>>
      readonly rows: readonly ReceivableRow[]
    }
  >(),
  'oversight.enterprise': read(v.strictObject({ ...inCycle, enterpriseId: id }))<EnterpriseDetail>(),
  'oversight.unions': read(v.strictObject({}))<{
    readonly unions: ReadonlyArray<Union & { readonly reviewers: readonly SeatHolder[] }>
  }>(),
  'oversight.addUnion': write(v.strictObject({ name: line, kind: v.picklist(['city', 'industry', 'group']) }))<{
    readonly union: Union
  }>(),
  /** Who reviews and who is of the office, each with what 解除绑定 needs; a union's only where somebody is bound. */
  'oversight.people': read(v.strictObject({}))<OfficePeople>(),
  /**
   * 解除绑定 from a seat, oneself included, with a reason: of anybody by the office, of its own reviewers and its enterprises' contacts
   * by a union, of which the office is told. The seat need not be named of whoever holds one only: the person can do nothing from
   * then on, what they did stays. The last of the office stays.
   */
  'oversight.unbind': write(v.strictObject({ personId: id, seat: v.optional(seat), reason: line }))<{
    readonly unbound: true
  }>(),
}
