import type { Page } from './page'
import type { Program } from './program'
import type { ProgramFiles } from './program-files'
import { wxFunction, WxFailure, type Kit, type WxOptions } from './wx-kit'

const MOST_PAGES = 10

interface Target {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

const parse = (url: string, from: string): Target => {
  const [given = '', search = ''] = url.split('?')
  const absolute = given.startsWith('/') ? given.slice(1) : new URL(given, `page:///${from}`).pathname.slice(1)
  // WeChat hands values on as they are written; decoding is the program's business.
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', ...rest] = pair.split('=')
        return [name, rest.join('=')]
      }),
  )
  return { route: absolute, query }
}

/** The pages that lie over one another, with the calls that WeChat makes on each as they come and go. */
export class PageStack {
  readonly #kit: Kit
  readonly #files: ProgramFiles
  readonly #program: () => Program
  readonly #onOpen: (page: Page) => void
  readonly #leavesContainer: (page: Page) => boolean
  #pages: Page[] = []

  constructor(
    kit: Kit,
    files: ProgramFiles,
    program: () => Program,
    onOpen: (page: Page) => void,
    leavesContainer: (page: Page) => boolean,
  ) {
    this.#kit = kit
    this.#files = files
    this.#program = program
    this.#onOpen = onOpen
    this.#leavesContainer = leavesContainer
  }

  get pages(): readonly Page[] {
    return this.#pages
  }

  get top(): Page {
    const top = this.#pages.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** As WeChat opens the first page of a start. */
  launch(url: string): void {
    this.#open(this.#target(url))
  }

  #target(url: unknown): Target {
    const target = parse(String(url), this.#pages.at(-1)?.route ?? '')
    if (!this.#files.has(target.route)) throw new WxFailure(`page "${target.route}" is not found`)
    return target
  }

  #open({ route, query }: Target): void {
    const { problems, timers } = this.#kit
    const page = problems.guard(() => this.#program().open(route, query))
    if (!page) return
    this.#pages.push(page)
    this.#onOpen(page)
    page.instance.tell('onLoad', this.#program().engine.hand(query))
    page.instance.tell('onShow')
    timers.set(() => page.instance.tell('onReady'), 0, false)
  }

  #close(count: number): void {
    for (const page of this.#pages.splice(this.#pages.length - count).reverse()) page.instance.tell('onUnload')
  }

  functions(): Record<string, unknown> {
    const made = (name: string, work: (options: WxOptions) => void) => wxFunction(this.#kit, name, work)
    return {
      navigateTo: made('navigateTo', ({ url }) => {
        const target = this.#target(url)
        if (this.#pages.length >= MOST_PAGES) throw new WxFailure('webview count limit exceed')
        this.top.instance.tell('onHide')
        this.#open(target)
      }),
      redirectTo: made('redirectTo', ({ url }) => {
        const target = this.#target(url)
        this.#close(1)
        this.#open(target)
      }),
      reLaunch: made('reLaunch', ({ url }) => {
        const target = this.#target(url)
        this.#close(this.#pages.length)
        this.#open(target)
      }),
      navigateBack: made('navigateBack', ({ delta }) => {
        if (this.#leavesContainer(this.top)) return
        if (this.#pages.length < 2) throw new WxFailure('cannot navigate back at first page.')
        this.#close(Math.min(typeof delta === 'number' ? delta : 1, this.#pages.length - 1))
        this.#onOpen(this.top)
        this.top.instance.tell('onShow')
      }),
    }
  }

  /** The arrow at the top left, a swipe from the edge, or the phone's own back. */
  back(): boolean {
    if (this.#leavesContainer(this.top)) return true
    if (this.#pages.length < 2) return false
    this.#close(1)
    this.#onOpen(this.top)
    this.top.instance.tell('onShow')
    return true
  }

  closeAll(): void {
    this.#pages = []
  }
}
