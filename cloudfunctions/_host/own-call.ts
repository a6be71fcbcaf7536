import { createHmac, timingSafeEqual } from 'node:crypto'

/** What one function of this program asks another for. */
export interface OwnCall {
  /** Events whose effects are to be carried out. */
  readonly events: readonly string[]
  /** Papers whose events are to be filed first. */
  readonly papers: readonly string[]
  /** A year was opened, or its days were changed: whoever that concerns is told at once. */
  readonly plan?: boolean | undefined
  /** The timer of `deadline` does not run: the office is told, and what waits is sent. */
  readonly silent?: boolean | undefined
}

const digestOf = (secret: string, { events, papers, plan, silent }: OwnCall): Buffer =>
  createHmac('sha256', secret)
    .update(`own call:${JSON.stringify([events, papers, ...(plan ? ['plan'] : []), ...(silent ? ['silent'] : [])])}`)
    .digest()

/**
 * What proves that a call comes from a function of this program: only they know the secret. The invocation's context cannot say so,
 * since a function that is called while it serves a person may carry that person's identity on.
 */
export const proofOf = (secret: string, asked: OwnCall): string => digestOf(secret, asked).toString('hex')

/** Whether a function of this program asks: one that has yet to be told of a new secret proves it with the one before. */
export const isProven = (secrets: readonly string[], asked: OwnCall, proof: string): boolean => {
  const sent = Buffer.from(proof, 'hex')
  return secrets.some((secret) => {
    const right = digestOf(secret, asked)
    return sent.length === right.length && timingSafeEqual(sent, right)
  })
}
