import { pageFailure } from '@/text/failures'
import { inPlace } from '@/services/back'
import Taro from '@tarojs/taro'
import { pageUrl } from './routes'

export { holdBack } from '@/services/back'

/** WeChat refuses an eleventh page over the others. */
const PAGES_AT_MOST = 10

// A page of a subpackage is fetched when it is first opened, which needs a network.
const couldNotOpen = (): void => {
  Taro.showToast({ title: pageFailure.notOpened, icon: 'none' }).catch(() => undefined)
}

/** Opens a page over this one, or in its place where no more fit. */
export const openPage = (url: string): void => {
  if (Taro.getCurrentPages().length >= PAGES_AT_MOST) replacePage(url)
  else Taro.navigateTo({ url }).catch(couldNotOpen)
}

/** Goes back to a page where it lies below this one; opens it over this one where it does not. */
export const backOrOpen = (url: string): void => {
  const pages = Taro.getCurrentPages()
  const below = pages[pages.length - 2]?.route?.replace(/^\//, '')
  if (below !== undefined && url.startsWith(`/${below}?`)) Taro.navigateBack().catch(couldNotOpen)
  else openPage(url)
}

/** Back to the page beneath, which is the list that this one was opened from; to the home page where there is none. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack().catch(couldNotOpen)
  else goHome()
}

/** Opens a page in the place of this one. */
export const replacePage = (url: string): void => {
  inPlace(() => void Taro.redirectTo({ url }).catch(couldNotOpen))
}

/** Opens a page with nothing beneath it to go back to. */
export const startAt = (url: string): void => {
  inPlace(() => void Taro.reLaunch({ url }).catch(couldNotOpen))
}

/** Where a page draws something else in its place. */
export const scrollToTop = (): void => {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch((cause: unknown) => {
    // Nothing depends on it.
    console.error('page did not scroll', cause)
  })
}

export const goHome = (): void => startAt(pageUrl('home'))

/** In the place of a page that there is not: an address from elsewhere, or of a version to come. */
export const sayUnknown = (): void => {
  goHome()
  Taro.showToast({ title: pageFailure.unknown, icon: 'none' }).catch(() => undefined)
}
