import { narrativeLength } from '../answer/answer'
import type { Instant } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import { refuse, type Refusal } from '../refusal/refusal'
import { checkRectification } from '../workflow/rectification'

/** 整改期限 of single indicators of a return, by number; of the others it is the whole return's. */
export type RectifyEach = Readonly<Record<number, PlainDate>>

/** 退回函: a page and a half, as much as a narrative. */
export const RETURN_LETTER_LIMIT = 2000

/** Whether a letter may be kept and sent; returns the refusal, or undefined where it may. */
export const checkLetter = (letter: string): Refusal | undefined =>
  narrativeLength(letter) > RETURN_LETTER_LIMIT
    ? refuse('return_letter_too_long', { limit: RETURN_LETTER_LIMIT })
    : undefined

/**
 * The days that a return sets, checked: each is one that can be set at all, an indicator's own belongs to an indicator that is returned
 * and is no later than the whole return's, which is when nothing more can be handed in.
 */
export const checkRectifyEach = (
  nos: readonly number[],
  rectifyBy: PlainDate,
  each: RectifyEach,
  now: Instant,
): Refusal | undefined => {
  for (const [key, day] of Object.entries(each)) {
    const no = Number(key)
    if (!nos.includes(no)) return refuse('return_names_other', { no })
    const wrong = checkRectification(day, now)
    if (wrong) return wrong
    if (day > rectifyBy) return refuse('rectification_date_after_all', { no, rectifyBy })
  }
  return undefined
}

/** Only those that differ from the whole return's. */
export const ownDays = (rectifyBy: PlainDate, each: RectifyEach): RectifyEach =>
  Object.fromEntries(Object.entries(each).filter(([, day]) => day !== rectifyBy))

/** Until when an indicator of a return is to be corrected. */
export const rectifyDayOf = (
  { rectifyBy, each }: { readonly rectifyBy: PlainDate; readonly each?: RectifyEach },
  no: number,
): PlainDate => each?.[no] ?? rectifyBy
