import {
  type CONTACT_FILTERS,
  type EVIDENCE_FILTERS,
  type LIST_ORDERS,
  type OVERSIGHT_FILTERS,
  type STANDING_FILTERS,
} from '@/contract/choices'
import type { WorklistTab } from '@/contract/worklist'
import type { SavedView } from '@/domain/people/own-lists'
import type { Rubric } from '@/domain/rubric/rubric'
import { type Counted, findCounted } from '@/domain/totals/behind'
import {
  CONTACT_WORDS,
  countedWords,
  EVIDENCE_WORDS,
  narrowWords,
  ORDER_WORDS,
  scoreWords,
  STANDING_WORDS,
} from '@/text/narrowing'
import { decoded } from './next-one'

/** Points from and up to which a list is looked through. */
const SCORE_RANGES = [
  { key: '90', from: 90, to: undefined },
  { key: '80', from: 80, to: 89.99 },
  { key: '60', from: 60, to: 79.99 },
  { key: '0', from: undefined, to: 59.99 },
] as const
export type ScoreRange = (typeof SCORE_RANGES)[number]['key']

/** The same to choose from. */
export const SCORE_CHOICES = SCORE_RANGES.map(({ key, from, to }) => ({
  value: key,
  label: scoreWords(from, to) ?? '',
}))

/** What a list of enterprises is narrowed to besides its state, and how it is sorted. */
export interface Narrowing {
  readonly union: { readonly unionId: string; readonly name: string } | null
  /** The union is a city's, and those that it is proposed for are meant as well. */
  readonly wholeCity: boolean
  readonly evidence: (typeof EVIDENCE_FILTERS)[number] | null
  readonly contact: (typeof CONTACT_FILTERS)[number] | null
  readonly standing: (typeof STANDING_FILTERS)[number] | null
  readonly score: ScoreRange | null
  /** Who is behind a number of 统计. */
  readonly counted: Counted | null
  readonly order: (typeof LIST_ORDERS)[number] | null
  /** Only what somebody else changed since the list was looked at before. */
  readonly changed: boolean
}

export const NOT_NARROWED: Narrowing = {
  ...{ union: null, wholeCity: false, evidence: null, contact: null },
  ...{ standing: null, score: null, counted: null, order: null, changed: false },
}

/** What a number of 统计 was counted of, as an address names it; null where it names nothing of the kind. */
export const countedNamed = ({ counted }: Readonly<Record<string, string | undefined>>): Narrowing['counted'] =>
  (counted !== undefined && findCounted(decoded(counted))) || null

/** What a page's address narrows its list to. */
export const narrowingNamed = (address: Readonly<Record<string, string | undefined>>): Narrowing => {
  const { union, unionName } = address
  return {
    ...NOT_NARROWED,
    union: union === undefined ? null : { unionId: union, name: decoded(unionName ?? union) },
    counted: countedNamed(address),
  }
}

const rangeOf = (score: ScoreRange | null) => SCORE_RANGES.find(({ key }) => key === score)

/** Whom a narrowed list shows, as it is asked for; what is not narrowed is left out. `since`: when the list was looked at before. */
export const shownOf = ({ evidence, contact, standing, score, counted, changed }: Narrowing, since: number | null) => {
  const range = rangeOf(score)
  return {
    ...(evidence ? { evidence } : {}),
    ...(contact ? { contact } : {}),
    ...(standing ? { standing } : {}),
    ...(range?.from === undefined ? {} : { scoreFrom: range.from }),
    ...(range?.to === undefined ? {} : { scoreTo: range.to }),
    ...(counted ? { counted } : {}),
    ...(changed && since !== null ? { changedSince: since } : {}),
  }
}

/** Where they are, for a list of the whole province. */
export const placeOf = ({ union, wholeCity }: Narrowing) =>
  union ? (wholeCity ? { cityId: union.unionId } : { unionId: union.unionId }) : {}

/** What it is sorted by. */
export const orderAsked = ({ order }: Narrowing) => (order ? { order } : {})

/** Whether a list shows fewer than its state holds. */
export const isNarrowed = (narrowing: Narrowing): boolean =>
  narrowing.changed || Object.keys({ ...shownOf(narrowing, null), ...placeOf(narrowing) }).length > 0

/** One thing that a list is narrowed to or sorted by. */
export interface NarrowingPart {
  readonly key: string
  readonly words: string
  /** The list without it. */
  readonly without: Narrowing
}

/** What a list is narrowed to and sorted by, each in words; `rubric` is the year's edition, once that is here. */
export const narrowingParts = (narrowing: Narrowing, rubric: Rubric | undefined): readonly NarrowingPart[] => {
  const { union, wholeCity, evidence, contact, standing, score, counted, order, changed } = narrowing
  const range = rangeOf(score)
  const part = (words: string | null | undefined | false, off: Partial<Narrowing>): readonly NarrowingPart[] =>
    words ? [{ key: Object.keys(off).join(), words, without: { ...narrowing, ...off } }] : []
  return [
    ...part(union && (wholeCity ? narrowWords.city(union.name) : union.name), { union: null, wholeCity: false }),
    ...part(evidence && EVIDENCE_WORDS[evidence], { evidence: null }),
    ...part(contact && CONTACT_WORDS[contact], { contact: null }),
    ...part(standing && STANDING_WORDS[standing], { standing: null }),
    ...part(range && scoreWords(range.from, range.to), { score: null }),
    ...part(counted && countedWords(counted, rubric), { counted: null }),
    ...part(changed && narrowWords.changed, { changed: false }),
    ...part(order && ORDER_WORDS[order], { order: null }),
  ]
}

/** The same in one line. */
export const narrowingWords = (narrowing: Narrowing, rubric: Rubric | undefined): string =>
  narrowingParts(narrowing, rubric)
    .map(({ words }) => words)
    .join(' · ')

/** A list that was saved as it was narrowed. */
export const narrowingOfView = ({ shown, placeName, order, changed }: SavedView): Narrowing => {
  const cityId = shown.by === 'filter' ? shown.cityId : undefined
  const unionId = shown.by === 'filter' ? (shown.unionId ?? cityId) : undefined
  const range = SCORE_RANGES.find(({ from, to }) => from === shown.scoreFrom && to === shown.scoreTo)
  return {
    ...{ union: unionId === undefined ? null : { unionId, name: placeName }, wholeCity: cityId !== undefined },
    ...{ evidence: shown.evidence ?? null, contact: shown.contact ?? null, standing: shown.standing ?? null },
    ...{ score: range?.key ?? null, counted: shown.counted ?? null, order, changed },
  }
}

type ListState =
  | { readonly by: 'tab'; readonly unionId: string; readonly tab: WorklistTab }
  | { readonly by: 'filter'; readonly filter: (typeof OVERSIGHT_FILTERS)[number] }

/** How a list stands now, to be saved. */
export const viewOf = (name: string, state: ListState, narrowing: Narrowing, search: string) => {
  const narrowed = shownOf(narrowing, null)
  const { union, order, changed } = narrowing
  return {
    ...{ name, search, placeName: union?.name ?? '', order, changed },
    shown: state.by === 'tab' ? { ...state, ...narrowed } : { ...state, ...placeOf(narrowing), ...narrowed },
  }
}
