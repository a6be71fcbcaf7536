import type { Store, Table } from '../database/store'

/** A subscription message as it was sent. */
export interface SentMessage {
  readonly id: string
  readonly at: string
  readonly touser: string
  readonly templateId: string
  readonly page: string
  readonly miniprogramState: string
  readonly lang: string
  readonly data: Readonly<Record<string, string>>
}

/** What WeChat knows and tells nobody: who allowed which template how often, and what was sent to them. */
export class Subscriptions {
  readonly #credits: Table<number>
  readonly #people: Table<true>
  readonly #messages: Table<SentMessage>
  // The disk is behind by a commit, and two acceptances in one moment both count.
  readonly #balance: Map<string, number>
  readonly #known: Set<string>
  #sent: SentMessage[]

  constructor(store: Store) {
    this.#credits = store.table('credits')
    this.#people = store.table('people')
    this.#messages = store.table('messages')
    this.#balance = new Map(this.#credits.entries())
    this.#known = new Set(this.#people.entries().map(([openId]) => openId))
    this.#sent = this.#messages.entries().map(([, message]) => message)
  }

  messages(): readonly SentMessage[] {
    return [...this.#sent]
  }

  knows(openId: string): boolean {
    return this.#known.has(openId)
  }

  credit(openId: string, templateId: string): number {
    return this.#balance.get(`${openId} ${templateId}`) ?? 0
  }

  async meet(openId: string): Promise<void> {
    if (this.#known.has(openId)) return
    this.#known.add(openId)
    await this.#people.put(openId, true)
  }

  async grant(openId: string, templateId: string): Promise<void> {
    await this.#setCredit(openId, templateId, this.credit(openId, templateId) + 1)
  }

  async revoke(openId: string, templateId: string): Promise<void> {
    await this.#setCredit(openId, templateId, 0)
  }

  async #setCredit(openId: string, templateId: string, credit: number): Promise<void> {
    const key = `${openId} ${templateId}`
    this.#balance.set(key, credit)
    await Promise.all([this.meet(openId), this.#credits.put(key, credit)])
  }

  /** Uses up one credit and keeps the message. */
  async deliver(message: SentMessage): Promise<void> {
    const { touser, templateId } = message
    const key = String(this.#sent.length).padStart(9, '0')
    this.#sent.push(message)
    await Promise.all([
      this.#setCredit(touser, templateId, this.credit(touser, templateId) - 1),
      this.#messages.put(key, message),
    ])
  }

  async clear(): Promise<void> {
    this.#sent = []
    this.#balance.clear()
    this.#known.clear()
    await Promise.all([this.#credits.clear(), this.#people.clear(), this.#messages.clear()])
  }
}
