import { watchBack } from './back.h5'

/** A browser has nothing else to start, and loads the newest version with the page. */
export const launch = (_onUpdateReady: () => void): void => watchBack()

export const applyUpdate = (): void => window.location.reload()

/** Loaded anew, a page is the newest there is. */
export const isNewestAnew = true

/** What the program is spoken of as running on. */
export const device: 'phone' | 'computer' = 'phone'

export const readVersion = (): string => '本机演示'
