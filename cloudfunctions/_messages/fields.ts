import type { TemplateKind } from '@/contract/inbox'
import type { Effect } from '@/domain/workflow/event'
import { partsOf, type PlainDate } from '@/domain/calendar/plain-date'

/** What a message says: in the inbox as title and lines, in WeChat as the fields of a template. */
export interface Wording {
  readonly title: string
  readonly lines: readonly string[]
  readonly template: TemplateKind
  readonly fields: Readonly<Record<string, string>>
}

/** What the words of an effect are made from; which occasion it is, is known by then. */
export type Told = Effect<string>

export type Say = (effect: Told) => Wording

/** WeChat refuses a `thing` of more than 20 characters (47003), so it is cut where the name is longer. */
const THING_LIMIT = 20
/** A text as a template takes it. */
const thing = (text: string): string => {
  const characters = Array.from(text)
  return characters.length <= THING_LIMIT ? text : `${characters.slice(0, THING_LIMIT - 1).join('')}…`
}

/** A day as a message says it. */
export const day = (date: PlainDate): string => `${partsOf(date).month}月${partsOf(date).day}日`
const fullDay = (date: PlainDate): string => `${partsOf(date).year}年${day(date)}`

/** How much time is left, in words: in working days where those are counted and some are left. */
export const remaining = (daysLeft: number, workingDaysLeft = 0): string =>
  daysLeft > 0 && workingDaysLeft > 0
    ? `还剩 ${workingDaysLeft} 个工作日`
    : daysLeft > 0
      ? `还剩 ${daysLeft} 天`
      : daysLeft === 0
        ? '今天截止，24 时前可提交'
        : `已超过 ${-daysLeft} 天`

/** Template `deadline`: thing1 事项 · date2 截止日期 · thing3 提示. */
export const deadlineFields = (subject: string, due: PlainDate, hint: string) => ({
  thing1: thing(subject),
  date2: fullDay(due),
  thing3: thing(hint),
})

/** Template `result`: thing1 企业 · phrase2 结果 · thing3 说明. */
export const resultFields = (enterprise: string, result: string, hint: string) => ({
  thing1: thing(enterprise),
  phrase2: result,
  thing3: thing(hint),
})

/** Template `todo`: thing1 事项 · number2 数量 · thing3 提示. */
export const todoFields = (subject: string, count: number, hint: string) => ({
  thing1: thing(subject),
  number2: String(count),
  thing3: thing(hint),
})
