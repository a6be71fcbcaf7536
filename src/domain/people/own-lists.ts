import { visibleLine } from '../answer/control-characters'
import type { Instant } from '../calendar/instant'
import type { EnterprisesShown } from '../job/enterprise-table'
import { refuse, type Refusal } from '../refusal/refusal'

/** The lists of enterprises that somebody looks through day by day: a union's worklist, and the province's. */
export const OWN_LISTS = ['worklist', 'enterprises'] as const
export type OwnList = (typeof OWN_LISTS)[number]

/** 常用筛选: a list as somebody looks through it, under a name of theirs. */
export interface SavedView {
  readonly viewId: string
  readonly name: string
  readonly list: OwnList
  readonly shown: EnterprisesShown
  /** The name of the union that `shown` narrows to; empty where it narrows to none. */
  readonly placeName: string
  readonly search: string
  /** What it is sorted by; null for the list's own order. */
  readonly order: 'number' | 'changed' | 'score' | 'days_left' | null
  /** Only what somebody else changed since the last look. */
  readonly changed: boolean
}

export const SAVED_VIEWS_AT_MOST = 10
export const VIEW_NAME_LENGTH = 20

/** When a list was looked at: what is new in it is what changed since `since`. */
export interface Look {
  /** The look before this one; null where this is the first. */
  readonly since: Instant | null
  readonly at: Instant
}

/** What is kept of somebody's lists in a seat. */
export interface OwnLists {
  readonly views: readonly SavedView[]
  /** By list and year. */
  readonly looks: Readonly<Record<string, Look>>
}

export const NO_LISTS: OwnLists = { views: [], looks: {} }

/** A look that goes on again within so many milliseconds is the same one: who opens a list twice has not seen all that is new. */
export const LOOK_PAUSE = 30 * 60_000

/** Under which key the looks at a list of a year are kept. */
export const lookKey = (list: OwnList, cycleId: string): string => `${list}-${cycleId}`

/** The look that begins or goes on at `now`. */
export const lookedAt = (before: Look | undefined, now: Instant): Look => {
  if (!before) return { since: null, at: now }
  return now - before.at < LOOK_PAUSE ? { since: before.since, at: now } : { since: before.at, at: now }
}

/**
 * The views with one more, or with another content under its name. Refuses one without a name, one whose name is too long, and more than
 * a list has room for.
 */
export const withView = (views: readonly SavedView[], view: SavedView): Refusal | readonly SavedView[] => {
  const name = visibleLine(view.name)
  if (name === '') return refuse('view_name_missing')
  if (Array.from(name).length > VIEW_NAME_LENGTH) return refuse('view_name_too_long', { limit: VIEW_NAME_LENGTH })
  const named = { ...view, name }
  const isSame = (each: SavedView) => each.viewId === view.viewId || (each.list === view.list && each.name === name)
  if (views.some(isSame)) return views.map((each) => (isSame(each) ? named : each))
  if (views.length >= SAVED_VIEWS_AT_MOST) return refuse('views_full', { limit: SAVED_VIEWS_AT_MOST })
  return [...views, named]
}

/** The views without one; what is not there any more needs no removal. */
export const withoutView = (views: readonly SavedView[], viewId: string): readonly SavedView[] =>
  views.filter((each) => each.viewId !== viewId)
