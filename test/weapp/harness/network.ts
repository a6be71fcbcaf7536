import { setTimeout as sleep } from 'node:timers/promises'

type Listener = (status: { isConnected: boolean; networkType: string }) => void

const sizeOf = (body: RequestInit['body']): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : body instanceof Uint8Array ? body.byteLength : 0

/** The phone's connection, as a test sets it. */
export class Network {
  connected = true
  /** How fast it is, up and down; latency is the emulator's. */
  bitsPerSecond = Infinity
  /**
   * How much gets through in the minute after which WeChat ends a request, whatever its `timeout` says
   * (developers.weixin.qq.com/miniprogram/dev/framework/ability/network); nothing waits for that minute.
   */
  bytesAMinute = Infinity
  /** After so many more requests the connection is lost. */
  loseAfter = Infinity
  /** What becomes of a call on its way: so it is met as functions of another version meet it. */
  asSent: (call: Readonly<Record<string, unknown>>) => object = (call) => call
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
    if (connected) this.loseAfter = Infinity
    if (!connected) for (const controller of this.#underWay) controller.abort()
    if (!quietly) for (const tell of [...this.#listeners]) tell({ isConnected: connected, networkType: this.type })
  }

  async #carry(bytes: number, signal: AbortSignal): Promise<void> {
    if (bytes > this.bytesAMinute) throw new Error('timeout')
    if (this.bitsPerSecond === Infinity) return
    await sleep((bytes * 8 * 1000) / this.bitsPerSecond, undefined, { signal })
  }

  /** A request to the local CloudBase, or undefined where nothing came back. */
  async request(url: string, init: RequestInit, controller = new AbortController()): Promise<Response | undefined> {
    if (this.loseAfter <= 0) this.set(false)
    this.loseAfter -= 1
    if (!this.connected) return undefined
    this.#underWay.add(controller)
    try {
      const response = await fetch(url, { ...init, signal: controller.signal })
      const body = await response.arrayBuffer()
      await this.#carry(sizeOf(init.body) + body.byteLength, controller.signal)
      return this.connected ? new Response(body, { status: response.status }) : undefined
    } catch {
      // The connection was cut, by the test or by the emulator for it.
      return undefined
    } finally {
      this.#underWay.delete(controller)
    }
  }
}
