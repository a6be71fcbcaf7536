import { dispatch, handlersOf, isDisabled, movedBy, type Touch } from './gestures'
import { findAll, findField, findOne, isField, reads, type Which } from './look'
import type { Machine } from './machine'
import { ancestorsOf, attributeOf, nameOf, nodesUnder, textOf, type ViewNode } from './tree'

/** How long a person takes between two touches: what the program starts within it is over before the next. */
const A_MOMENT = 300

/** A phone in somebody's hand: what they see and do, by the words on it. Everything waits until the program has come to rest. */
export class Phone {
  constructor(readonly machine: Machine) {}

  /** Opens the program, at a page if one is given, as from a message. */
  async launch(url?: string): Promise<void> {
    this.machine.start(url)
    await this.settle()
  }

  get route(): string {
    return this.machine.stack.top.route
  }

  get screen(): ViewNode {
    return this.machine.draw()
  }

  /** Everything that is written on the page. */
  get text(): string {
    return textOf(this.screen)
  }

  sees(...texts: readonly string[]): void {
    const { screen } = this
    for (const text of texts)
      if (!reads(screen, text)) throw new Error(`"${text}" is not on ${this.route}:\n${textOf(screen)}`)
  }

  doesNotSee(...texts: readonly string[]): void {
    const { screen } = this
    for (const text of texts)
      if (reads(screen, text)) throw new Error(`"${text}" is on ${this.route}:\n${textOf(screen)}`)
  }

  /** How many things are called so. */
  count(name: string, which: Which = {}): number {
    return findAll(this.screen, name, which).length
  }

  isOff(name: string, which: Which = {}): boolean {
    return isDisabled(findOne(this.screen, name, which))
  }

  async tap(name: string, which: Which = {}): Promise<void> {
    const node = findOne(this.screen, name, which)
    if (isDisabled(node)) throw new Error(`"${name}" cannot be tapped: it is disabled`)
    if (handlersOf(node, 'tap').length === 0) throw new Error(`"${name}" does nothing when it is tapped`)
    await this.#leaveField(node)
    this.#touch(node, 'touchstart')
    this.#touch(node, 'touchend')
    this.machine.tapRight.during(() => this.#touch(node, 'tap'))
    await this.settle()
  }

  async longpress(name: string, which: Which = {}): Promise<void> {
    const node = findOne(this.screen, name, which)
    if (handlersOf(node, 'longpress').length === 0) throw new Error(`"${name}" does nothing when it is held`)
    for (const type of ['touchstart', 'longpress', 'touchend']) this.#touch(node, type)
    await this.settle()
  }

  /** Writes the whole text of a field at once, as by pasting, and stays in it. */
  async input(name: string, text: string, which: Which = {}): Promise<void> {
    const node = await this.#enter(name, which)
    this.#put(node, text)
    await this.settle()
  }

  /** Types at the end of a field, key by key. */
  async type(name: string, text: string, which: Which = {}): Promise<void> {
    for (const key of text) {
      const node = await this.#enter(name, which)
      this.#put(node, `${this.machine.keyboard.textIn(node)}${key}`)
      await this.settle()
    }
  }

  /** Leaves the field that one is in. */
  async blur(): Promise<void> {
    await this.#leaveField(undefined)
    await this.settle()
  }

  /** What the field's own `change` says: a switch, a picker, which is called by what stands in it. */
  async change(name: string, value: unknown, which: Which = {}): Promise<void> {
    const node = findOne(this.screen, name, which)
    const picker = ancestorsOf(node).find(({ tag }) => tag === 'wx-picker')
    this.#send(picker ?? node, 'change', { value })
    await this.settle()
  }

  async pullDown(): Promise<void> {
    this.machine.pullDown()
    await this.settle()
  }

  async reachBottom(): Promise<void> {
    this.machine.stack.top.instance.tell('onReachBottom')
    await this.settle()
  }

  /** The arrow at the top left. */
  async back(): Promise<void> {
    if (!this.machine.stack.back()) throw new Error('there is no page to go back to')
    await this.settle()
  }

  /** Goes to the home screen, or comes back from it. */
  async leave(): Promise<void> {
    this.machine.hide()
    await this.settle()
  }

  async comeBack(): Promise<void> {
    this.machine.show()
    await this.settle()
  }

  /** Lets time pass: what the program does later by itself happens now. */
  async wait(milliseconds: number): Promise<void> {
    await this.machine.pass(milliseconds)
    this.machine.complain()
  }

  async settle(): Promise<void> {
    await this.machine.pass(A_MOMENT)
    this.machine.complain()
  }

  /** Ends the program as WeChat does when memory is short: nothing is told to it. */
  async kill(): Promise<void> {
    await this.machine.kill()
  }

  async #enter(name: string, which: Which): Promise<ViewNode> {
    const { keyboard } = this.machine
    const node = findField(this.screen, name, which)
    if (isDisabled(node)) throw new Error(`the field "${name}" is disabled`)
    if (keyboard.has(node)) return node
    await this.#leaveField(node)
    keyboard.focus(node)
    this.#send(node, 'focus', { value: keyboard.textIn(node), height: 300 })
    await this.settle()
    return findField(this.screen, name, which)
  }

  #put(node: ViewNode, text: string): void {
    const most = Number(attributeOf(node, 'maxlength') ?? 140)
    const value = most >= 0 ? text.slice(0, most) : text
    this.machine.keyboard.note(node, value)
    this.#send(node, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  async #leaveField(next: ViewNode | undefined): Promise<void> {
    const { keyboard } = this.machine
    const node = [...this.machine.nodes()].find((each) => isField(each) && keyboard.has(each))
    if (!node || node === next) return
    keyboard.leave()
    this.#send(node, 'blur', { value: keyboard.textIn(node), cursor: 0 })
    await this.settle()
  }

  /** Draws a finger over a thing, through points from its corner. Says what else than the thing has moved. */
  async draw(name: string, points: readonly Touch[], which: Which = {}): Promise<'page' | 'part' | 'nothing'> {
    const found = findOne(this.screen, name, which)
    // A finger touches what lies in it: a drawing area is a canvas within what carries its name.
    const node = [...nodesUnder(found)].find(({ tag }) => tag === 'wx-canvas') ?? found
    const [first = { x: 0, y: 0 }, ...others] = points
    this.#touch(node, 'touchstart', first)
    for (const point of others) this.#touch(node, 'touchmove', point)
    this.#touch(node, 'touchend', points.at(-1) ?? first)
    await this.settle()
    return movedBy(node)
  }

  #touch(node: ViewNode, type: string, at: Touch = { x: 0, y: 0 }): void {
    dispatch(this.machine.dispatcher, node, type, at, at)
  }

  #send(node: ViewNode, type: string, detail: object): void {
    const mayBeDeaf = type === 'focus' || type === 'blur'
    if (!mayBeDeaf && handlersOf(node, type).length === 0)
      throw new Error(`"${nameOf(node)}" does not listen to ${type}`)
    dispatch(this.machine.dispatcher, node, type, detail)
  }
}
