/** WeChat's messages are agreed to in WeChat. */
export const requestSubscription = (): Promise<readonly []> => Promise.resolve([])

/** A browser has no such page. */
export const openConsentSettings = (): Promise<void> => Promise.resolve()
