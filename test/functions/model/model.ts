/**
 * What the product promises, written a second time from its rules (docs/states.md, docs/architecture.md) and from nothing of its code: so
 * that the two can disagree. A state is never changed, a new one is made of it.
 */

type Role = 'contact' | 'reviewer' | 'office'
type State = 'draft' | 'submitted' | 'returned' | 'endorsed' | 'received'

/** Somebody in one of their seats; `place` is the enterprise or the union. */
export interface SeatOf {
  readonly personId: string
  readonly role: Role
  readonly place: string
  readonly ended: boolean
}

interface AnswerOf {
  readonly text: string
  readonly score: number | null
  readonly revision: number
  readonly request: string
}

interface RemarkOf {
  readonly revision: number
  readonly flagged: boolean
  readonly by: string
}

export interface PaperOf {
  readonly enterprise: string
  readonly year: string
  readonly union: string | null
  readonly state: State
  readonly revision: number
  readonly round: number
  readonly editable: readonly number[] | 'all'
  /** Of those indicators that histories write to; every other one is answered, unless the paper is `bare`. */
  readonly answers: Readonly<Record<number, AnswerOf>>
  readonly bare: boolean
  readonly remarks: Readonly<Record<number, RemarkOf>>
  readonly sent: Readonly<Record<number, number>>
  readonly begun: boolean
  readonly submittedBy: string | null
  readonly extendedTo: string | null
  readonly order: { readonly nos: readonly number[]; readonly by: string } | null
  readonly withdrawn: { readonly at: number; readonly union: string | null } | null
  readonly submissions: readonly number[]
  readonly late: boolean
  /** Request and kind of every accepted move, in order. */
  readonly moves: ReadonlyArray<readonly [request: string, kind: string]>
}

export interface Model {
  readonly now: number
  readonly papers: Readonly<Record<string, PaperOf>>
  readonly seats: Readonly<Record<string, SeatOf>>
  readonly enterprises: Readonly<Record<string, string | null>>
  /** Deadlines by year. */
  readonly years: Readonly<
    Record<string, { readonly deadline: string; readonly opens: string; readonly archived: boolean }>
  >
  readonly done: Readonly<Record<string, true>>
  /** Who is to have been told by each event, a person as often as they are meant. */
  readonly told: Readonly<Record<string, readonly string[]>>
  readonly later: ReadonlyArray<{
    readonly event: string
    readonly paper: string
    readonly at: number
    readonly to: readonly Audience[]
    readonly actor: string
  }>
}

export type Audience = { readonly role: Role; readonly place: string; readonly waits?: true }

/** Something that somebody asks to be done. */
export type Ask =
  | {
      readonly kind: 'save'
      readonly paper: string
      readonly no: number
      readonly seen: number
      readonly text: string
      readonly score: number | null
    }
  | {
      readonly kind: 'remark'
      readonly paper: string
      readonly no: number
      readonly seen: number
      readonly flagged: boolean
    }
  | {
      readonly kind: 'submit' | 'withdraw' | 'begin' | 'endorse' | 'receive'
      readonly paper: string
      readonly seen: number
    }
  | {
      readonly kind: 'return' | 'send_back' | 'extend'
      readonly paper: string
      readonly seen: number
      readonly day: string
    }
  | { readonly kind: 'route'; readonly paper: string; readonly union: string }
  | { readonly kind: 'unbind'; readonly seat: string }
  | { readonly kind: 'hand_over'; readonly seat: string; readonly to: string }

/** A request as a phone makes it: repeated, it is the same with the same id. */
export interface Request {
  readonly id: string
  readonly seat: string
  readonly ask: Ask
}

export interface Outcome {
  readonly model: Model
  readonly done: boolean
}

const DAY = 86_400_000
/** 24:00 of a day in China. */
export const endOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`) + DAY
export const dayOf = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
export const daysAfter = (day: string, days: number): string => dayOf(endOf(day) - 1 + days * DAY)
export const later = (a: string, b: string): string => (a > b ? a : b)

/** The last day on which a paper may be submitted, as it would be in `state`. */
export const lastDayOf = (model: Model, paper: PaperOf, state: State = paper.state): string => {
  const deadline = model.years[paper.year]?.deadline ?? ''
  const extended = later(paper.extendedTo ?? deadline, deadline)
  return state === 'returned' && paper.order ? later(paper.order.by, extended) : extended
}

export const isOpenFor = ({ editable }: PaperOf, no: number): boolean => editable === 'all' || editable.includes(no)

/** Whether a paper is that person's to look at, from this seat. */
export const sees = ({ role, place, ended }: SeatOf, paper: PaperOf): boolean =>
  !ended && (role === 'office' || place === (role === 'contact' ? paper.enterprise : paper.union))

/** What wants an opened year; the rest may be done until it is archived. */
const ONCE_OPENED: readonly string[] = ['submit', 'save']

/** Whether anything of a kind may still be done in a paper's year. */
export const isAlive = (model: Model, paper: PaperOf, kind: string): boolean => {
  const year = model.years[paper.year]
  return year !== undefined && !year.archived && (!ONCE_OPENED.includes(kind) || model.now >= endOf(year.opens) - DAY)
}

export const refused = (model: Model): Outcome => ({ model, done: false })
export const withPaper = (model: Model, id: string, paper: PaperOf): Model => ({
  ...model,
  papers: { ...model.papers, [id]: paper },
})

/** A paper in which nothing is written yet. */
export const freshPaper = (enterprise: string, year: string, union: string | null): PaperOf => ({
  ...{
    enterprise,
    year,
    union,
    state: 'draft',
    revision: 0,
    round: 0,
    editable: 'all',
    answers: {},
    bare: false,
    remarks: {},
    sent: {},
  },
  ...{
    begun: false,
    submittedBy: null,
    extendedTo: null,
    order: null,
    withdrawn: null,
    submissions: [],
    late: false,
    moves: [],
  },
})
