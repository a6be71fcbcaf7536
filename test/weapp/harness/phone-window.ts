import type { Problems } from './problems'

type Watcher = (change: { readonly size: { readonly windowWidth: number; readonly windowHeight: number } }) => void

/** A phone's screen, or a window of WeChat's on a computer, whose edge is drawn. */
export class PhoneWindow {
  width = 390
  height = 844
  readonly #watchers = new Set<Watcher>()

  constructor(private readonly problems: Problems) {}

  /** It gets another size while the program runs. */
  resize(width: number, height: number): void {
    Object.assign(this, { width, height })
    const size = { windowWidth: width, windowHeight: height }
    for (const tell of [...this.#watchers]) this.problems.guard(() => tell({ size }))
  }

  functions(hand: (value: object) => unknown): Record<string, unknown> {
    return {
      getWindowInfo: () =>
        hand({
          windowWidth: this.width,
          windowHeight: this.height,
          pixelRatio: 3,
          safeArea: { bottom: this.height - 34 },
        }),
      onWindowResize: (tell: Watcher) => void this.#watchers.add(tell),
      offWindowResize: (tell: Watcher) => void this.#watchers.delete(tell),
    }
  }
}
