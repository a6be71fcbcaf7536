import { requestFailed } from '../problem'
import { splitPath } from './path'
import type { RunStage } from './pipeline'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

const read = (document: Document, parts: readonly string[]): Value | undefined =>
  parts.reduce<Value | undefined>((value, part) => (isDocument(value) ? fieldOf(value, part) : undefined), document)

const put = (document: Document, parts: readonly string[], value: Value | undefined): Document => {
  const [part, ...rest] = parts
  if (part === undefined) return document
  const next: Record<string, Value> = { ...document }
  const inner = fieldOf(document, part)
  const replaced = rest.length === 0 ? value : put(isDocument(inner) ? inner : {}, rest, value)
  if (replaced === undefined) delete next[part]
  else next[part] = replaced
  return next
}

/** Builds new documents: mingo's own stage would write into the stored one. */
export const unwind = (spec: Value): RunStage => {
  const options: Document = isDocument(spec) ? spec : { path: spec }
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2) {
    throw requestFailed(`path option to $unwind stage should be prefixed with a '$': ${String(path)}`)
  }
  const parts = splitPath(path.slice(1))
  const numbered = (document: Document, index: number | null): Document =>
    typeof includeArrayIndex === 'string' ? put(document, splitPath(includeArrayIndex), index) : document
  const one = (document: Document): Document[] => {
    const value = read(document, parts)
    if (value !== undefined && isArray(value)) {
      if (value.length > 0) return value.map((item, index) => numbered(put(document, parts, item), index))
      return preserveNullAndEmptyArrays === true ? [numbered(put(document, parts, undefined), null)] : []
    }
    const kept = (value !== undefined && value !== null) || preserveNullAndEmptyArrays === true
    return kept ? [numbered(document, null)] : []
  }
  return (documents) => documents.flatMap(one)
}
