import Taro from '@tarojs/taro'

export const indicatorId = (no: number): string => `indicator-${no}`

/** The sticky progress line and a little air above the card. */
const ABOVE = 60
/** The card before folds away and this one unfolds first. */
const AFTER_LAYOUT = 80

/** Brings an opened indicator under the progress line, so that there is room below it to write. */
export const scrollToIndicator = (no: number): void => {
  setTimeout(() => {
    Taro.pageScrollTo({ selector: `#${indicatorId(no)}`, offsetTop: -ABOVE, duration: 200 }).catch(() => {
      // The page was left meanwhile: there is nothing to scroll.
    })
  }, AFTER_LAYOUT)
}
