import type { TemplateKind } from '@/contract/inbox'
import type { Instant } from '@/domain/calendar/instant'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Seat } from '@/domain/people/person'
import type { OfSeat } from '@/domain/people/seat'
import type { Channel, DropReason, Matter, MessageCause, UnreachedReason } from '@/domain/reminders/delivery'
import type { FeedbackPlace, ListOfYear } from '@/domain/workflow/event'

/**
 * Where a message is on its way to WeChat. `unknown`: it was under way when the function died, or no answer came. `skipped` and
 * `failed` are what was kept before reasons were typed; see `deliveryOf`.
 */
type WechatState = 'pending' | 'sending' | 'sent' | 'unsent' | 'unknown' | 'skipped' | 'failed'

/** What a message concerns, by which lists find it. */
export interface MessageAbout {
  readonly matter: Matter
  readonly personName: string
  readonly enterpriseId: string | null
  /** On whose list it stands where it reaches nobody, beside the office's. */
  readonly unionId: string | null
  readonly cycleId: string | null
}

/** What became of sending a message. */
export type Delivery =
  | { readonly state: 'pending'; readonly words: string | null }
  | { readonly state: 'sent'; readonly channel?: Channel; readonly withId?: string }
  | {
      readonly state: 'unsent' | 'unknown'
      readonly why: UnreachedReason
      readonly dropped?: DropReason
      readonly code?: number
      readonly words?: string
      readonly withId?: string
    }

export interface MessageDocument extends OfSeat {
  /** Person, occasion and day, or event and person: written once however often the clock fires. */
  readonly _id: string
  readonly personId: string
  readonly occasion: string
  readonly title: string
  readonly lines: readonly string[]
  /** The paper that it is about, or null: an assessment's or a report's id. */
  readonly subjectId: string | null
  /** The list that it leads to instead. */
  readonly list?: ListOfYear
  /** The seat that it is about. */
  readonly aboutSeat?: Seat
  /** The 投诉建议 that it leads to. */
  readonly feedback?: FeedbackPlace
  /** Missing on what was kept before lists needed it. */
  readonly about?: MessageAbout
  /** Which rule wrote it, or whose act; missing on what was kept before. */
  readonly cause?: MessageCause
  /** On a reminder: the day that it says. It is sent only while that is so, and on its own day. */
  readonly dueOn?: PlainDate
  /** A person pressed for it and was told so: it does not wait for the morning. */
  readonly atOnce?: true
  readonly createdAt: Instant
  readonly readAt: Instant | null
  readonly wechat: {
    readonly state: WechatState
    readonly template: TemplateKind
    readonly fields: Readonly<Record<string, string>>
    readonly attempts: number
    /** When it was claimed or, once `state` says what became of it, settled. */
    readonly at: Instant | null
    /** WeChat's own words, shortened; before reasons were typed, the reason. */
    readonly reason: string | null
    /** Missing while it is pending, and on what was sent. */
    readonly why?: UnreachedReason
    readonly dropped?: DropReason
    /** WeChat's code where it refused it. */
    readonly code?: number
    readonly claimedAt?: Instant
    readonly sentAt?: Instant
    readonly channel?: Channel
    /** The message that went out for it: one tells a person's whole day. */
    readonly withId?: string
  }
}

/** Why a message of before reasons were typed was not sent. */
const formerReason = (state: WechatState, reason: string | null): UnreachedReason => {
  if (state === 'unknown') return 'unknown'
  if (state === 'failed') return 'failed'
  if (reason === 'no_credit') return 'no_consent'
  if (reason === 'template_not_configured') return 'configuration'
  return reason === 'person_unbound' ? 'dropped' : 'refused'
}

/** What became of a message, also of one that was kept before reasons were typed. */
export const deliveryOf = ({ wechat }: Pick<MessageDocument, 'wechat'>): Delivery | { readonly state: 'sending' } => {
  const { state, reason, why, dropped, code, withId } = wechat
  switch (state) {
    case 'pending':
      return { state, words: reason }
    case 'sending':
      return { state }
    case 'sent':
      return { state, ...(withId === undefined ? {} : { withId }) }
    case 'unsent':
    case 'unknown':
    case 'skipped':
    case 'failed': {
      const typed = why ?? formerReason(state, reason)
      return {
        state: state === 'unknown' ? 'unknown' : 'unsent',
        why: typed,
        ...(typed === 'dropped' ? { dropped: dropped ?? 'left' } : {}),
        ...(code === undefined ? {} : { code }),
        ...(reason === null ? {} : { words: reason }),
        ...(withId === undefined ? {} : { withId }),
      }
    }
  }
}
