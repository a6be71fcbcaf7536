import * as v from 'valibot'
import { FEEDBACK_STATES } from '@/domain/feedback/feedback'
import type { Role } from '@/domain/people/person'
import { read, write } from './action'
import { after, id, line, type CursorPage } from './fields'

/** One 投诉建议, as the office reads it. */
export interface FeedbackRow {
  readonly feedbackId: string
  readonly at: number
  readonly text: string
  /** Who sent it and from which seat; empty and null where that was not kept yet. */
  readonly name: string
  readonly role: Role | null
  readonly seatName: string
  readonly closing: { readonly answer: string; readonly byName: string; readonly at: number } | null
}

/** One 投诉建议, as who sent it reads it: the office answers, whoever of it did. */
export interface OwnFeedbackRow extends Pick<FeedbackRow, 'feedbackId' | 'at' | 'text'> {
  readonly closing: Pick<NonNullable<FeedbackRow['closing']>, 'answer' | 'at'> | null
}

export const feedbackActions = {
  /** 投诉建议 for the office: what is open, or done with, the newest first. */
  'feedback.list': read(v.strictObject({ state: v.picklist(FEEDBACK_STATES), after }))<CursorPage<FeedbackRow>>(),
  /** What whoever asks sent themselves, from whichever seat, the newest first: all of it, or the one that is named. */
  'feedback.own': read(v.strictObject({ feedbackId: v.optional(id), after }))<CursorPage<OwnFeedbackRow>>(),
  /** 办结 with an answer, which its sender is told, or without one. */
  'feedback.close': write(v.strictObject({ feedbackId: id, answer: line }))<{ readonly closed: true }>(),
}
