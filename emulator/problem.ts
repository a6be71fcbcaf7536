/** A refusal in CloudBase's own words: answered as `{code, message, requestId}`, never as a crash of the server. */
export class Problem extends Error {
  constructor(
    readonly code: string | number,
    message: string,
  ) {
    super(message)
    this.name = 'Problem'
  }
}

export const notEmulated = (what: string): Problem => new Problem('NOT_EMULATED', `not emulated: ${what}`)

export const invalidParam = (message: string): Problem => new Problem('INVALID_PARAM', message)

export const requestFailed = (message: string): Problem => new Problem('DATABASE_REQUEST_FAILED', message)

/** Shape of Node's own errors, whose `code` is what callers branch on. */
export const systemCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
