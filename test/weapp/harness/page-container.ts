import { dispatch, type Dispatcher } from './gestures'
import type { Page } from './page'
import type { Timers } from './timers'
import { nodesUnder, type ViewNode } from './tree'

/** Taken away by the phone, it comes back only after the program has hidden it. */
type Standing = 'hidden' | 'shown' | 'taken'

/**
 * WeChat's page-container: while a page shows one, whoever goes back takes it away, and the page stays. It tells that it leaves
 * (`beforeleave`) whoever takes it away: where it is the program, a moment later.
 */
export class PageContainers {
  readonly #standing = new WeakMap<Page, Standing>()
  readonly #dispatcher: () => Dispatcher
  readonly #timers: Timers

  constructor(dispatcher: () => Dispatcher, timers: Timers) {
    this.#dispatcher = dispatcher
    this.#timers = timers
  }

  /** Looks at a page as it was drawn. */
  look(page: Page, root: ViewNode): void {
    const container = this.#containerIn(root)
    const before = this.#standing.get(page) ?? 'hidden'
    const shows = container?.attr['show'] === true
    if (before === 'shown' && !shows && container) this.#timers.set(() => this.#tell(container), 0, false)
    this.#standing.set(page, shows ? (before === 'hidden' ? 'shown' : before) : 'hidden')
  }

  /** Goes back from a page: true where that took its container away. */
  leave(page: Page, root: ViewNode): boolean {
    const container = this.#containerIn(root)
    if (!container || this.#standing.get(page) !== 'shown') return false
    this.#standing.set(page, 'taken')
    this.#tell(container)
    return true
  }

  #containerIn(root: ViewNode): ViewNode | undefined {
    const [container, ...more] = [...nodesUnder(root)].filter(({ tag }) => tag === 'wx-page-container')
    if (more.length > 0) this.#dispatcher().problems.note('view', 'a page has more than one page-container')
    return container
  }

  #tell(container: ViewNode): void {
    dispatch(this.#dispatcher(), container, 'beforeleave', {})
  }
}
