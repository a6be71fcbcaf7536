import { fork, type ChildProcess } from 'node:child_process'
import { keepAside } from '../background'
import type { FunctionConfig } from './function-config'
import type { ClockReading } from '../clock'
import { tellLines } from './log-book'
import { MemoryWatch } from './memory-watch'
import type { Invocation, Ping, Reply } from './protocol'

export class FunctionFailure extends Error {
  constructor(
    readonly kind: 'error' | 'crash' | 'timeout' | 'memory' | 'broken',
    message: string,
  ) {
    super(message)
    this.name = 'FunctionFailure'
  }
}

interface Pending {
  readonly resolve: (result: string) => void
  readonly reject: (failure: FunctionFailure) => void
}

export interface ProcessOptions {
  readonly config: FunctionConfig
  readonly runner: string
  readonly environment: Readonly<Record<string, string>>
  readonly clock: ClockReading
  readonly onOutput: (line: string) => void
  readonly background: boolean
  readonly node: string | undefined
}

/** How often a run's memory is looked at while it runs: what holds too much is ended before it takes the machine's. */
const LOOK_MILLISECONDS = 100

/** One instance of a function. It ends for good when it crashes; whoever holds it starts another. */
export class FunctionProcess {
  readonly #child: ChildProcess
  readonly #options: ProcessOptions
  readonly #pending = new Map<number, Pending>()
  readonly #pings = new Map<number, () => void>()
  readonly #ready: Promise<void>
  readonly #exited: Promise<void>
  readonly #memory: MemoryWatch
  #looking: NodeJS.Timeout | null = null
  #nextId = 1
  alive = true

  constructor(options: ProcessOptions) {
    this.#options = options
    this.#child = fork(options.runner, [options.config.entry, JSON.stringify(options.clock)], {
      // Nothing of the developer's own environment: in the cloud it would not be there either.
      execPath: options.node ?? process.execPath,
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...options.environment },
      execArgv: ['--enable-source-maps', `--max-old-space-size=${Math.max(128, options.config.memory)}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    if (options.background) keepAside(this.#child)
    this.#memory = new MemoryWatch(this.#child.pid ?? 0, options.config.memory)
    for (const stream of [this.#child.stdout, this.#child.stderr]) tellLines(stream, options.onOutput)
    this.#ready = new Promise((resolve, reject) => {
      this.#child.on('message', (message) => this.#onReply(message as Reply, resolve, reject))
      this.#child.on('exit', () =>
        reject(new FunctionFailure('crash', `${options.config.name} ended while it was loading`)),
      )
      this.#child.on('error', (error) => reject(new FunctionFailure('crash', error.message)))
    })
    // Whoever invokes it hears of it; with nobody waiting there is nobody to tell.
    this.#ready.catch(() => undefined)
    this.#exited = new Promise((resolve) => this.#child.once('exit', () => resolve()))
    this.#child.once('exit', (code, signal) => this.#onExit(code, signal))
  }

  #onReply(reply: Reply, ready: () => void, broken: (failure: FunctionFailure) => void): void {
    if (reply.kind === 'ready') {
      this.#memory.loaded()
      return ready()
    }
    if (reply.kind === 'broken') {
      this.alive = false
      return broken(new FunctionFailure('broken', reply.message))
    }
    if (reply.kind === 'pong') {
      this.#pings.get(reply.id)?.()
      this.#pings.delete(reply.id)
      return
    }
    if (this.#endWhenTooLarge(reply.held)) return
    const pending = this.#pending.get(reply.id)
    if (!this.#pending.delete(reply.id) || pending === undefined) return
    if (reply.kind === 'result') return pending.resolve(reply.result)
    this.#options.onOutput(reply.stack)
    pending.reject(new FunctionFailure('error', reply.message))
  }

  #onExit(code: number | null, signal: string | null): void {
    this.alive = false
    this.#failAll(
      new FunctionFailure('crash', `${this.#options.config.name} exited unexpectedly (${signal ?? String(code)})`),
    )
  }

  #failAll(failure: FunctionFailure): void {
    for (const { reject } of this.#pending.values()) reject(failure)
    this.#pending.clear()
    for (const answered of this.#pings.values()) answered()
    this.#pings.clear()
  }

  /** Resolves once the process has run what it had ready to run, or has ended. */
  async ping(): Promise<void> {
    if (!this.alive || !this.#child.connected) return
    const id = this.#nextId++
    await new Promise<void>((resolve) => {
      this.#pings.set(id, resolve)
      const message: Ping = { kind: 'ping', id }
      this.#child.send(message, (error) => {
        if (error !== null) resolve()
      })
    })
  }

  get name(): string {
    return this.#options.config.name
  }

  /** The most that a run of it was seen to hold, in bytes. */
  get peakMemory(): number {
    return this.#memory.peak
  }

  /** Ends the process once its runs hold more than the function may have. */
  #endWhenTooLarge(said?: number): boolean {
    const held = this.#memory.exceeded(said)
    if (held === undefined) return false
    this.alive = false
    const { name, memory } = this.#options.config
    this.#failAll(new FunctionFailure('memory', `Memory limit exceeded: ${name} took ${held} MB of ${memory} MB`))
    this.#child.kill('SIGKILL')
    return true
  }

  #begin(): void {
    this.#memory.begin()
    this.#looking ??= setInterval(() => this.#endWhenTooLarge(), LOOK_MILLISECONDS)
  }

  #end(): void {
    this.#memory.end()
    if (this.#pending.size > 0 || this.#looking === null) return
    clearInterval(this.#looking)
    this.#looking = null
  }

  async invoke(event: string, context: Invocation['context'], clock: ClockReading): Promise<string> {
    await this.#ready
    const id = this.#nextId++
    const { timeout, name } = this.#options.config
    this.#begin()
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#pending.delete(id)
        reject(new FunctionFailure('timeout', `Invoking task timed out after ${timeout / 1000} seconds: ${name}`))
        this.#retire()
      }, timeout)
      const settle =
        <T>(finish: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer)
          finish(value)
        }
      this.#pending.set(id, { resolve: settle(resolve), reject: settle(reject) })
      const message: Invocation = { kind: 'invoke', id, event, context, clock }
      this.#child.send(message, (error) => {
        if (error === null) return
        this.#pending.delete(id)
        settle(reject)(new FunctionFailure('crash', error.message))
      })
    }).finally(() => this.#end())
  }

  /** Takes no more work; those still at work may finish, within their own time. */
  #retire(): void {
    this.alive = false
    const end = (): void => {
      if (this.#pending.size === 0) this.#child.kill('SIGKILL')
      else setTimeout(end, 50)
    }
    end()
  }

  async stop(): Promise<void> {
    this.alive = false
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill('SIGKILL')
      await this.#exited
    }
  }
}
