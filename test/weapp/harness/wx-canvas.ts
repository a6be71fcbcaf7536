import type { Noticed } from './person'
import { attributeOf, type ViewNode } from './tree'
import type { Kit } from './wx-kit'

/** A phone's screen is so wide, and a canvas in a sheet so much narrower. */
const SHOWN = { width: 350, height: 140 }

type Point = readonly [x: number, y: number]

/** A canvas of type 2d: what of its context is used, and what has been drawn since it was last cleared. */
class Canvas {
  width = 300
  height = 150
  lines: Point[][] = []
  #path: Point[] = []
  #scale: Point = [1, 1]

  getContext(kind: string): unknown {
    if (kind !== '2d') return null
    return {
      ...{ lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', strokeStyle: '#000000' },
      setTransform: (a: number, _b: number, _c: number, d: number) => void (this.#scale = [a, d]),
      clearRect: () => void (this.lines = []),
      beginPath: () => void (this.#path = []),
      moveTo: (x: number, y: number) => void this.#path.push([x, y]),
      lineTo: (x: number, y: number) => void this.#path.push([x, y]),
      stroke: () => void this.lines.push(this.#path.map(([x, y]) => [x * this.#scale[0], y * this.#scale[1]])),
    }
  }
}

export interface CanvasOptions {
  readonly noticed: Noticed
  /** The page as it stands. */
  readonly nodes: () => Iterable<ViewNode>
}

/** `wx.createSelectorQuery`, as far as it is asked for a canvas by its id. What is not on the screen yet is answered by null. */
export const canvasOf = (kit: Kit, { noticed, nodes }: CanvasOptions): Record<string, unknown> => {
  const canvases = new WeakMap<ViewNode['owner'], Map<string, Canvas>>()
  const canvasOfNode = (node: ViewNode): Canvas => {
    const known = canvases.get(node.owner) ?? new Map<string, Canvas>()
    canvases.set(node.owner, known)
    // The same element keeps its canvas for as long as it is on the page; Taro numbers elements and never a number twice.
    const sid = String(attributeOf(node, 'data-sid') ?? node.attr['id'])
    const canvas = known.get(sid) ?? new Canvas()
    known.set(sid, canvas)
    noticed.drawn = () => canvas.lines.map((line) => line.map(([x, y]) => [Math.round(x), Math.round(y)] as const))
    return canvas
  }
  const find = (id: string): unknown => {
    if (noticed.canvasLate > 0) {
      noticed.canvasLate -= 1
      return null
    }
    const node = [...nodes()].find(({ tag, attr }) => tag === 'wx-canvas' && attr['id'] === id)
    if (!node || node.attr['type'] !== '2d') return null
    return Object.assign(kit.engine().hand(SHOWN) as object, { node: canvasOfNode(node) })
  }
  return {
    createSelectorQuery: () => {
      const wanted: string[] = []
      const query = {
        select: (selector: string) => {
          wanted.push(selector.replace(/^#/, ''))
          return { ...query, fields: () => query }
        },
        exec: (tell: (results: readonly unknown[]) => void) => {
          // The view layer is asked, and answers when it has drawn.
          kit.timers.set(() => kit.problems.guard(() => tell(wanted.map(find))), 0, false)
          return query
        },
      }
      return query
    },
  }
}
