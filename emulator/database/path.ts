import { fieldOf, isArray, isDocument, type Value } from './value'

const parsed = new Map<string, readonly string[]>()

export const splitPath = (path: string): readonly string[] => {
  let parts = parsed.get(path)
  if (parts === undefined) {
    parts = path.split('.')
    if (parsed.size < 10_000) parsed.set(path, parts)
  }
  return parts
}

export const isIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)

export interface Found {
  /** The values at the path's end, one for each way through the arrays on it. */
  readonly leaves: Value[]
  /** Whether some way through ended before the path did. */
  missing: boolean
  /** Places in `leaves` of what the path named by its position in an array: nothing looks into these for elements. */
  whole: Set<number> | null
}

const walk = (
  value: Value | undefined,
  parts: readonly string[],
  depth: number,
  found: Found,
  inArray: boolean,
): void => {
  if (depth === parts.length) {
    if (value === undefined) found.missing = true
    else found.leaves.push(value)
    return
  }
  const part = parts[depth] as string
  if (isDocument(value)) {
    walk(fieldOf(value, part), parts, depth + 1, found, false)
  } else if (isArray(value) && !inArray) {
    if (isIndex(part) && Number(part) < value.length) {
      if (depth + 1 === parts.length) (found.whole ??= new Set()).add(found.leaves.length)
      walk(value[Number(part)], parts, depth + 1, found, false)
    }
    // A scalar inside an array is passed over, where at the top level it would count as missing.
    for (const item of value) if (isDocument(item)) walk(item, parts, depth, found, true)
  } else {
    found.missing = true
  }
}

/** All that a query's dotted path means: through arrays, by their positions and by their elements. */
export const findValues = (root: Value, path: string): Found => {
  const found: Found = { leaves: [], missing: false, whole: null }
  walk(root, splitPath(path), 0, found, false)
  return found
}

/** Whether the value itself, or an element of it when it is an array that a path may look into, passes. */
export const some = ({ leaves, whole }: Found, test: (value: Value) => boolean): boolean => {
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i] as Value
    if (test(leaf)) return true
    if (isArray(leaf) && whole?.has(i) !== true && leaf.some(test)) return true
  }
  return false
}

/** An element of an array, tested for itself. */
export const ofElement = (value: Value): Found => ({ leaves: [value], missing: false, whole: new Set([0]) })

/** What an index holds for a document: every value and every element, and null wherever something is missing. */
export const indexValues = (root: Value, path: string): ReadonlyArray<Value> => {
  const { leaves, missing } = findValues(root, path)
  const single = leaves[0]
  if (leaves.length === 1 && !missing && !isArray(single)) return [single as Value]
  const values: Value[] = missing || leaves.length === 0 ? [null] : []
  for (const leaf of leaves) {
    values.push(leaf)
    if (isArray(leaf)) values.push(...leaf)
  }
  return values
}
