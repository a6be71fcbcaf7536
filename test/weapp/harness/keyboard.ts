import { isField } from './look'
import type { Problems } from './problems'
import { attributeOf, nodesUnder, type ViewNode } from './tree'

interface Typed {
  readonly text: string
  /** What the program's data held for this field when it was typed. */
  readonly over: unknown
}

const idOf = (node: ViewNode): string => String(node.attr['data-sid'] ?? node.attr['id'])

/** The text in native fields. It is the phone's own: the program hears of it, and may only write to a field that nobody is in. */
export class Keyboard {
  readonly #problems: Problems
  readonly #typed = new Map<string, Typed>()
  focused: string | undefined
  /** How often the program wrote to a field that somebody was in, be it the same text: a fast typist would lose a letter. */
  writes = 0
  /** Changes with everything that is typed. */
  version = 0

  constructor(problems: Problems) {
    this.#problems = problems
  }

  textIn(node: ViewNode): string {
    return this.#typed.get(idOf(node))?.text ?? String(node.attr['value'] ?? '')
  }

  note(node: ViewNode, text: string): void {
    this.version += 1
    const before = this.#typed.get(idOf(node))
    this.#typed.set(idOf(node), { text, over: before ? before.over : node.attr['value'] })
  }

  focus(node: ViewNode): void {
    this.focused = idOf(node)
  }

  has(node: ViewNode): boolean {
    return this.focused === idOf(node)
  }

  leave(): void {
    this.focused = undefined
  }

  /** Puts what was typed into a freshly drawn tree, as the native fields that lie over it show it. */
  showIn(root: ViewNode): void {
    for (const node of nodesUnder(root)) {
      if (!isField(node)) continue
      const typed = this.#typed.get(idOf(node))
      if (!typed) continue
      if (node.attr['value'] === typed.over) Object.assign(node.attr, { value: typed.text })
      else this.#overwritten(node, typed)
    }
  }

  #overwritten(node: ViewNode, typed: Typed): void {
    const value = node.attr['value']
    if (value !== typed.text) this.#typed.delete(idOf(node))
    else this.#typed.set(idOf(node), { text: typed.text, over: value })
    if (!this.has(node)) return
    this.writes += 1
    if (value !== typed.text)
      this.#problems.note(
        'keyboard',
        `"${attributeOf(node, 'aria-label')}" was given another text while somebody was in it`,
      )
  }
}
