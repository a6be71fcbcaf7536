import * as v from 'valibot'
import type { FormerUnionName, Union, UnionMerger } from '@/domain/people/person'
import type { MergerNumbers } from '@/domain/people/union-changes'
import { read, write } from './action'
import { cycleId, id, line, paging, type KeyedPage } from './fields'

/** A union with what it has to do. */
export interface UnionRow extends Pick<Union, 'unionId' | 'name' | 'kind'> {
  readonly formerNames: readonly FormerUnionName[]
  /** null where it was not merged into another. */
  readonly merger: UnionMerger | null
  /** A renaming or a merger of it is still being carried out. */
  readonly underWay: boolean
  /** null where none was given. */
  readonly telephone: string | null
  readonly reviewers: number
  /** Those on the ledger for which it answers. */
  readonly enterprises: number
  /** Forms of the years that are alive which are not at their end. */
  readonly openForms: number
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const numbers = v.strictObject({
  ...{ enterprises: count, openForms: count, reviewers: count, places: count, nominations: count, invitations: count },
})
const merger = { unionId: id, intoId: id }

export const unionActions = {
  /** Every union in the one order of unions, those that were merged into another among them, by any of their names. */
  'union.list': read(v.strictObject({ search: line, ...paging }))<KeyedPage & { readonly rows: readonly UnionRow[] }>(),
  /** 改名, from the name that was seen. Papers that are signed keep the name that they bear; open ones take the new one. */
  'union.rename': write(v.strictObject({ unionId: id, seenName: line, name: line }))<{ readonly name: string }>(),
  /** The number whom its enterprises call, by the office or by who reviews for it; an empty one takes it away. */
  'union.setTelephone': write(v.strictObject({ unionId: id, telephone: line }))<{
    readonly telephone: string | null
  }>(),
  /** What merging one into another would take along. */
  'union.mergerPreview': read(v.strictObject(merger))<{
    readonly numbers: MergerNumbers
    /** The years that it reaches, each by its id and its title. */
    readonly years: ReadonlyArray<{ readonly cycleId: string; readonly title: string }>
  }>(),
  /**
   * 合并, over exactly the numbers and years that were seen: enterprises, reviewers, places and nominees go to the other one. A call does
   * as much as fits, and `left` says how many enterprises are still to go; asked again it goes on, and so does the clock.
   */
  'union.merge': write(
    v.strictObject({
      ...merger,
      reason: line,
      keepsReviewers: v.boolean(),
      seen: numbers,
      seenYears: v.pipe(v.array(cycleId), v.maxLength(50)),
    }),
  )<{ readonly left: number }>(),
}
