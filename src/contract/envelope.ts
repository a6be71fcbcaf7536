import * as v from 'valibot'
import type { Refusal } from '@/domain/refusal/refusal'
import { requestId, seat } from './fields'

const contractVersion = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))

/** By which contract a request was made that could not be read otherwise. */
export const ofVersion = v.object({ contract: contractVersion })

/**
 * What travels to the function `api`. Who is asking is never in it: that comes from the invocation's context, and a
 * seat that it names is looked for among theirs.
 */
export const envelope = v.strictObject({
  action: v.pipe(v.string(), v.maxLength(64)),
  requestId: v.optional(requestId),
  /** From which of their seats they ask; where none is named, from the one that they used last. */
  seat: v.optional(seat),
  /** The contract by which the program was built; programs of before there were versions say none. */
  contract: v.optional(contractVersion),
  /** When its first try was begun, by the server's clock as the program knows it; programs of before say nothing. */
  sentAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  input: v.unknown(),
})

export type Envelope = v.InferInput<typeof envelope>

/**
 * What comes back. `now` is the server's clock, by which the phone counts days: a phone's own clock may be wrong.
 * `outage` is a bug or a broken part: the person sees one sentence and `reference`, the log holds the rest.
 */
export type Reply<Output = unknown> =
  | { readonly outcome: 'done'; readonly value: Output; readonly now: number }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly now: number }
  | { readonly outcome: 'outage'; readonly reference: string; readonly now: number }
