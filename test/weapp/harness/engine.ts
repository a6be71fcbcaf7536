import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Problems } from './problems'
import type { Timers } from './timers'

/** What Node's own realm has and WeChat's engine, on the oldest phones that it runs on, does not. */
const ABSENT = [
  ...['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'AggregateError'],
  ...['Array.prototype.at', 'Array.prototype.findLast', 'Array.prototype.findLastIndex', 'Array.prototype.toSorted'],
  ...['Array.prototype.toReversed', 'Array.prototype.toSpliced', 'Array.prototype.with', 'Array.fromAsync'],
  ...['String.prototype.replaceAll', 'String.prototype.at', 'String.prototype.isWellFormed', 'Object.hasOwn'],
  ...['Object.groupBy', 'Map.groupBy', 'Promise.any', 'Promise.withResolvers', 'Date.prototype.toTemporalInstant'],
]

const PREPARE = `(function (now, absent) {
  absent.forEach(function (name) {
    var parts = name.split('.')
    var last = parts.pop()
    var owner = parts.reduce(function (at, part) { return at[part] }, globalThis)
    delete owner[last]
  })
  var Real = Date
  function PhoneDate() {
    if (!(this instanceof PhoneDate)) return new Real(now()).toString()
    return arguments.length === 0 ? new Real(now()) : new (Function.prototype.bind.apply(Real, [null].concat([].slice.call(arguments))))()
  }
  PhoneDate.prototype = Real.prototype
  PhoneDate.now = now
  PhoneDate.parse = Real.parse
  PhoneDate.UTC = Real.UTC
  Real.prototype.constructor = PhoneDate
  Object.defineProperty(globalThis, 'Date', { value: PhoneDate, writable: true, configurable: true })
})`

/** The names that WeChat hides from a program's file by making them its parameters. */
const HIDDEN =
  'window,document,frames,self,location,navigator,localStorage,history,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket'

type ModuleBody = (require: (path: string) => unknown, module: object, exports: object) => void

const scripts = new Map<string, vm.Script>()

/** Compiled once for all phones of a run; another file under the same name is compiled anew. */
const scriptOf = (folder: string, file: string): vm.Script => {
  const full = path.join(folder, file)
  const key = `${full}?${statSync(full).mtimeMs}`
  const known = scripts.get(key)
  if (known) return known
  const code = `(function(require,module,exports,${HIDDEN}){${readFileSync(full, 'utf8')}\n})`
  const made = new vm.Script(code, { filename: full })
  scripts.set(key, made)
  return made
}

export interface EngineOptions {
  readonly folder: string
  readonly problems: Problems
  readonly timers: Timers
  /** The phone's clock. */
  readonly now: () => number
  /** The roots of the subpackages: one may not require from another. */
  readonly packages: readonly string[]
  readonly globals: Readonly<Record<string, unknown>>
}

/** WeChat's logic layer: a realm with the program's files, WeChat's globals, and nothing else. */
export class Engine {
  readonly #options: EngineOptions
  readonly #realm: vm.Context
  readonly #modules = new Map<string, { exports: object }>()
  readonly #parse: (json: string) => unknown

  constructor(options: EngineOptions) {
    this.#options = options
    const { problems, timers } = options
    const set =
      (repeats: boolean) =>
      (run: (...all: unknown[]) => void, delay: number, ...args: unknown[]) =>
        timers.set(() => problems.guard(() => run(...args)), delay, repeats)
    const clear = (id: unknown): void => timers.clear(id)
    const silent = (): void => undefined
    this.#realm = vm.createContext(
      {
        ...options.globals,
        setTimeout: set(false),
        setInterval: set(true),
        clearTimeout: clear,
        clearInterval: clear,
        console: {
          ...{ log: silent, info: silent, debug: silent, warn: silent, group: silent, groupEnd: silent },
          error: (...parts: unknown[]) => problems.note('console.error', parts.map(String).join(' ')),
        },
      },
      { codeGeneration: { strings: false, wasm: false } },
    )
    const prepare = vm.runInContext(PREPARE, this.#realm) as (now: () => number, absent: readonly string[]) => void
    prepare(options.now, ABSENT)
    this.#parse = vm.runInContext('JSON.parse', this.#realm) as (json: string) => unknown
  }

  /** A copy in the program's own realm, where `constructor === Object` has to hold. Functions go as they are, bytes as a buffer. */
  hand(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    const special = Object.entries(value).filter(([, each]) => typeof each === 'function' || each instanceof Uint8Array)
    const plain = special.length > 0 ? { ...value, ...Object.fromEntries(special.map(([key]) => [key, null])) } : value
    const copy = this.#parse(JSON.stringify(plain)) as Record<string, unknown>
    for (const [key, each] of special) copy[key] = each instanceof Uint8Array ? this.bytes(each) : each
    return copy
  }

  error(message: string, more: object = {}): Error {
    const make = vm.runInContext('(function (message) { return new Error(message) })', this.#realm) as (
      m: string,
    ) => Error
    return Object.assign(make(message), more)
  }

  bytes(content: Uint8Array): ArrayBuffer {
    const make = vm.runInContext('(function (n) { return new ArrayBuffer(n) })', this.#realm) as (
      n: number,
    ) => ArrayBuffer
    const buffer = make(content.length)
    new Uint8Array(buffer).set(content)
    return buffer
  }

  /** A promise of the program's realm. */
  promise(work: (resolve: (value: unknown) => void, reject: (error: unknown) => void) => void): unknown {
    return (
      vm.runInContext('(function (work) { return new Promise(work) })', this.#realm) as (w: typeof work) => unknown
    )(work)
  }

  require(file: string): unknown {
    const known = this.#modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    this.#modules.set(file, module)
    const body = scriptOf(this.#options.folder, file).runInContext(this.#realm) as ModuleBody
    body((wanted) => this.require(this.#resolve(file, wanted)), module, module.exports)
    return module.exports
  }

  #resolve(from: string, wanted: string): string {
    const found = path.posix.join(path.posix.dirname(from), wanted.endsWith('.js') ? wanted : `${wanted}.js`)
    const owner = (file: string): string => this.#options.packages.find((root) => file.startsWith(`${root}/`)) ?? ''
    if (owner(found) !== '' && owner(found) !== owner(from))
      throw new Error(`${from} requires ${found}, which lies in another subpackage`)
    return found
  }
}
