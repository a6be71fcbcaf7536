import { randomBytes } from 'node:crypto'

/** The id of a request as a phone makes one. */
export const newRequest = (): string => randomBytes(12).toString('hex')
