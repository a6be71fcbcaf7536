import { messageOf } from '../problem'
import type { Clock } from '../clock'
import type { FunctionConfig } from './function-config'

const SECOND = 1000
const RETRIES = [60 * SECOND, 120 * SECOND]
/** A longer gap between two ticks is a machine that slept, or a clock that was moved: nothing in it is made up for. */
const LONGEST_GAP = 60 * SECOND

export interface TimerEvent {
  readonly Type: 'Timer'
  readonly TriggerName: string
  readonly Time: string
}

export const timerEvent = (name: string, at: Date): TimerEvent => ({
  Type: 'Timer',
  TriggerName: name,
  Time: at.toISOString().replace(/\.\d+Z$/, 'Z'),
})

interface Retry {
  readonly functionName: string
  readonly event: TimerEvent
  readonly due: number
}

export type Fire = (functionName: string, event: TimerEvent) => Promise<unknown>

/** Fires timers as the emulated clock ticks past them; a failed run is tried again one and two minutes later. */
export class Timers {
  readonly #functions: readonly FunctionConfig[]
  readonly #clock: Clock
  readonly #fire: Fire
  readonly #log: (functionName: string, line: string) => void
  readonly #running = new Set<Promise<void>>()
  #retries: Retry[] = []
  #last: number
  #interval: NodeJS.Timeout | null = null

  constructor(
    functions: Iterable<FunctionConfig>,
    clock: Clock,
    fire: Fire,
    log: (functionName: string, line: string) => void,
  ) {
    this.#functions = [...functions].filter(({ trigger }) => trigger !== null)
    this.#clock = clock
    this.#fire = fire
    this.#log = log
    this.#last = clock.now().getTime()
    clock.onMove(() => {
      this.#last = clock.now().getTime()
    })
  }

  start(): void {
    if (this.#functions.length === 0) return
    this.#interval = setInterval(() => this.tick(), 500)
    this.#interval.unref()
  }

  tick(): void {
    const now = this.#clock.now().getTime()
    const from = now - this.#last > LONGEST_GAP ? now : this.#last
    this.#last = now
    for (let second = Math.floor(from / SECOND) + 1; second * SECOND <= now; second++)
      this.#fireAt(new Date(second * SECOND))
    const due = this.#retries.filter((retry) => retry.due <= now)
    this.#retries = this.#retries.filter((retry) => retry.due > now)
    for (const { functionName, event } of due) this.#run(functionName, event, null)
  }

  #fireAt(instant: Date): void {
    for (const { name, trigger } of this.#functions) {
      if (trigger?.schedule.matches(instant) === true)
        this.#run(name, timerEvent(trigger.name, instant), instant.getTime())
    }
  }

  /** `first` is when a first attempt was made; a retry has none, its own successor is planned already. */
  #run(functionName: string, event: TimerEvent, first: number | null): void {
    const run = this.#attempt(functionName, event, first).finally(() => this.#running.delete(run))
    this.#running.add(run)
  }

  async #attempt(functionName: string, event: TimerEvent, first: number | null): Promise<void> {
    try {
      await this.#fire(functionName, event)
      this.#retries = this.#retries.filter((retry) => retry.event !== event)
    } catch (error) {
      this.#log(functionName, `timer ${event.TriggerName} failed: ${messageOf(error)}`)
      if (first !== null) for (const delay of RETRIES) this.#retries.push({ functionName, event, due: first + delay })
    }
  }

  /** Forgets what was to be tried again. */
  clear(): void {
    this.#retries = []
  }

  async stop(): Promise<void> {
    if (this.#interval !== null) clearInterval(this.#interval)
    await Promise.all(this.#running)
  }
}
