import type { World } from '../../functions/support/world'
import { unannounced } from './controls'
import { Disk } from './disk'
import type { Dispatcher } from './gestures'
import { Keyboard } from './keyboard'
import { Network } from './network'
import type { Page } from './page'
import { PageContainers } from './page-container'
import { PageStack } from './page-stack'
import { Pending } from './pending'
import { nothingNoticed, willing } from './person'
import { PhoneShade } from './phone-shade'
import { PhoneWindow } from './phone-window'
import { Problems } from './problems'
import { Program } from './program'
import { ProgramFiles } from './program-files'
import type { SetDataCall } from './set-data'
import { TapRight } from './tap-right'
import { Timers } from './timers'
import { nodesUnder, textOf, type ViewNode } from './tree'
import { weChatOf } from './we-chat'
import type { CloudCall } from './wx-cloud'
import type { Kit } from './wx-kit'

export interface MachineOptions {
  readonly folder: string
  readonly openId: string
  readonly world: { readonly emulator: Pick<World['emulator'], 'origin'> & { readonly clock: { now(): Date } } }
  /** False for programs whose controls need no names. */
  readonly announced?: boolean
  /** What the phone kept from an earlier run of the program. */
  readonly disk?: Disk
}

/** More steps than any page takes to come to rest: a program that needs them never does. */
const MOST_STEPS = 20_000
/** A quarter of what WeChat lets through. */
const LARGEST_MESSAGE = 64 * 1024

/** WeChat on one phone, with one program running in it. */
export class Machine {
  readonly problems = new Problems()
  readonly timers = new Timers()
  readonly pending = new Pending()
  readonly network = new Network()
  readonly person = willing()
  readonly noticed = nothingNoticed()
  readonly keyboard = new Keyboard(this.problems)
  readonly calls: CloudCall[] = []
  readonly setData: SetDataCall[] = []
  readonly disk: Disk
  readonly files: ProgramFiles
  readonly stack: PageStack
  readonly program: Program
  readonly dispatcher: Dispatcher
  readonly tapRight = new TapRight()
  readonly appWatchers = { show: new Set<() => void>(), hide: new Set<() => void>(), update: new Set<() => void>() }
  readonly shade = new PhoneShade(this.problems)
  readonly window = new PhoneWindow(this.problems)
  readonly containers = new PageContainers(() => this.dispatcher, this.timers)
  /** Under Jest it never hears of one: there the runner fails the test itself. */
  readonly #onRejection = (reason: unknown): void => this.problems.note('unhandled rejection', reason)
  readonly #started: number
  readonly #announced: boolean
  #drawn: { readonly page: Page; readonly version: string; readonly root: ViewNode } | undefined
  #killed = false

  constructor(options: MachineOptions) {
    this.disk = options.disk ?? new Disk()
    this.#announced = options.announced ?? true
    this.files = new ProgramFiles(options.folder)
    this.#started = options.world.emulator.clock.now().getTime()
    const { problems, pending, timers } = this
    const kit: Kit = { engine: () => this.program.engine, problems, pending, timers }
    this.stack = new PageStack(
      kit,
      this.files,
      () => this.program,
      (page) => this.#opened(page),
      (page) => this.containers.leave(page, this.draw()),
    )
    this.program = new Program({
      files: this.files,
      problems: this.problems,
      timers: this.timers,
      now: () => this.#started + this.timers.now,
      wx: weChatOf(kit, {
        ...this,
        origin: () => options.world.emulator.origin,
        openId: options.openId,
        checksPrivacy: this.files.app.__usePrivacyCheck__ === true,
        navigation: this.stack.functions(),
        nodes: () => this.nodes(),
      }),
      currentPages: () => this.stack.pages,
      onSetData: (call) => {
        this.setData.push(call)
        if (call.bytes > LARGEST_MESSAGE) this.problems.note('view', `setData of ${call.bytes} bytes on ${call.page}`)
      },
      afterDrawing: (callback) => this.timers.set(callback, 0, false),
    })
    this.dispatcher = {
      problems: this.problems,
      hand: (value) => this.program.engine.hand(value),
      timeStamp: () => this.timers.now,
    }
    process.on('unhandledRejection', this.#onRejection)
  }

  #opened({ route }: Page): void {
    Object.assign(this.noticed, { title: this.files.titleOf(route), bars: [this.files.barOf(route, this.shade.now)] })
    this.keyboard.leave()
  }

  start(url = this.files.app.pages[0] ?? ''): void {
    this.program.start()
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    const options = { path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1001, referrerInfo: {} }
    this.program.tellApp('onLaunch', options)
    this.program.tellApp('onShow', options)
    // WeChat opens nothing then, and leaves it to the program to go somewhere.
    if (!this.files.has(path)) return this.program.tellApp('onPageNotFound', { ...options, isEntryPage: true })
    this.stack.launch(`/${url.replace(/^\//, '')}`)
  }

  hide(): void {
    this.stack.top.instance.tell('onHide')
    this.program.tellApp('onHide')
    for (const tell of [...this.appWatchers.hide]) this.problems.guard(tell)
  }

  show(): void {
    this.program.tellApp('onShow', { path: this.stack.top.route, query: {}, scene: 1001 })
    for (const tell of [...this.appWatchers.show]) this.problems.guard(tell)
    this.stack.top.instance.tell('onShow')
  }

  pullDown(): void {
    const { route, instance } = this.stack.top
    if (this.files.json(route).enablePullDownRefresh !== true) throw new Error(`${route} cannot be pulled down`)
    instance.tell('onPullDownRefresh')
  }

  /** The page as it stands; drawn anew only when something has changed it. */
  draw(): ViewNode {
    const page = this.stack.top
    const version = `${this.setData.length} ${this.keyboard.version}`
    if (this.#drawn?.page === page && this.#drawn.version === version) return this.#drawn.root
    const root = page.draw()
    this.keyboard.showIn(root)
    this.#drawn = { page, version, root }
    this.containers.look(page, root)
    return root
  }

  nodes(): Iterable<ViewNode> {
    return nodesUnder(this.draw())
  }

  /** Lets so much of the program's own time go by, and waits for whatever WeChat is doing for it. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.timers.now + milliseconds
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.#killed) return
      if (this.timers.runNext(until)) continue
      if (!this.pending.busy) {
        this.timers.advanceTo(until)
        return
      }
      await this.pending.deliver()
    }
    throw new Error('the program does not come to rest')
  }

  /** Throws what has gone wrong so far; a page on which nothing is to be seen is wrong as well. */
  complain(): void {
    const pages = this.#killed ? [] : this.stack.pages.slice(-1)
    for (const { route } of pages) {
      const root = this.draw()
      if (textOf(root) === '') this.problems.note('empty page', route)
      if (this.#announced)
        for (const control of unannounced(root)) this.problems.note('unannounced', `${route}: ${control}`)
    }
    this.problems.throwIfAny()
  }

  async kill(): Promise<void> {
    this.#killed = true
    this.timers.stop()
    this.network.set(false, { quietly: true })
    this.stack.closeAll()
    await this.pending.drop()
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', this.#onRejection)
    this.disk.forgetTemporary()
  }
}
