import * as v from 'valibot'
import type { Role } from '@/domain/people/person'
import type { KnownTelephone, MaskedTelephone, TelephoneSource } from '@/domain/people/telephone'
import { ERASABLE } from '@/domain/privacy/on-request'
import { read, write } from './action'
import { id, line, paging, role, seat, type KeyedPage } from './fields'

/** Somebody in a seat, as those see them who have to do with it. */
export interface PersonRow {
  readonly personId: string
  readonly seat: string
  readonly role: Role
  readonly name: string
  /** The enterprise, the union or the office. */
  readonly seatName: string
  readonly boundAt: number
  /** Whoever asks. */
  readonly own: boolean
  /** What the office and the union know besides; null for a contact. */
  readonly standing: {
    /** When they last opened the program in this seat; null where that was not kept yet. */
    readonly usedAt: number | null
    /** How many WeChat messages can still be sent to them. */
    readonly remindersLeft: number
    /** Who issued their invitation; null where that was not kept yet. */
    readonly invitedBy: string | null
  } | null
  /** Masked; null where none is known, or where whoever asks may not look it up. */
  readonly telephone: MaskedTelephone | null
}

/** Whose number: somebody's who is bound, or whoever an enterprise is reached through, bound or not. */
const called = v.variant('of', [
  v.strictObject({ of: v.literal('person'), personId: id, seat }),
  v.strictObject({ of: v.literal('enterprise'), enterpriseId: id }),
])

export interface LookedUpTelephone {
  /** Digits alone, and an extension behind 转. */
  readonly telephone: string
  /** Whose it is; null where only the enterprise is known. */
  readonly name: string | null
  readonly from: TelephoneSource
}

/** What is kept about whoever asks, beyond the papers that they work on. Others' data are no part of it. */
export interface OwnData {
  readonly name: string
  /** In full: it is their own. */
  readonly telephone: KnownTelephone | null
  /** Those that they hold and held, the newest first; instants in milliseconds. */
  readonly seats: ReadonlyArray<{
    readonly seat: string
    readonly role: Role
    readonly seatName: string
    readonly boundAt: number
    readonly revokedAt: number | null
    /** Who issued the invitation; null where that was not kept yet. */
    readonly invitedBy: string | null
  }>
  /** The invitations that they used on which a number still stands. */
  readonly invitedTelephones: number
  /** Browsers in which they work now. */
  readonly sessions: number
  /** WeChat messages that can still be sent to them. */
  readonly remindersLeft: number
  readonly messages: number
  readonly feedback: number
  /** 操作记录 under their name. */
  readonly records: number
  readonly phrases: readonly string[]
  /** The names of their 常用筛选, of all their seats. */
  readonly views: readonly string[]
}

/** What went at somebody's own request. */
export interface ErasedOwn {
  readonly telephone: boolean
  readonly phrases: number
  readonly views: number
  readonly sessions: number
}

export const peopleActions = {
  /**
   * Who is bound, the newest first: everybody to the office; to a reviewer those of their union and its enterprises' contacts; to a
   * contact those of their enterprise and of its union.
   */
  'people.list': read(v.strictObject({ role: v.optional(role), search: line, ...paging }))<
    KeyedPage & { readonly rows: readonly PersonRow[] }
  >(),
  /**
   * 移交: ends somebody's seat, once it is sure that `to` sits in the same place and goes on with what lies there: open forms, unsent
   * remarks, reviews that were begun.
   */
  'people.handOver': write(v.strictObject({ personId: id, seat, to: id, reason: line }))<{
    readonly handedOverTo: string
  }>(),
  /** A number in full. A write: who looked at whose, when and from which seat is noted each time. */
  'people.telephone': write(called)<LookedUpTelephone>(),
  /** The number of whoever asks, as others may be shown it; null where none is known. */
  'people.ownTelephone': read(v.strictObject({}))<{ readonly telephone: KnownTelephone | null }>(),
  /** Sets one's own number, in all one's seats; an empty one takes it away. */
  'people.setTelephone': write(v.strictObject({ telephone: line }))<{ readonly set: true }>(),
  /** 我的信息: what is kept about whoever asks. */
  'people.ownData': read(v.strictObject({}))<OwnData>(),
  /** Erases of these kinds at once what nobody else needs: see `ON_REQUEST`. The browser that asks stays in. */
  'people.eraseOwn': write(
    v.strictObject({ kinds: v.pipe(v.array(v.picklist(ERASABLE)), v.minLength(1), v.maxLength(ERASABLE.length)) }),
  )<ErasedOwn>(),
}
