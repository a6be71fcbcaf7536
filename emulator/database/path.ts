import { isArray, isDocument, type Value } from './value'

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
    walk(value[part], parts, depth + 1, found, false)
  } else if (isArray(value) && !inArray) {
    if (isIndex(part) && Number(part) < value.length) walk(value[Number(part)], parts, depth + 1, found, false)
    // A scalar inside an array is passed over, where at the top level it would count as missing.
    for (const item of value) if (isDocument(item)) walk(item, parts, depth, found, true)
  } else {
    found.missing = true
  }
}

/** All that a query's dotted path means: through arrays, by their positions and by their elements. */
export const findValues = (root: Value, path: string): Found => {
  const found: Found = { leaves: [], missing: false }
  walk(root, splitPath(path), 0, found, false)
  return found
}

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
