import path from 'node:path'
import type { Config, Instance } from './instance'
import type { ViewNode } from './tree'
import type { RawNode, View } from './view'

export interface Definitions {
  readonly page: (route: string) => Config
  readonly component: (route: string) => Config
  /** What a page's or component's JSON names, by tag. */
  readonly components: (route: string) => Readonly<Record<string, string>>
  readonly instance: (name: string, config: Config, methods: Readonly<Record<string, unknown>>) => Instance
}

interface Child {
  readonly instance: Instance
  readonly route: string
  given: string
}

/** One open page: its instance, its components' instances, and what the view layer makes of their data. */
export class Page {
  readonly instance: Instance
  readonly route: string
  readonly #view: View
  readonly #definitions: Definitions
  readonly #children = new Map<string, Child>()
  #seen = new Set<string>()

  constructor(route: string, view: View, definitions: Definitions, own: Readonly<Record<string, unknown>>) {
    this.route = route
    this.#view = view
    this.#definitions = definitions
    const config = definitions.page(route)
    this.instance = definitions.instance(route, config, { ...config, ...own })
  }

  /** The whole tree as it stands, components included. */
  draw(): ViewNode {
    this.#seen = new Set()
    const root = this.#convert(this.#view.render(this.route, this.instance.data), null, this.instance, this.route)
    for (const [key, { instance }] of this.#children)
      if (!this.#seen.has(key)) {
        this.#children.delete(key)
        instance.tell('detached')
      }
    return root
  }

  #convert(raw: RawNode, parent: ViewNode | null, owner: Instance, route: string): ViewNode {
    const node: ViewNode = { tag: raw.tag, attr: raw.attr ?? {}, children: [], parent, owner }
    this.#fill(node, raw.children ?? [], owner, route)
    return node
  }

  #fill(node: ViewNode, children: RawNode['children'], owner: Instance, route: string): void {
    const known = this.#definitions.components(route)
    for (const child of children ?? []) {
      if (typeof child === 'string') {
        node.children.push(child)
        continue
      }
      const name = child.tag.replace(/^wx-/, '')
      const target = known[name]
      if (target === undefined) node.children.push(this.#convert(child, node, owner, route))
      else this.#fillComponent(node, child, path.posix.join(path.posix.dirname(route), target))
    }
  }

  /** Its nodes stand in its parent's place: Taro's components are virtual hosts, which leave no node of their own. */
  #fillComponent(node: ViewNode, raw: RawNode, route: string): void {
    const properties = raw.attr ?? {}
    const { sid } = Object(properties['i']) as { sid?: unknown }
    const key = `${route} ${String(sid)}`
    this.#seen.add(key)
    const given = JSON.stringify(properties)
    const child = this.#children.get(key) ?? this.#begin(key, route)
    if (child.given !== given) {
      const fresh = JSON.parse(given) as Record<string, unknown>
      for (const name of Object.keys(child.instance.data)) if (name in fresh) child.instance.data[name] = fresh[name]
      const isNew = child.given === ''
      child.given = given
      if (isNew) child.instance.tell('attached')
    }
    this.#fill(node, this.#view.render(route, child.instance.data).children, child.instance, route)
  }

  #begin(key: string, route: string): Child {
    const config = this.#definitions.component(route)
    const properties = (config['properties'] ?? {}) as Record<string, { value?: unknown }>
    const data = Object.fromEntries(Object.entries(properties).map(([name, { value }]) => [name, value]))
    const methods = { ...config, ...(config['methods'] as Record<string, unknown>) }
    const child = { instance: this.#definitions.instance(route, { ...config, data }, methods), route, given: '' }
    this.#children.set(key, child)
    return child
  }
}
