import { invalidParam, notEmulated } from '../problem'
import { compileFilter } from './filter'
import { splitPath } from './path'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

/** Paths as a tree: `true` where one ends. */
export interface Tree {
  readonly [field: string]: Tree | true
}

const branchOf = (tree: Tree, field: string): Tree | true | undefined =>
  Object.hasOwn(tree, field) ? tree[field] : undefined

export const treeOf = (paths: readonly string[]): Tree => {
  const root: Record<string, Tree | true> = {}
  for (const path of paths) {
    let node = root
    const parts = splitPath(path)
    parts.forEach((part, depth) => {
      const existing = branchOf(node, part)
      if (existing === true || (depth === parts.length - 1 && existing !== undefined)) {
        throw invalidParam(`Path collision at ${path}`)
      }
      if (depth === parts.length - 1) node[part] = true
      else node = existing ?? (node[part] = {})
    })
  }
  return root
}

export function include(value: Document, tree: Tree): Document {
  const result: Record<string, Value> = {}
  for (const field in value) {
    const branch = branchOf(tree, field)
    if (branch === undefined) continue
    const inner = branch === true ? value[field] : includeBelow(value[field] as Value, branch)
    if (inner !== undefined) result[field] = inner
  }
  return result
}

/** Below an array each element is cut down; a scalar has none of the fields and falls away. */
const includeBelow = (value: Value, tree: Tree): Value | undefined => {
  if (isDocument(value)) return include(value, tree)
  if (isArray(value)) {
    return value.map((item) => includeBelow(item, tree)).filter((item): item is Value => item !== undefined)
  }
  return undefined
}

export function exclude(value: Document, tree: Tree): Document {
  const result: Record<string, Value> = {}
  for (const field in value) {
    const branch = branchOf(tree, field)
    if (branch === true) continue
    result[field] = branch === undefined ? (value[field] as Value) : excludeBelow(value[field] as Value, branch)
  }
  return result
}

const excludeBelow = (value: Value, tree: Tree): Value => {
  if (isDocument(value)) return exclude(value, tree)
  return isArray(value) ? value.map((item) => excludeBelow(item, tree)) : value
}

export type Projector = (document: Document) => Document

type Cut = (value: Value) => Value | undefined

/** `$slice` and `$elemMatch`, the two operators of `db.command.project`. */
const cutOf = (operator: Document): Cut => {
  const [name, operand] = Object.entries(operator)[0] ?? []
  if (name === '$slice') return sliceOf(operand ?? null)
  if (name === '$elemMatch' && isDocument(operand)) {
    const matches = compileFilter({ element: { $elemMatch: operand } })
    return (value) => {
      const first = isArray(value) ? value.find((item) => matches({ element: [item] })) : undefined
      return first === undefined ? undefined : [first]
    }
  }
  throw notEmulated(`the projection operator ${String(name)}`)
}

const sliceOf = (operand: Value): Cut => {
  const [first, second] = isArray(operand) ? operand : [operand]
  if (typeof first !== 'number') throw invalidParam('$slice needs numbers')
  return (value) => {
    if (!isArray(value)) return value
    if (typeof second !== 'number') return first < 0 ? value.slice(first) : value.slice(0, first)
    const start = first < 0 ? Math.max(0, value.length + first) : first
    return value.slice(start, start + second)
  }
}

const isOn = (value: Value): boolean => value === true || (typeof value === 'number' && value !== 0)

/** A projection of `field()`: fields in, or fields out, `_id` apart. */
export const compileProjection = (projection: Document): Projector => {
  const included: string[] = []
  const excluded: string[] = []
  const cuts: Array<readonly [string, Cut]> = []
  let slices = false
  for (const [field, value] of Object.entries(projection)) {
    if (field === '_id') continue
    if (isDocument(value)) {
      if (field.includes('.')) throw notEmulated(`a projection operator on the path ${field}`)
      cuts.push([field, cutOf(value)])
      if ('$slice' in value) slices = true
      else included.push(field)
    } else (isOn(value) ? included : excluded).push(field)
  }
  if (included.length > 0 && excluded.length > 0)
    throw invalidParam('Cannot do exclusion and inclusion in one projection')
  const withoutId = projection['_id'] !== undefined && !isOn(projection['_id'])
  const onlyId = projection['_id'] !== undefined && !withoutId && excluded.length === 0 && !slices
  const project = included.length > 0 || onlyId ? includer(included, cuts, withoutId) : excluder(excluded, withoutId)
  return cuts.length === 0 ? project : (document) => applyCuts(project(document), cuts)
}

const includer = (fields: string[], cuts: ReadonlyArray<readonly [string, Cut]>, withoutId: boolean): Projector => {
  const sliced = cuts.map(([field]) => field).filter((field) => !fields.includes(field))
  const tree = treeOf([...(withoutId ? [] : ['_id']), ...fields, ...sliced])
  return (document) => include(document, tree)
}

const excluder = (fields: string[], withoutId: boolean): Projector => {
  const tree = treeOf(withoutId ? ['_id', ...fields] : fields)
  return (document) => exclude(document, tree)
}

const applyCuts = (document: Document, cuts: ReadonlyArray<readonly [string, Cut]>): Document => {
  const result: Record<string, Value> = { ...document }
  for (const [field, cut] of cuts) {
    const value = fieldOf(document, field)
    const next = value === undefined ? undefined : cut(value)
    if (next === undefined) delete result[field]
    else result[field] = next
  }
  return result
}
