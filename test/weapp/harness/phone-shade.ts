import type { Problems } from './problems'

export type Shade = 'light' | 'dark'
type Watcher = (change: { readonly theme: string }) => void

/** Whether the phone is light or dark, and whom it tells when it turns. */
export class PhoneShade {
  now: Shade = 'light'
  readonly #watchers = new Set<Watcher>()

  constructor(private readonly problems: Problems) {}

  /** It turns while the program runs. */
  turn(shade: Shade): void {
    this.now = shade
    for (const tell of [...this.#watchers]) this.problems.guard(() => tell({ theme: shade }))
  }

  functions(): Record<string, unknown> {
    return {
      onThemeChange: (tell: Watcher) => void this.#watchers.add(tell),
      offThemeChange: (tell: Watcher) => void this.#watchers.delete(tell),
    }
  }
}
