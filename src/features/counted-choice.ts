import { findPlainDate } from '@/domain/calendar/plain-date'
import { allNumbers, type Rubric } from '@/domain/rubric/rubric'
import { COUNTED_OF_INDICATOR, type Counted, RESPONSE_SPANS } from '@/domain/totals/behind'
import { countedWords, SPAN_WORDS, WAYS_TO_COUNT } from '@/text/narrowing'

type Way = keyof typeof WAYS_TO_COUNT
type WayOfIndicator = Exclude<Way, 'submitted_on' | 'answered'>

/** What is chosen in 筛选 of a number of 统计: what was counted, and of which indicator, on which day, in how long. */
export interface CountedChosen {
  readonly way: string | null
  readonly no: string
  readonly on: string
  readonly span: string | null
}

/** What came with a number of 统计 and is offered nowhere else. */
const KEPT = 'kept'

const wayOf = (counted: Counted): Way | typeof KEPT => {
  switch (counted.of) {
    case 'contents':
    case 'band_of':
    case 'band_total':
      return KEPT
    case 'band':
      return counted.band === 0 ? 'full' : counted.band === 3 ? 'few' : KEPT
    case 'returned':
    case 'unevidenced':
    case 'lowered':
    case 'raised':
    case 'submitted_on':
    case 'answered':
      return counted.of
  }
}

const isOfIndicator = (way: Way): way is WayOfIndicator => way !== 'submitted_on' && way !== 'answered'

const ofIndicator = (way: WayOfIndicator, no: number): Counted =>
  way === 'full' || way === 'few' ? { of: 'band', no, band: way === 'full' ? 0 : 3 } : { of: way, no }

const WAYS = [...COUNTED_OF_INDICATOR, 'full', 'few', 'submitted_on', 'answered'] as const satisfies readonly Way[]

/** The choice of a number of 统计, beginning with `counted`; the indicators are those of the year's edition, once it is here. */
export const countedChoice = (counted: Counted | null, rubric: Rubric | undefined) => {
  const numbers = rubric ? allNumbers(rubric) : []
  const kept = counted && wayOf(counted) === KEPT ? counted : null
  return {
    ways: [
      ...(kept ? [{ value: KEPT, label: countedWords(kept, rubric), needs: null }] : []),
      ...WAYS.map((way) => ({
        ...{ value: way, label: WAYS_TO_COUNT[way] },
        needs: isOfIndicator(way) ? ('no' as const) : way === 'answered' ? ('span' as const) : ('on' as const),
      })),
    ],
    spans: RESPONSE_SPANS.map((span) => ({ value: String(span), label: SPAN_WORDS[span] })),
    /** The indicators' last number. */
    last: numbers[numbers.length - 1] ?? 0,
    first: {
      way: counted && wayOf(counted),
      no: counted && 'no' in counted ? String(counted.no) : '',
      on: counted?.of === 'submitted_on' ? counted.on : '',
      span: counted?.of === 'answered' ? String(counted.span) : null,
    },
    /** What was chosen; null while something of it is missing. */
    countedOf: ({ way: chosen, no, on, span }: CountedChosen): Counted | null => {
      if (chosen === KEPT) return kept
      const way = WAYS.find((each) => each === chosen)
      if (way === undefined) return null
      if (way === 'submitted_on') {
        const day = findPlainDate(on)
        return day ? { of: 'submitted_on', on: day } : null
      }
      if (way === 'answered') {
        const found = RESPONSE_SPANS.find((each) => String(each) === span)
        return found === undefined ? null : { of: 'answered', span: found }
      }
      const number = numbers.find((each) => String(each) === no.trim())
      return number === undefined ? null : ofIndicator(way, number)
    },
  }
}
