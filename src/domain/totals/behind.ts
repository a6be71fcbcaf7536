import { findPlainDate, type PlainDate } from '../calendar/plain-date'
import { counterName, type Counters } from './counters'

/** 满分 · 八成以上 · 六成以上 · 不到六成. */
export const BANDS = [0, 1, 2, 3] as const
export type Band = (typeof BANDS)[number]

/** In how many days an answer came: within a day, 2 to 3, 4 to 7, and later. */
export const RESPONSE_SPANS = [0, 1, 2, 3] as const
export type ResponseSpan = (typeof RESPONSE_SPANS)[number]

/** The band of so many hundredths of a point, of at most `maximum` points. */
export const bandOf = (hundredths: number, maximum: number): Band => {
  const from = (tenths: number): number => Math.ceil((Math.round(maximum * 100) * tenths) / 10)
  if (hundredths >= from(10)) return 0
  if (hundredths >= from(8)) return 1
  return hundredths >= from(6) ? 2 : 3
}

/** The span of so many days. */
export const responseSpanOf = (days: number): ResponseSpan => (days <= 1 ? 0 : days <= 3 ? 1 : days <= 7 ? 2 : 3)

/** What was counted of one indicator: the last return named it, it was submitted without evidence, its verified score is lower or higher. */
export const COUNTED_OF_INDICATOR = ['returned', 'unevidenced', 'lowered', 'raised'] as const

/** Of which enterprises a number of 统计 is: each of these is counted by a name, once an enterprise. */
export type Counted =
  /** 已提交, by what was submitted last. */
  | { readonly of: 'contents' }
  | { readonly of: (typeof COUNTED_OF_INDICATOR)[number]; readonly no: number }
  /** The own points lie in a band: of an indicator, of a dimension, of all. */
  | { readonly of: 'band'; readonly no: number; readonly band: Band }
  | { readonly of: 'band_of'; readonly dimension: string; readonly band: Band }
  | { readonly of: 'band_total'; readonly band: Band }
  /** First handed in on a day. */
  | { readonly of: 'submitted_on'; readonly on: PlainDate }
  /** The union answered one of its submissions in so many days. */
  | { readonly of: 'answered'; readonly span: ResponseSpan }

/** The name under which it is counted, and which an enterprise's paper carries. */
export const countedName = (counted: Counted): string => {
  switch (counted.of) {
    case 'contents':
      return 'contents'
    case 'band':
      return counterName('band', counted.no, counted.band)
    case 'band_of':
      return counterName('band-of', counted.dimension, counted.band)
    case 'band_total':
      return counterName('band-total', counted.band)
    case 'submitted_on':
      return counterName('day', 'submitted', counted.on)
    case 'answered':
      return counterName('answered', counted.span)
    case 'returned':
    case 'unevidenced':
    case 'lowered':
    case 'raised':
      return counterName(counted.of, counted.no)
  }
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined

const bandIn = (text: string | undefined): Band | undefined => BANDS.find((band) => String(band) === text)

type Parts = ReadonlyArray<string | undefined>

/** By a name's first word, what the rest of it says. */
const READ: Readonly<Record<string, (parts: Parts) => Counted | undefined>> = {
  contents: () => ({ of: 'contents' }),
  ...Object.fromEntries(
    COUNTED_OF_INDICATOR.map((of) => [
      of,
      ([first]: Parts): Counted | undefined => {
        const no = numberIn(first)
        return no === undefined ? undefined : { of, no }
      },
    ]),
  ),
  band: ([first, second]) => {
    const [no, band] = [numberIn(first), bandIn(second)]
    return no === undefined || band === undefined ? undefined : { of: 'band', no, band }
  },
  'band-of': ([dimension, second]) => {
    const band = bandIn(second)
    return !dimension || band === undefined ? undefined : { of: 'band_of', dimension, band }
  },
  'band-total': ([first]) => {
    const band = bandIn(first)
    return band === undefined ? undefined : { of: 'band_total', band }
  },
  day: ([step, day]) => {
    const on = step === 'submitted' && day !== undefined ? findPlainDate(day) : undefined
    return on && { of: 'submitted_on', on }
  },
  answered: ([first]) => {
    const span = RESPONSE_SPANS.find((each) => String(each) === first)
    return span === undefined ? undefined : { of: 'answered', span }
  },
}

/** What a name says; undefined where nothing is counted under it that leads to a list. */
export const findCounted = (name: string): Counted | undefined => {
  const [word = '', ...rest] = name.split('/')
  return Object.prototype.hasOwnProperty.call(READ, word) ? READ[word]?.(rest) : undefined
}

/** Under which names that lead to a list a portion counts its assessment: what is kept with the paper, so that the list is looked up. */
export const namesBehind = (portion: Counters): readonly string[] =>
  Object.keys(portion)
    .filter((name) => (portion[name] ?? 0) > 0 && findCounted(name) !== undefined)
    .sort()
