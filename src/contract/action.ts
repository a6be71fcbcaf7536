import type { GenericSchema, InferInput, InferOutput } from 'valibot'

declare const output: unique symbol

/**
 * One thing that a client may ask for. Input is parsed once, at the host, by `input`; the output is typed here and made
 * by the server alone, so it is checked when the server is compiled.
 */
export interface Action<Kind extends 'read' | 'write', Input extends GenericSchema, Output> {
  /** `write` demands a requestId in the envelope, and a repeated one does nothing twice. */
  readonly kind: Kind
  readonly input: Input
  /** What it writes keeps the request that wrote it: an answer, a section, an event. Every other write's id is kept beside it. */
  readonly keepsRequest?: true
  readonly [output]?: Output
}

export type AnyAction = Action<'read' | 'write', GenericSchema, unknown>

/** An action that changes nothing. */
export const read =
  <Input extends GenericSchema>(input: Input) =>
  <Output>(): Action<'read', Input, Output> => ({ kind: 'read', input })

/** An action that changes something. */
export const write =
  <Input extends GenericSchema>(input: Input) =>
  <Output>(): Action<'write', Input, Output> => ({ kind: 'write', input })

/** An action whose own document knows the request that wrote it. People wait for these, or make them by the hundred. */
export const keptWrite =
  <Input extends GenericSchema>(input: Input) =>
  <Output>(): Action<'write', Input, Output> => ({ kind: 'write', input, keepsRequest: true })

/** What a client sends for an action. */
export type InputOf<A extends AnyAction> = InferInput<A['input']>
/** What a handler gets: the same, parsed. */
export type ParsedInputOf<A extends AnyAction> = InferOutput<A['input']>
/** What a client gets. */
export type OutputOf<A extends AnyAction> =
  A extends Action<'read' | 'write', GenericSchema, infer Output> ? Output : never
