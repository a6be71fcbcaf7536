import { handlersOf } from './gestures'
import { isField } from './look'
import { attributeOf, nameOf, nodesUnder, roleOf, type ViewNode } from './tree'

/** Taro gives these every handler there is, used or not; what is in them has handlers of its own, and a canvas its name from around it. */
const FRAMES = new Set(['wx-scroll-view', 'wx-picker', 'wx-swiper', 'wx-form', 'wx-canvas', 'wx-page-container'])

/** What lies over the page to keep it from scrolling: it has every handler too, and is there for nobody to find. */
const isScrim = ({ attr }: ViewNode): boolean => attr['catchtouchmove'] !== undefined

const listens = (node: ViewNode): boolean =>
  isField(node) || (!FRAMES.has(node.tag) && !isScrim(node) && handlersOf(node, 'tap')[0]?.node === node)

/** What a person can touch and a screen reader must be able to announce. */
const controlsOf = (root: ViewNode): ViewNode[] => [...nodesUnder(root)].filter(listens)

/** A line for each control that has no role, or nothing to be called by. */
export const unannounced = (root: ViewNode): string[] =>
  controlsOf(root)
    .filter((node) => roleOf(node) === undefined || nameOf(node) === '')
    .map((node) => `<${node.tag} class="${attributeOf(node, 'class')}">: role ${roleOf(node)}, name "${nameOf(node)}"`)
