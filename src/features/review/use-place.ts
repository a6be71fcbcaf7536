import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

/** The page's tab and, after a jump, the indicator that is to come into view. */
interface Place {
  readonly tab: string
  readonly no: number | null
}

export const SUMMARY_TAB = 'summary'

/** What an indicator's card is called in the page, so that a jump finds it. */
export const placeId = (no: number): string => `indicator-${no}`

/** The tab's bar sticks to the top and would cover what is scrolled to. */
const BELOW_TABS = -68
/** A frame or two for the tab's cards to be there. */
const DRAWN_IN = 120

/** Where the reviewer is in the page. */
export const usePlace = () => {
  const [place, setPlace] = useState<Place>({ tab: SUMMARY_TAB, no: null })

  useEffect(() => {
    const scroll = async () => {
      try {
        if (place.no === null) await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
        else await Taro.pageScrollTo({ selector: `#${placeId(place.no)}`, offsetTop: BELOW_TABS, duration: 200 })
      } catch (cause) {
        console.error('page did not scroll', cause)
      }
    }
    const timer = setTimeout(() => void scroll(), place.no === null ? 0 : DRAWN_IN)
    return () => clearTimeout(timer)
  }, [place])

  return { tab: place.tab, go: (tab: string, no: number | null = null) => setPlace({ tab, no }) }
}
