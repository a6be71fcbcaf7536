/** A browser has nothing to start, and loads the newest version with the page. */
export const launch = (): void => undefined

export const isUpdateReady = (): boolean => false

export const applyUpdate = (): void => window.location.reload()

export const readVersion = (): string => '本机演示'
