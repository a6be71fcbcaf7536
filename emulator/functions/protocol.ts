import type { ClockReading } from '../clock'

/** What the emulator and a function's process say to each other. */
export interface Invocation {
  readonly kind: 'invoke'
  readonly id: number
  /** JSON text: the function's process parses it, so the emulator never does. */
  readonly event: string
  readonly context: FunctionContext
  readonly clock: ClockReading
}

/** Asks for a word once all that the process had ready to run has run. */
export interface Ping {
  readonly kind: 'ping'
  readonly id: number
}

/** What SCF hands a function beside its event, in its own spelling. */
export interface FunctionContext {
  readonly request_id: string
  readonly function_name: string
  readonly function_version: string
  readonly namespace: string
  readonly memory_limit_in_mb: number
  readonly time_limit_in_ms: number
  readonly environ: string
  readonly environment: string
}

/** `held` is the process's memory in bytes, as it knows it itself; 0 where the kernel is asked. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong'; readonly id: number }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'result'; readonly id: number; readonly held: number; readonly result: string }
  | {
      readonly kind: 'error'
      readonly id: number
      readonly held: number
      readonly message: string
      readonly stack: string
    }
