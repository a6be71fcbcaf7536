import { visibleLine } from '../answer/control-characters'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Union } from './person'

const UNION_NAME_LIMIT = 40
const UNION_REASON_LIMIT = 200

declare module '../refusal/refusal' {
  interface RefusalParameters {
    union_name_length: { limit: number }
    union_unnamed: null
    union_into_itself: null
    union_merged: { name: string; into: string }
    union_changed: null
    union_work_waits: { name: string }
  }
}

/** What a merger takes along, in numbers: they are confirmed exactly as they were seen. */
export interface MergerNumbers {
  /** Those on the ledger. */
  readonly enterprises: number
  /** Forms of the years that are alive which are not at their end. */
  readonly openForms: number
  readonly reviewers: number
  /** 名额 for the years to come. */
  readonly places: number
  readonly nominations: number
  /** Codes that still work. */
  readonly invitations: number
}

/** Every name that a union has or had. */
export const namesOfUnion = ({ name, formerNames = [] }: Pick<Union, 'name' | 'formerNames'>): readonly string[] => [
  name,
  ...formerNames.map((former) => former.name),
]

/** Whether a union answers for enterprises still: whoever was merged into another does not. */
export const isPresent = ({ merger }: Pick<Union, 'merger'>): boolean => merger === undefined

/** Whether a union may be given work or people; returns the refusal, or undefined where it may. */
export const checkPresent = ({ name, merger }: Pick<Union, 'name' | 'merger'>): Refusal | undefined =>
  merger ? refuse('union_merged', { name, into: merger.intoName }) : undefined

const folded = (name: string): string => name.replace(/\s/g, '').toLowerCase()

/**
 * A union's name as it is to be kept, or why it cannot be called so. A name that another one has or had, be it merged, stays that
 * one's: by either it is found.
 */
export const checkUnionName = (
  typed: string,
  unionId: string,
  unions: ReadonlyArray<Pick<Union, 'unionId' | 'name' | 'formerNames'>>,
): string | Refusal => {
  const name = visibleLine(typed)
  if (name === '') return refuse('union_unnamed')
  if (Array.from(name).length > UNION_NAME_LIMIT) return refuse('union_name_length', { limit: UNION_NAME_LIMIT })
  const taken = unions.some(
    (union) => union.unionId !== unionId && namesOfUnion(union).some((each) => folded(each) === folded(name)),
  )
  return taken ? refuse('union_name_taken') : name
}

/** Whether a union may be merged into another, for this reason; returns the refusal, or undefined where it may. */
export const checkMerger = (from: Union, into: Union, reason: string): Refusal | undefined => {
  if (from.unionId === into.unionId) return refuse('union_into_itself')
  if (reason === '') return refuse('reason_missing')
  if (Array.from(reason).length > UNION_REASON_LIMIT) return refuse('remark_too_long', { limit: UNION_REASON_LIMIT })
  return checkPresent(from) ?? checkPresent(into)
}

/** Whether the numbers that somebody confirms are those of now. */
export const isSameMerger = (seen: MergerNumbers, now: MergerNumbers): boolean =>
  (Object.keys(now) as Array<keyof MergerNumbers>).every((key) => seen[key] === now[key])
