const KEY = 'persona'

/** The openid that this browser tab acts as; a tab each, so that two people can be tried side by side. */
export const findPersona = (): string | undefined => window.sessionStorage.getItem(KEY) ?? undefined

export const choosePersona = (openId: string): void => window.sessionStorage.setItem(KEY, openId)

export const forgetPersona = (): void => window.sessionStorage.removeItem(KEY)
