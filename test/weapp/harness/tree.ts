import type { Instance } from './instance'

/** A node that the view layer draws, with the instance whose methods its events call. */
export interface ViewNode {
  readonly tag: string
  readonly attr: Readonly<Record<string, unknown>>
  readonly children: Array<ViewNode | string>
  readonly parent: ViewNode | null
  readonly owner: Instance
}

/** Between these a person sees no gap. */
const INLINE = new Set(['wx-text', 'wx-label'])

const isHidden = ({ attr }: ViewNode): boolean =>
  (attr['hidden'] !== undefined && attr['hidden'] !== false) || /display:\s*none/.test(String(attr['style'] ?? ''))

export function* nodesUnder(node: ViewNode): Generator<ViewNode> {
  if (isHidden(node)) return
  yield node
  for (const child of node.children) if (typeof child !== 'string') yield* nodesUnder(child)
}

export const ancestorsOf = (node: ViewNode): ViewNode[] =>
  node.parent ? [node.parent, ...ancestorsOf(node.parent)] : []

/** An attribute as a person's tools read it; wcc writes some names with hyphens and some in one word. */
export const attributeOf = ({ attr }: ViewNode, name: string): string | undefined => {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const value = attr[name] ?? attr[camel]
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

const squeeze = (text: string): string =>
  text
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim()

const FIELDS = new Set(['wx-input', 'wx-textarea'])

const rawText = (node: ViewNode): string => {
  if (isHidden(node)) return ''
  if (FIELDS.has(node.tag)) return `\n${String(node.attr['value'] || (node.attr['placeholder'] ?? ''))}\n`
  const inside = node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
  return INLINE.has(node.tag) ? inside : `\n${inside}\n`
}

/** What is written in a node: one line for each block. */
export const textOf = (node: ViewNode): string => squeeze(rawText(node))

/** By what a person would call it: its label for those who hear it, else what is written on it. */
export const nameOf = (node: ViewNode): string => attributeOf(node, 'aria-label') ?? textOf(node).replace(/\n/g, ' ')

export const roleOf = (node: ViewNode): string | undefined => attributeOf(node, 'aria-role')

export const measure = (root: ViewNode): { nodes: number; depth: number; children: number } => {
  const depth = (node: ViewNode): number =>
    1 + Math.max(0, ...node.children.map((child) => (typeof child === 'string' ? 1 : depth(child))))
  const nodes = [...nodesUnder(root)]
  return {
    nodes: nodes.length - 1,
    depth: depth(root) - 1,
    children: Math.max(...nodes.map((node) => node.children.length)),
  }
}
