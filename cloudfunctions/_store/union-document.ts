import type { Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { aliveIds } from '@/domain/cycle/stages'
import { comingCycleId } from '@/domain/nomination/nomination'
import type { Union, UnionMerger } from '@/domain/people/person'
import type { Database } from './database'

/** What is needed to go on with a merger that a dying function left: who asked for it, and under which request. */
export interface MergerWork {
  readonly personId: string
  readonly requestId: string
  readonly requestDigest: string
  readonly keepsReviewers: boolean
}

/** A union as kept. */
export interface UnionDocument extends Union {
  readonly _id: string
  /** What is still being carried out. */
  readonly underWay?: 'rename' | 'merger' | null
  readonly mergerWork?: MergerWork
  /** Counts what was given to it: there a merger and whoever gives it something meet. */
  readonly given?: number
}

/** A union whose merger is still being carried out. */
export type MergingUnion = UnionDocument & { readonly merger: UnionMerger; readonly mergerWork: MergerWork }

/** Papers of the years that are alive. */
export const alivePapers = ({ command: _ }: Database, cycles: readonly Cycle[]) => ({
  cycleId: _.in([...aliveIds(cycles)]),
})

/** Nominations that are made in the years that are alive. */
export const aliveNominations = ({ command: _ }: Database, cycles: readonly Cycle[]) => ({
  cycleId: _.in(aliveIds(cycles).map((cycleId) => comingCycleId({ cycleId }))),
})

/** A union's codes that still work. */
export const openCodesOf = ({ command: _ }: Database, unionId: string, now: Instant) => ({
  ...{ 'seat.unionId': unionId, replaced: _.neq(true), usedAt: null, revokedAt: null, expiresAt: _.gt(now) },
})
