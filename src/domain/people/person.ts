import type { Instant } from '../calendar/instant'
import type { MergerParty, OfEnterprise } from '../ledger/departure'

/** A place that an invitation binds a person to. A person may hold several, and acts from one at a time. */
export type Seat =
  | { readonly role: 'contact'; readonly enterpriseId: string }
  | { readonly role: 'reviewer'; readonly unionId: string }
  | { readonly role: 'office' }

export type Role = Seat['role']

/**
 * Someone who was bound by an invitation, in one of their seats. `personId` is the same in each of them: it is what others
 * may see; the openid never leaves the store.
 */
export interface Person {
  readonly personId: string
  readonly name: string
  readonly seat: Seat
  /** It is not the seat that they were bound to first. */
  readonly further?: true
  readonly boundAt: Instant
  readonly revokedAt: Instant | null
}

/** 责任工会 and the like: a 地级以上市总工会, a 省产业(局)工会 or an 企业集团(公司). */
export type UnionKind = 'city' | 'industry' | 'group'

export interface Union {
  readonly unionId: string
  readonly name: string
  readonly kind: UnionKind
  /** Those that it gave up, the oldest first; missing where it was never renamed. */
  readonly formerNames?: readonly FormerUnionName[]
  /** That it was merged into another one: it answers for nobody any more. Missing where it was not. */
  readonly merger?: UnionMerger
  /** Its number, whom enterprises call; missing or null where none was given. */
  readonly telephone?: string | null
}

/** A name that a union had until it was renamed. */
export interface FormerUnionName {
  readonly name: string
  readonly until: Instant
  readonly byName: string
}

/** Into which union another one was merged. */
export interface UnionMerger {
  readonly intoId: string
  readonly intoName: string
  readonly reason: string
  readonly at: Instant
  readonly byName: string
}

/** An enterprise on the provincial ledger (省级台账). */
export interface Enterprise extends OfEnterprise {
  readonly enterpriseId: string
  /** Its number in 附件 2. */
  readonly no: number
  readonly name: string
  readonly unionId: string | null
  /** What the roster suggests; shown as a suggestion and confirmed by the office, never followed by itself. */
  readonly suggestedUnionId: string | null
  readonly suggestionBasis: string | null
  /** The cycle that it was confirmed for (下一周期入库): until that one opens it has no assessment. Missing on 附件 2's. */
  readonly fromCycleId?: string
  /** Those that were merged into it; missing while there is none. */
  readonly mergedFrom?: readonly MergerParty[]
}
