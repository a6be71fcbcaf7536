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

/** Where a finger is: from the page's corner, and on a canvas from the canvas's own. */
export interface Touch {
  readonly x: number
  readonly y: number
}

const LIFTED = new Set(['touchend', 'touchcancel'])

/** The fingers on the glass while `type` happens, and those that it is about, as WeChat tells a node of them. */
const touchesOf = (node: ViewNode, type: string, { x, y }: Touch): object => {
  if (!BUBBLES.has(type)) return {}
  const finger =
    node.tag === 'wx-canvas'
      ? { identifier: 0, x, y }
      : { identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y, force: 1 }
  return { touches: LIFTED.has(type) || type === 'tap' ? [] : [finger], changedTouches: [finger] }
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
export const dispatch = (
  to: Dispatcher,
  node: ViewNode,
  type: string,
  detail: object,
  touch: Touch = { x: 0, y: 0 },
): void => {
  for (const { node: at, method } of handlersOf(node, type)) {
    const run = at.owner.self[method]
    if (typeof run !== 'function') {
      to.problems.note('view', `${at.owner.name} has no method "${method}" for ${type} of <${node.tag}>`)
      continue
    }
    const event = {
      type,
      timeStamp: to.timeStamp(),
      target: ends(node),
      currentTarget: ends(at),
      detail,
      mark: {},
      ...touchesOf(node, type, touch),
    }
    to.problems.guard(() => (run as (event: unknown) => void).call(at.owner.self, to.hand(event)))
  }
}

/** What a finger drawn over a node moves: the page behind it, a part that scrolls by itself, or nothing. */
export const movedBy = (node: ViewNode): 'page' | 'part' | 'nothing' => {
  const way = [node, ...ancestorsOf(node)]
  const caught = way.findIndex((each) => handlerAt(each, 'touchmove')?.catches === true)
  if (caught < 0) return 'page'
  const scrolls = way.findIndex(
    ({ tag, attr }) => tag === 'wx-scroll-view' && truthy(attr['scrollY'] ?? attr['scroll-y']),
  )
  return scrolls >= 0 && scrolls < caught ? 'part' : 'nothing'
}

const truthy = (value: unknown): boolean => value === true || value === 'true' || value === ''

/** Whether it is said to be out of use: its own word, WeChat's, or that of what it stands in. */
export const isDisabled = (node: ViewNode): boolean =>
  [node, ...ancestorsOf(node)].some(
    (each) => attributeOf(each, 'aria-disabled') === 'true' || each.attr['disabled'] === true,
  )
