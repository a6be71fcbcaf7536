import { watchBack } from './back.h5'

/** A browser has nothing else to start, and loads the newest version with the page. */
export const launch = (_onUpdateReady: () => void): void => watchBack()

export const applyUpdate = (): void => window.location.reload()

export const readVersion = (): string => '网页版'
