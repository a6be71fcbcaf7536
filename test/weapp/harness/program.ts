import { Engine } from './engine'
import { Instance, type Config, type Method } from './instance'
import { Page, type Definitions } from './page'
import type { ProgramFiles } from './program-files'
import type { Problems } from './problems'
import type { SetDataCall } from './set-data'
import type { Timers } from './timers'
import { View } from './view'

export interface ProgramOptions {
  readonly files: ProgramFiles
  readonly problems: Problems
  readonly timers: Timers
  readonly now: () => number
  readonly wx: Record<string, unknown>
  readonly currentPages: () => readonly Page[]
  readonly onSetData: (call: SetDataCall) => void
  readonly afterDrawing: (callback: () => void) => void
}

/** The program's code in its engine: what it registered with App, Page and Component. */
export class Program {
  readonly engine: Engine
  readonly #options: ProgramOptions
  readonly #view: View
  readonly #registered = new Map<string, Config>()
  #app: Record<string, unknown> = {}
  #loading = ''

  constructor(options: ProgramOptions) {
    this.#options = options
    const { files, problems, timers, now, wx, currentPages } = options
    this.#view = new View(files.folder, problems)
    const register = (config: Config): void => {
      this.#registered.set(this.#loading, config)
    }
    this.engine = new Engine({
      folder: files.folder,
      problems,
      timers,
      now,
      packages: files.packages,
      globals: {
        wx,
        App: (app: Record<string, unknown>) => {
          this.#app = app
        },
        Page: register,
        Component: register,
        Behavior: (config: Config) => config,
        getApp: () => this.#app,
        getCurrentPages: () => currentPages().map(({ instance }) => instance.self),
      },
    })
  }

  /** Loads app.js. What it throws is noted, as everything that the program throws. */
  start(): void {
    this.#options.problems.guard(() => this.engine.require('app.js'))
  }

  tellApp(method: string, argument: object = {}): void {
    const found = this.#app[method]
    if (typeof found === 'function')
      this.#options.problems.guard(() => (found as Method).call(this.#app, this.engine.hand(argument)))
  }

  open(route: string, query: Readonly<Record<string, string>>): Page {
    const { files } = this.#options
    const own = {
      ...{ route, __route__: route, is: route, options: this.engine.hand(query) },
      selectComponent: () => null,
    }
    const definitions: Definitions = {
      page: (wanted) => this.#definition(wanted),
      component: (wanted) => this.#definition(wanted),
      components: (wanted) => files.componentsOf(wanted),
      instance: (name, config, methods) => this.#instance(name, config, methods),
    }
    return new Page(route, this.#view, definitions, own)
  }

  #definition(route: string): Config {
    if (!this.#registered.has(route)) {
      this.#loading = route
      this.engine.require(`${route}.js`)
    }
    const config = this.#registered.get(route)
    if (!config) throw new Error(`${route}.js registered neither Page nor Component`)
    return config
  }

  #instance(name: string, config: Config, methods: Readonly<Record<string, unknown>>): Instance {
    const { problems, onSetData, afterDrawing } = this.#options
    const hand = (value: unknown): unknown => this.engine.hand(value)
    return new Instance({ name, config, methods, problems, hand, onSetData, afterDrawing })
  }
}
