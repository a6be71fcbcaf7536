import type { Engine } from './engine'
import type { Lane, Pending } from './pending'
import type { Problems } from './problems'
import type { Timers } from './timers'

/** What WeChat's functions work with. */
export interface Kit {
  readonly engine: () => Engine
  readonly problems: Problems
  readonly pending: Pending
  readonly timers: Timers
}

export interface WxOptions {
  readonly success?: (result: unknown) => void
  readonly fail?: (failure: unknown) => void
  readonly complete?: (result: unknown) => void
  readonly [name: string]: unknown
}

/** How one of WeChat's functions fails: `name:fail reason`, often with a number. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason)
  }
}

export type Work = (options: WxOptions) => Promise<object | void> | object | void

/** A function in WeChat's manner: callbacks where they are given, a promise where none is. It answers later, never at once. */
export const wxFunction =
  (kit: Kit, name: string, work: Work, lane: Lane = 'phone') =>
  (options: WxOptions = {}): unknown => {
    const run = async (): Promise<{ ok: boolean; answer: unknown }> => {
      await Promise.resolve()
      try {
        const result = await work(options)
        return { ok: true, answer: kit.engine().hand({ ...result, errMsg: `${name}:ok` }) }
      } catch (error) {
        if (!(error instanceof WxFailure)) throw error
        const { reason, more } = error
        return {
          ok: false,
          answer: kit.engine().error(`${name}:fail ${reason}`, { errMsg: `${name}:fail ${reason}`, ...more }),
        }
      }
    }
    const tell = (ok: boolean, answer: unknown): void => {
      kit.problems.guard(() => (ok ? options.success : options.fail)?.(answer))
      kit.problems.guard(() => options.complete?.(answer))
    }
    const broken = (error: unknown): void => kit.problems.note('engine', error)
    const work$ = kit.pending.track(lane, run())
    if (options.success || options.fail || options.complete) {
      work$.then(({ ok, answer }) => tell(ok, answer), broken)
      return undefined
    }
    return kit.engine().promise((resolve, reject) => {
      work$.then(({ ok, answer }) => (ok ? resolve(answer) : reject(answer)), broken)
    })
  }
