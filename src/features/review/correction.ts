import { findPlainDate, type PlainDate } from '@/domain/calendar/plain-date'

/** What a reviewer fills in to return an assessment. */
export interface Correction {
  readonly rectifyBy: string
  /** 整改期限 of single indicators, by number. */
  readonly each: Readonly<Record<number, string>>
  /** 退回函 as it was written on; '' while it is as it follows from the remarks. */
  readonly note: string
}

/** The days that are sent: of those that are returned, and where they are days and sooner than the whole's. */
export const daysToSend = (
  nos: readonly number[],
  rectifyBy: PlainDate,
  each: Correction['each'],
): ReadonlyArray<{ readonly no: number; readonly rectifyBy: PlainDate }> =>
  nos.flatMap((no) => {
    const day = findPlainDate(each[no] ?? '')
    return day && day < rectifyBy ? [{ no, rectifyBy: day }] : []
  })
