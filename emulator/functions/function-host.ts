import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { isRecord } from '../admin/request'
import type { Production } from '../production'
import { Problem } from '../problem'
import { readFunctions, type FunctionConfig } from './function-config'
import { FunctionFailure, FunctionProcess } from './function-process'
import { variablesOf, type Identity } from './identity'
import { writeRunner } from './build-runner'
import type { LogBook } from './log-book'
import type { FunctionContext } from './protocol'

export const MAX_PAYLOAD = 1024 * 1024
export const RESULT_TOO_LARGE = -604001
const NOT_FOUND = -501000
const FAILED = -504002
const TIMED_OUT = -504003

export interface HostOptions {
  readonly folder: string | undefined
  readonly dataDir: string
  readonly appId: string
  readonly environment: () => Readonly<Record<string, string>>
  readonly clock: Clock
  readonly logs: LogBook
  readonly background: boolean
  readonly production: Production
}

const problemOf = (error: unknown): unknown => {
  if (!(error instanceof FunctionFailure)) return error
  return new Problem(error.kind === 'timeout' ? TIMED_OUT : FAILED, error.message)
}

/** What WeChat adds to an event: who calls, over whatever was there. */
const withUserInfo = (event: string, openId: string, appId: string): string => {
  const parsed: unknown = JSON.parse(event)
  return isRecord(parsed) ? JSON.stringify({ ...parsed, userInfo: { openId, appId } }) : event
}

/**
 * Starts each function's process when it is first called, and another after it has ended; where each invocation is to have an
 * instance to itself, one more whenever none is free.
 */
export class FunctionHost {
  readonly functions: ReadonlyMap<string, FunctionConfig>
  readonly #options: HostOptions
  readonly #processes = new Map<string, FunctionProcess[]>()
  readonly #former = new Set<FunctionProcess>()
  /** Those in which something runs, for when each invocation has one to itself. */
  readonly #atWork = new Set<FunctionProcess>()
  #runner: string | null = null
  #stopped = false
  #underWay = 0

  constructor(options: HostOptions) {
    this.#options = options
    this.functions = readFunctions(options.folder)
  }

  /** `event` and the result are JSON text. */
  async invoke(name: string, event: string, identity?: Identity, source = 'wx_client'): Promise<string> {
    const config = this.#configOf(name)
    if (Buffer.byteLength(event) > MAX_PAYLOAD)
      throw new Problem('EXCEED_MAX_PAYLOAD_SIZE', `the event may have ${MAX_PAYLOAD} bytes at most`)
    const result = await this.#run(config, this.#eventOf(event, identity), this.#contextOf(config, identity, source))
    if (Buffer.byteLength(result) > MAX_PAYLOAD) {
      throw new Problem(RESULT_TOO_LARGE, `the result of ${name} is larger than ${MAX_PAYLOAD} bytes`)
    }
    return result
  }

  async #run(config: FunctionConfig, event: string, context: FunctionContext): Promise<string> {
    const instance = this.#process(config)
    this.#atWork.add(instance)
    this.#underWay += 1
    try {
      return await instance.invoke(event, context, this.#options.clock.reading)
    } catch (error) {
      throw problemOf(error)
    } finally {
      this.#atWork.delete(instance)
      this.#underWay -= 1
    }
  }

  #eventOf(event: string, identity: Identity | undefined): string {
    if (identity === undefined || !('openId' in identity) || this.#options.production.userInfo !== true) return event
    return withUserInfo(event, identity.openId, identity.appId ?? this.#options.appId)
  }

  #configOf(name: string): FunctionConfig {
    const config = this.functions.get(name)
    if (config === undefined) throw new Problem(NOT_FOUND, `FunctionName parameter could not be found: ${name}`)
    return config
  }

  #process(config: FunctionConfig): FunctionProcess {
    if (this.#stopped) throw new Problem('SYS_ERR', 'the emulator is stopping')
    const instances = this.#processes.get(config.name) ?? []
    const alive = instances.filter((instance) => instance.alive)
    const { oneInvocationAnInstance, node } = this.#options.production
    const free = alive.find((instance) => oneInvocationAnInstance !== true || !this.#atWork.has(instance))
    if (free !== undefined) return free
    for (const instance of instances) if (!instance.alive) this.#former.add(instance)
    this.#runner ??= writeRunner(this.#options.dataDir)
    const started = new FunctionProcess({
      config,
      runner: this.#runner,
      environment: this.#options.environment(),
      clock: this.#options.clock.reading,
      background: this.#options.background,
      node,
      onOutput: (line) => this.#options.logs.add(config.name, line),
    })
    this.#processes.set(config.name, [...alive, started])
    return started
  }

  #contextOf(config: FunctionConfig, identity: Identity | undefined, source: string): FunctionContext {
    const from = identity !== undefined && !('openId' in identity) ? 'web_client' : source
    const variables: Record<string, string> = {
      ...{ TRIGGER_SRC: from, TCB_SOURCE: from },
      ...(identity === undefined ? {} : variablesOf(identity, this.#options.appId)),
    }
    return {
      request_id: randomUUID(),
      function_name: config.name,
      function_version: '$LATEST',
      namespace: 'local',
      memory_limit_in_mb: config.memory,
      time_limit_in_ms: config.timeout,
      environ: Object.entries(variables)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
      environment: JSON.stringify(variables),
    }
  }

  #instances(): FunctionProcess[] {
    return [...this.#processes.values()].flat()
  }

  /** The most that a run of each function was seen to hold, in bytes; runs that overlapped are counted together. */
  peakMemory(): Record<string, number> {
    const peaks: Record<string, number> = {}
    for (const { name, peakMemory } of [...this.#former, ...this.#instances()])
      peaks[name] = Math.max(peaks[name] ?? 0, peakMemory)
    return peaks
  }

  /** Whether an invocation is under way. */
  get busy(): boolean {
    return this.#underWay > 0
  }

  /** Resolves once every process has run what it had ready to run. */
  async ping(): Promise<void> {
    await Promise.all(this.#instances().map((instance) => instance.ping()))
  }

  /** Starts these functions' processes, as earlier calls would have, and waits until they are loaded. */
  async warmUp(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#process(this.#configOf(name)).ping()))
  }

  /** Ends every process; the next call of a function starts it fresh. */
  async restart(): Promise<void> {
    const all = [...this.#instances(), ...this.#former]
    this.#processes.clear()
    this.#former.clear()
    await Promise.all(all.map((instance) => instance.stop()))
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.restart()
  }
}
