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

const has = <K extends string>(error: unknown, key: K): error is Record<K, unknown> =>
  typeof error === 'object' && error !== null && key in error

/** The code of Node's own errors. Not by `instanceof`: under Jest they come from another realm. */
export const systemCode = (error: unknown): string | undefined =>
  has(error, 'code') && typeof error.code === 'string' ? error.code : undefined

export const messageOf = (error: unknown): string =>
  has(error, 'message') && typeof error.message === 'string' ? error.message : String(error)
