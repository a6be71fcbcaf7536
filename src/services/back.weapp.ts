import type { HoldBack } from './back-type'

/** In WeChat a page holds back by itself, and pictures are WeChat's own. */
export const holdBack: HoldBack = () => () => undefined

export const inPlace = (replace: () => void): void => replace()
