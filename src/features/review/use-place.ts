import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { indicatorsOf, type Rubric } from '@/domain/rubric/rubric'

/** The page's tab and, after a jump, the indicator that is to come into view: its beginning, or what is remarked on it. */
interface Place {
  readonly tab: string
  readonly no: number | null
  readonly part: 'indicator' | 'remark'
}

export const SUMMARY_TAB = 'summary'

/** What an indicator's card, and the remark in it, are called in the page, so that a jump finds them. */
export const placeId = (no: number, part: Place['part'] = 'indicator'): string => `${part}-${no}`

/** The tab's bar sticks to the top and would cover what is scrolled to. */
const BELOW_TABS = -68
/** A frame or two for the tab's cards to be there. */
const DRAWN_IN = 120

/** Where a step from an indicator leads, over the dimensions' ends; from none to the first. undefined at the table's end. */
export const stepFrom = (
  rubric: Rubric,
  from: number | null,
  by: 1 | -1,
): { readonly tab: string; readonly no: number } | undefined => {
  const nos = indicatorsOf(rubric).map(({ no }) => no)
  const no = from === null ? nos[0] : nos[nos.indexOf(from) + by]
  const dimension = rubric.dimensions.find(({ indicators }) => indicators.some((each) => each.no === no))
  return dimension && no !== undefined ? { tab: dimension.id, no } : undefined
}

/**
 * The indicator that a swipe across the card of `no` goes on from: that one; but the last of a dimension, to which the reviewer was led, may
 * stand too low on the screen for the finger, which then meets the card before it.
 */
export const swipedFrom = (rubric: Rubric, no: number, at: number | null): number => {
  const isLast = rubric.dimensions.some(({ indicators }) => indicators[indicators.length - 1]?.no === at)
  const dimension = rubric.dimensions.find(({ indicators }) => indicators.some((each) => each.no === no))
  return at === no + 1 && isLast && dimension?.indicators.some((each) => each.no === at) ? at : no
}

/** Where the reviewer is in the page. */
export const usePlace = (rubric: Rubric) => {
  const [place, setPlace] = useState<Place>({ tab: SUMMARY_TAB, no: null, part: 'indicator' })

  useEffect(() => {
    const scroll = async () => {
      try {
        if (place.no === null) await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
        else
          await Taro.pageScrollTo({
            selector: `#${placeId(place.no, place.part)}`,
            offsetTop: BELOW_TABS,
            duration: 200,
          })
      } catch (cause) {
        console.error('page did not scroll', cause)
      }
    }
    const timer = setTimeout(() => void scroll(), place.no === null ? 0 : DRAWN_IN)
    return () => clearTimeout(timer)
  }, [place])

  const go = (tab: string, no: number | null = null, part: Place['part'] = 'indicator') => setPlace({ tab, no, part })
  const firstOf = (tab: string): number | null =>
    rubric.dimensions.find(({ id }) => id === tab)?.indicators[0]?.no ?? null
  /** The indicator that the reviewer went to last; of a dimension that was just opened its first. */
  const at = place.no ?? firstOf(place.tab)
  return {
    tab: place.tab,
    at,
    go,
    /** On to the next indicator, or back to the one before; by a swipe from the card that was swiped. */
    step: (by: 1 | -1, swipedCard?: number) => {
      const to = stepFrom(rubric, swipedCard === undefined ? at : swipedFrom(rubric, swipedCard, place.no), by)
      if (to) go(to.tab, to.no)
    },
  }
}
