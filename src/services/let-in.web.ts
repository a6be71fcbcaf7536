const KEY = 'let-in'

/**
 * Whom this browser was let in as, by what the server calls them: their drafts lie below it, for the next time as well. Until when is
 * the server's to say: a computer's own clock may be wrong.
 */
export const findLetIn = (): string | undefined => window.localStorage.getItem(KEY) ?? undefined

export const noteLetIn = (personId: string): void => window.localStorage.setItem(KEY, personId)

export const forgetLetIn = (): void => window.localStorage.removeItem(KEY)
