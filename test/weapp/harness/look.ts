import { attributeOf, nameOf, nodesUnder, roleOf, textOf, type ViewNode } from './tree'

/** Which of several things of one name is meant. */
export interface Which {
  readonly role?: string
  /** Text that stands in the same card, row or sheet. */
  readonly within?: string
  /** 1 for the first from above. */
  readonly nth?: number
}

const FIELDS = new Set(['wx-input', 'wx-textarea'])

export const isField = (node: ViewNode): boolean => FIELDS.has(node.tag)

const bare = (text: string): string => text.replace(/\s+/g, '')

const deepest = (nodes: readonly ViewNode[]): ViewNode[] => {
  const holding = new Set<ViewNode>()
  for (const node of nodes) for (let at = node.parent; at; at = at.parent) holding.add(at)
  return nodes.filter((node) => !holding.has(node))
}

/** What can be reached: a dialog or a sheet covers the page beneath it. */
const reachable = (root: ViewNode): ViewNode[] => {
  const all = [...nodesUnder(root)]
  const modal = all.filter((node) => attributeOf(node, 'aria-modal') === 'true').at(-1)
  return modal ? [...nodesUnder(modal)] : all
}

/** The smallest part of the page that holds both. */
const together = (node: ViewNode, text: string): ViewNode | undefined => {
  for (let at: ViewNode | null = node; at; at = at.parent) if (bare(textOf(at)).includes(bare(text))) return at
  return undefined
}

const closest = (found: readonly ViewNode[], text: string): ViewNode[] => {
  const sizes = found.flatMap((node) => {
    const part = together(node, text)
    return part ? [{ node, size: [...nodesUnder(part)].length }] : []
  })
  const least = Math.min(...sizes.map(({ size }) => size))
  return sizes.filter(({ size }) => size === least).map(({ node }) => node)
}

const called = (nodes: readonly ViewNode[], name: string): ViewNode[] => {
  const exact = nodes.filter((node) => attributeOf(node, 'aria-label') === name || bare(textOf(node)) === bare(name))
  if (exact.length > 0) return deepest(exact)
  return deepest(
    nodes.filter((node) => bare(nameOf(node)).includes(bare(name)) || bare(textOf(node)).includes(bare(name))),
  )
}

/** All that a person could mean by `name`. */
export const findAll = (root: ViewNode, name: string, { role, within }: Which = {}): ViewNode[] => {
  const nodes = reachable(root).filter((node) => role === undefined || roleOf(node) === role)
  const found = called(nodes, name)
  return within === undefined ? found : closest(found, within)
}

export const findOne = (root: ViewNode, name: string, which: Which = {}): ViewNode => {
  const found = findAll(root, name, which)
  const chosen = which.nth === undefined ? (found.length === 1 ? found[0] : undefined) : found[which.nth - 1]
  if (chosen) return chosen
  const how = found.length === 0 ? 'nothing is' : `${found.length} things are`
  throw new Error(`${how} called "${name}" ${JSON.stringify(which)} on this page:\n${textOf(root)}`)
}

export const findField = (root: ViewNode, name: string, which: Which = {}): ViewNode => {
  const fields = reachable(root).filter(isField)
  const named = fields.filter((node) => attributeOf(node, 'aria-label') === name || node.attr['placeholder'] === name)
  const found = which.within === undefined ? named : closest(named, which.within)
  const chosen = which.nth === undefined ? (found.length === 1 ? found[0] : undefined) : found[which.nth - 1]
  if (chosen) return chosen
  const names = fields.map((node) => attributeOf(node, 'aria-label') ?? node.attr['placeholder'])
  throw new Error(`${found.length} fields are called "${name}"; there are: ${names.join(', ')}`)
}

/** Whether a text can be read on the page, wherever lines break. */
export const reads = (root: ViewNode, text: string): boolean => bare(textOf(root)).includes(bare(text))
