const KEY = 'let-in'

/** Whom this browser was let in as, by what the server calls them, and until when. */
interface LetIn {
  readonly personId: string
  readonly expiresAt: number
}

const read = (): LetIn | undefined => {
  const kept = window.localStorage.getItem(KEY)
  return kept === null ? undefined : (JSON.parse(kept) as LetIn)
}

/** Who is in; nobody once their day is over. */
export const findLetIn = (): string | undefined => {
  const letIn = read()
  return letIn && Date.now() < letIn.expiresAt ? letIn.personId : undefined
}

export const noteLetIn = (letIn: LetIn): void => window.localStorage.setItem(KEY, JSON.stringify(letIn))

export const forgetLetIn = (): void => window.localStorage.removeItem(KEY)
