import type { Instant } from '../calendar/instant'
import type { Person } from '../people/person'
import { findSeat, seatKeyOf } from '../people/seat'
import { isRefusal, refuse, type Refusal } from '../refusal/refusal'
import type { Effect } from '../workflow/event'

/** 待办理, 已办结. */
export const FEEDBACK_STATES = ['open', 'closed'] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]

/** How the office was done with one. */
export interface Closing {
  /** Empty where it was closed without one. */
  readonly answer: string
  readonly byName: string
  readonly at: Instant
}

/** One 投诉建议, from who sent it until the office is done with it. */
export interface Feedback {
  readonly feedbackId: string
  readonly personId: string
  /** What was kept before names and seats were has neither, and nobody is answered in a seat that is not known. */
  readonly name?: string
  readonly seat?: string
  readonly text: string
  /** The page on which it was written. */
  readonly page?: string
  readonly at: Instant
  /** Neither there nor anything while it is open. */
  readonly closing?: Closing | null
}

/** As many as one person sends a day: more than anybody has to say, and too few to fill the office's list. */
export const FEEDBACK_A_DAY = 10

/** As long as a text and its answer may be. */
export const FEEDBACK_LIMIT = 500

/** What is told of it: to the office that there is some, to who sent it what the office answered. */
export type FeedbackOccasion = 'feedback_sent' | 'feedback_answered'

/** Why a text is not taken; `today` is how many its sender has sent on this day in China. */
const checkText = (text: string, today: number): Refusal | undefined => {
  if (text === '') return refuse('feedback_empty')
  if (text.length > FEEDBACK_LIMIT) return refuse('feedback_too_long', { length: text.length, limit: FEEDBACK_LIMIT })
  return today >= FEEDBACK_A_DAY ? refuse('feedback_too_often', { limit: FEEDBACK_A_DAY }) : undefined
}

/** A 投诉建议 as it is sent, with what the office is told once a day; or why it is not taken. */
export const sendFeedback = (
  { personId, name, seat }: Person,
  feedbackId: string,
  { text: typed, page }: { readonly text: string; readonly page: string | undefined },
  { today, now }: { readonly today: number; readonly now: Instant },
): { readonly feedback: Feedback; readonly effects: ReadonlyArray<Effect<FeedbackOccasion>> } | Refusal => {
  const text = typed.trim()
  const refused = checkText(text, today)
  if (refused) return refused
  return {
    feedback: { feedbackId, personId, name, seat: seatKeyOf(seat), text, ...(page ? { page } : {}), at: now },
    effects: [
      {
        ...{ kind: 'tell', audience: { kind: 'office' }, occasion: 'feedback_sent', onceADayAs: 'feedback' },
        ...{ subjectId: null, feedback: { kind: 'open' }, subjectName: name, detail: {} },
      },
    ],
  }
}

/** What the office's closing makes of one, with what its sender is told; or why it does not. An empty answer tells nobody. */
export const closeFeedback = (
  { feedbackId, personId, seat, closing }: Feedback,
  by: Pick<Person, 'name'>,
  typed: string,
  now: Instant,
): Refusal | { readonly closing: Closing; readonly effects: ReadonlyArray<Effect<FeedbackOccasion>> } => {
  if (closing) return refuse('feedback_closed')
  const answer = typed.trim()
  const refused = answer === '' ? undefined : checkText(answer, 0)
  if (isRefusal(refused)) return refused
  const sender = findSeat(seat ?? '')
  return {
    closing: { answer, byName: by.name, at: now },
    effects:
      answer === '' || !sender
        ? []
        : [
            {
              ...{ kind: 'tell', audience: { kind: 'person', personId, seat: sender } },
              ...{ occasion: 'feedback_answered', subjectId: null, feedback: { kind: 'own', feedbackId } },
              ...{ subjectName: by.name, detail: { reason: answer } },
            },
          ],
  }
}
