import * as v from 'valibot'
import { CONSENT_ANSWERS, type ConsentAnswer } from '@/domain/reminders/delivery'
import { read, write } from './action'
import { id, line, paging, type KeyedPage } from './fields'

/** A message in the program's own inbox; WeChat carries the same words where it may. */
export interface InboxMessage {
  readonly messageId: string
  /** Where several seats are asked about: the one that it is for, and what it is called. */
  readonly seat: { readonly key: string; readonly name: string } | null
  readonly title: string
  readonly lines: readonly string[]
  /** The paper that it is about, or null: an assessment's or a report's id. */
  readonly subjectId: string | null
  /** The page that it leads whoever asks to; null where there is nothing to open. */
  readonly address: string | null
  readonly createdAt: number
  readonly readAt: number | null
}

/** The kinds of WeChat templates that people are asked to subscribe to. */
export const TEMPLATE_KINDS = ['deadline', 'result', 'todo'] as const
export type TemplateKind = (typeof TEMPLATE_KINDS)[number]

/** Asks of all seats that somebody holds, and not only of the one that they ask from. */
const everySeat = v.optional(v.boolean())

export const inboxActions = {
  'inbox.list': read(v.strictObject({ ...paging, everySeat }))<
    KeyedPage & { readonly rows: readonly InboxMessage[] }
  >(),
  'inbox.markRead': write(
    v.strictObject({ messageIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(50)), everySeat }),
  )<{
    readonly unreadMessages: number
  }>(),
  /** The template ids to ask for, and how many messages each may still send; those that matter most to whoever asks come first. */
  'inbox.templates': read(v.strictObject({}))<{
    readonly templates: ReadonlyArray<{
      readonly kind: TemplateKind
      readonly templateId: string
      readonly left: number
      /** What they answered when they were last asked; missing where they never were. */
      readonly answer?: ConsentAnswer
    }>
    /** The reminders that lie ahead until everything open is due, and how many of them WeChat may carry. */
    readonly ahead: { readonly reminders: number; readonly receivable: number }
  }>(),
  /**
   * One accept is one message: the ledger of what WeChat will carry (no API tells the balance). `kinds` are those that were
   * accepted; `answers` are all that were asked for, which programs of before do not tell.
   */
  'inbox.subscribed': write(
    v.strictObject({
      kinds: v.pipe(v.array(v.picklist(TEMPLATE_KINDS)), v.maxLength(3)),
      answers: v.optional(
        v.pipe(
          v.array(v.strictObject({ kind: v.picklist(TEMPLATE_KINDS), answer: v.picklist(CONSENT_ANSWERS) })),
          v.maxLength(3),
        ),
      ),
    }),
  )<{
    readonly recorded: number
  }>(),
  /** 投诉建议. */
  'inbox.feedback': write(v.strictObject({ text: line, page: v.optional(id) }))<{ readonly received: true }>(),
}
