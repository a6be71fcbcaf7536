type Listener = (status: { isConnected: boolean; networkType: string }) => void

/** The phone's connection, as a test sets it. */
export class Network {
  connected = true
  readonly #listeners = new Set<Listener>()
  readonly #underWay = new Set<AbortController>()

  watch(listener: Listener): void {
    this.#listeners.add(listener)
  }

  unwatch(listener: Listener | undefined): void {
    if (listener) this.#listeners.delete(listener)
    else this.#listeners.clear()
  }

  get type(): string {
    return this.connected ? '4g' : 'none'
  }

  /** Cuts or restores it. What is under way when it is cut ends there. `quietly`: WeChat has not noticed, as on a train. */
  set(connected: boolean, { quietly = false } = {}): void {
    this.connected = connected
    if (!connected) for (const controller of this.#underWay) controller.abort()
    if (!quietly) for (const tell of [...this.#listeners]) tell({ isConnected: connected, networkType: this.type })
  }

  /** A request to the local CloudBase, or undefined where nothing came back. */
  async request(url: string, init: RequestInit, controller = new AbortController()): Promise<Response | undefined> {
    if (!this.connected) return undefined
    this.#underWay.add(controller)
    try {
      const response = await fetch(url, { ...init, signal: controller.signal })
      const body = await response.arrayBuffer()
      return this.connected ? new Response(body, { status: response.status }) : undefined
    } catch {
      // The connection was cut, by the test or by the emulator for it.
      return undefined
    } finally {
      this.#underWay.delete(controller)
    }
  }
}
