import { evalExpr } from 'mingo/core'
import type { Any, Options } from 'mingo/types'

const DAY = 86_400_000

const dateOf = (object: Any, expression: Any, options: Options): Date | null => {
  const value = evalExpr(object, expression, options)
  const inner =
    typeof value === 'object' && value !== null && 'date' in value ? (value as { date: unknown }).date : value
  return inner instanceof Date ? inner : null
}

const dayOfYear = (date: Date): number => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY)

/** Weeks begin on Sunday and the days before the year's first one are week 0; mingo counts ISO weeks instead. */
const week = (date: Date): number => Math.floor((dayOfYear(date) + 7 - date.getUTCDay()) / 7)

/** The ISO year is that of the week's Thursday; mingo looks at 1 January alone. */
const isoWeekYear = (date: Date): number =>
  new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY).getUTCFullYear()

const onDate =
  (compute: (date: Date) => number) =>
  (object: Any, expression: Any, options: Options): Any => {
    const date = dateOf(object, expression, options)
    return date === null ? null : compute(date)
  }

export const fixedExpressions = {
  $week: onDate(week),
  $isoWeekYear: onDate(isoWeekYear),
}
