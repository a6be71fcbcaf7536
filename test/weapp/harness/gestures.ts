import { attributeOf, ancestorsOf, type ViewNode } from './tree'
import type { Problems } from './problems'

export interface Dispatcher {
  readonly problems: Problems
  readonly hand: (value: unknown) => unknown
  readonly timeStamp: () => number
}

const BUBBLES = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel'])

interface Handler {
  readonly node: ViewNode
  readonly method: string
  readonly catches: boolean
}

const handlerAt = (node: ViewNode, event: string): Handler | undefined => {
  for (const [name, catches] of [
    [`bind${event}`, false],
    [`bind:${event}`, false],
    [`catch${event}`, true],
    [`catch:${event}`, true],
  ] as const) {
    const method = node.attr[name]
    if (typeof method === 'string' && method !== '') return { node, method, catches }
  }
  return undefined
}

/** Those that hear an event, from the inside out. */
export const handlersOf = (node: ViewNode, event: string): readonly Handler[] => {
  const way = BUBBLES.has(event) ? [node, ...ancestorsOf(node)] : [node]
  const heard: Handler[] = []
  for (const each of way) {
    const handler = handlerAt(each, event)
    if (!handler) continue
    heard.push(handler)
    if (handler.catches) break
  }
  return heard
}

const ends = (node: ViewNode) => ({
  id: String(node.attr['id'] ?? ''),
  dataset: Object.fromEntries(
    Object.entries(node.attr).flatMap(([name, value]) => (name.startsWith('data-') ? [[name.slice(5), value]] : [])),
  ),
  offsetLeft: 0,
  offsetTop: 0,
})

/** Sends an event as WeChat does: to the node, and for those that bubble to each listening ancestor, until one catches it. */
export const dispatch = (to: Dispatcher, node: ViewNode, type: string, detail: object): void => {
  for (const { node: at, method } of handlersOf(node, type)) {
    const run = at.owner.self[method]
    if (typeof run !== 'function') {
      to.problems.note('view', `${at.owner.name} has no method "${method}" for ${type} of <${node.tag}>`)
      continue
    }
    const touches = BUBBLES.has(type) ? { touches: [], changedTouches: [] } : {}
    const event = {
      type,
      timeStamp: to.timeStamp(),
      target: ends(node),
      currentTarget: ends(at),
      detail,
      mark: {},
      ...touches,
    }
    to.problems.guard(() => (run as (event: unknown) => void).call(at.owner.self, to.hand(event)))
  }
}

/** Whether it is said to be out of use: its own word, WeChat's, or that of what it stands in. */
export const isDisabled = (node: ViewNode): boolean =>
  [node, ...ancestorsOf(node)].some(
    (each) => attributeOf(each, 'aria-disabled') === 'true' || each.attr['disabled'] === true,
  )
