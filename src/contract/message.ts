import * as v from 'valibot'
import type { PlainDate } from '@/domain/calendar/plain-date'
import type { Role } from '@/domain/people/person'
import {
  MATTERS,
  type Channel,
  type DropReason,
  type Matter,
  type ReminderRule,
  type UnreachedReason,
} from '@/domain/reminders/delivery'
import { MESSAGE_OUTCOMES, type MessageOutcome } from '@/domain/reminders/outcome'
import { read, write } from './action'
import type { BegunDocument } from './document'
import { id, paging, plainDate, type KeyedPage } from './fields'
import { TEMPLATE_KINDS, type TemplateKind } from './inbox'

/** What came of a test message to oneself through one template. */
export interface TemplateCheck {
  readonly kind: TemplateKind
  /** `no_template`: none is configured, so nothing was tried. */
  readonly outcome: 'sent' | 'no_template' | UnreachedReason
  /** WeChat's code, where it refused. */
  readonly code: number | null
  /** WeChat's own words, shortened. */
  readonly words: string | null
  /** How many messages of this kind WeChat may still carry to them. */
  readonly left: number
}

/** One message as it was sent: what about, to whom, by whom, and what became of it. What it says further is its reader's. */
export interface SentMessage {
  readonly messageId: string
  readonly at: number
  readonly title: string
  readonly matter: Matter
  /** Empty where nobody is bound. */
  readonly name: string
  /** null on what was kept before seats were noted. */
  readonly role: Role | null
  /** The enterprise, the union or the office. */
  readonly seatName: string
  /** A rule of the clock, or who did what it tells of; null on what was kept before either was noted. */
  readonly by: { readonly rule: ReminderRule } | { readonly name: string } | null
  readonly outcome: MessageOutcome
  /** Why it did not go out. */
  readonly why: UnreachedReason | null
  readonly dropped: DropReason | null
  /** WeChat's code, where it refused. */
  readonly code: number | null
  /** What carried it, and when. */
  readonly sent: { readonly channel: Channel; readonly at: number } | null
  /** It went out in one with others. */
  readonly together: boolean
  /** Its reader opened the inbox since. */
  readonly read: boolean
}

interface SentMessages extends KeyedPage {
  readonly rows: readonly SentMessage[]
}

/** How many messages of one day became what. */
export interface DayOfMessages {
  readonly on: PlainDate
  readonly counts: ReadonlyArray<{ readonly matter: Matter; readonly outcome: MessageOutcome; readonly count: number }>
}

const ofDay = {
  on: plainDate,
  outcome: v.optional(v.picklist(MESSAGE_OUTCOMES)),
  matter: v.optional(v.picklist(MATTERS)),
}

export const messageActions = {
  /** 微信提醒检查: sends one test message to oneself through a template, at the price of one consent, as every message has. */
  'message.check': write(v.strictObject({ kind: v.picklist(TEMPLATE_KINDS) }))<TemplateCheck>(),
  /** 发送记录 to the contacts of an enterprise, the newest first: of any for the office, of its own for a union. */
  'message.ofEnterprise': read(v.strictObject({ enterpriseId: id, ...paging }))<SentMessages>(),
  /** The same to one person: of anybody for the office, of its own enterprises' contacts for a union. */
  'message.ofPerson': read(v.strictObject({ personId: id, ...paging }))<SentMessages>(),
  /** The messages of a day, those of one outcome or of one matter where that is named. */
  'message.ofDay': read(v.strictObject({ ...ofDay, ...paging }))<SentMessages>(),
  /** 发送情况: the last thirty days, today first. */
  'message.days': read(v.strictObject({}))<{ readonly days: readonly DayOfMessages[] }>(),
}

export const messageDocuments = {
  /** Begins what one of these lists shows as .xlsx, for whoever may read it. */
  'message.export': write(
    v.strictObject({
      of: v.union([v.strictObject({ enterpriseId: id }), v.strictObject({ personId: id }), v.strictObject(ofDay)]),
    }),
  )<BegunDocument>(),
}
