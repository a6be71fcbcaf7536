import type { TemplateKind } from '@/contract/inbox'
import { findPlainDate, partsOf, type PlainDate } from '@/domain/calendar/plain-date'
import type { TemplateField } from '@/domain/reminders/template-fields'
import type { Effect } from '@/domain/workflow/event'
import { cut } from './cut'

/** What a message says: in the inbox as title and lines, in WeChat as what fills the fields of a template. */
export interface Wording {
  readonly title: string
  readonly lines: readonly string[]
  readonly template: TemplateKind
  /** By what it is, not by the field: which field says it is the deployment's. */
  readonly fields: Readonly<Record<string, string>>
}

/** What the words of an effect are made from; which occasion it is, is known by then. */
export type Told = Effect<string>

export type Say = (effect: Told) => Wording

/** WeChat refuses a `thing` of more than 20 characters, and an empty one (47003). */
const THING_LIMIT = 20
const thing = (text: string): string => cut(text, THING_LIMIT) || '详见小程序'

/** A `phrase` has five Chinese characters at most, and nothing else. */
const PHRASE_LIMIT = 5
const phrase = (text: string): string =>
  Array.from(text.replace(/[^\p{Script=Han}]/gu, ''))
    .slice(0, PHRASE_LIMIT)
    .join('')

/** A day as a message says it. */
export const day = (date: PlainDate): string => `${partsOf(date).month}月${partsOf(date).day}日`
const fullDay = (date: PlainDate): string => `${partsOf(date).year}年${day(date)}`

/** How much time is left, in words: in working days where those are counted and some are left. */
export const remaining = (daysLeft: number, workingDaysLeft = 0): string => {
  if (daysLeft > 0 && workingDaysLeft > 0) return `还剩 ${workingDaysLeft} 个工作日`
  if (daysLeft > 0) return `还剩 ${daysLeft} 天`
  return daysLeft === 0 ? '今天截止，24 时前可提交' : `已超过 ${-daysLeft} 天`
}

export const OFFICE = '省产改办'

/** What the template `deadline` says: 事项, 截止日期, 提示, and who sends it where it has a field for that. */
export const deadlineFields = (subject: string, due: PlainDate, hint: string, sender = OFFICE) => ({
  subject: thing(subject),
  due,
  hint: thing(hint),
  sender: thing(sender),
})

/** What the template `result` says: 企业, 结果, 说明. */
export const resultFields = (enterprise: string, result: string, hint: string) => ({
  enterprise: thing(enterprise),
  result,
  hint: thing(hint),
})

/** What the template `todo` says: 事项, 数量, 提示. */
export const todoFields = (subject: string, count: number, hint: string) => ({
  subject: thing(subject),
  count: String(count),
  hint: thing(hint),
})

const dueIn = (date: PlainDate, kind: TemplateField['kind']): string => {
  if (kind === 'character_string') return date
  // A day counts up to its 24:00, which is no time of WeChat's.
  return kind === 'time' ? `${fullDay(date)} 23:59` : fullDay(date)
}

/** What a message says, field by field of the deployment's template, as WeChat takes each kind. */
export const filled = (
  template: readonly TemplateField[],
  said: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  // What was written before fields were the deployment's has their names in it.
  if (Object.keys(said).some((each) => /\d$/.test(each))) return said
  return Object.fromEntries(
    template.map(({ field, kind, value }) => {
      const text = said[value] ?? ''
      const due = value === 'due' ? findPlainDate(text) : undefined
      if (due) return [field, dueIn(due, kind)]
      if (kind === 'phrase') return [field, phrase(text)]
      return [field, kind === 'thing' ? thing(text) : text]
    }),
  )
}
