import { invalidParam, requestFailed } from '../problem'
import { compileExpression } from './expression'
import { splitPath } from './path'
import type { RunStage, Scope } from './pipeline'
import { exclude, include, treeOf, type Projector } from './projection'
import { fieldOf, isArray, isDocument, type Document, type Value } from './value'

interface Computed {
  readonly parts: readonly string[]
  readonly evaluate: (document: Document) => Value | undefined
}

const isOperatorCall = (value: Document): boolean => Object.keys(value)[0]?.startsWith('$') ?? false

/** Nested objects name paths, as dots do; only an operator call ends a path. */
const flatten = (spec: Document, prefix: string): Array<readonly [path: string, value: Value]> =>
  Object.entries(spec).flatMap(([field, value]) => {
    if (field.startsWith('$')) throw requestFailed(`FieldPath field names may not start with '$': ${field}`)
    const path = prefix + field
    const nested = isDocument(value) && Object.keys(value).length > 0 && !isOperatorCall(value)
    return nested ? flatten(value, `${path}.`) : [[path, value] as const]
  })

/** Sets a path on a copy; below an array, on every element. What came out missing takes the field away. */
const setPath = (
  target: Value | undefined,
  parts: readonly string[],
  depth: number,
  value: Value | undefined,
): Value | undefined => {
  if (depth === parts.length) return value
  if (target !== undefined && isArray(target)) return target.map((item) => setPath(item, parts, depth, value) as Value)
  const part = parts[depth] as string
  const fields: Document = isDocument(target) ? target : {}
  const inner = setPath(fieldOf(fields, part), parts, depth + 1, value)
  if (inner !== undefined) return { ...fields, [part]: inner }
  const { [part]: _gone, ...rest } = fields
  return rest
}

const applyComputed = (result: Document, source: Document, computed: readonly Computed[]): Document =>
  computed.reduce((current, { parts, evaluate }) => setPath(current, parts, 0, evaluate(source)) as Document, result)

const compute = (path: string, value: Value, scope: Scope): Computed => ({
  parts: splitPath(path),
  evaluate: compileExpression(value, scope.variables),
})

export const addFields = (spec: Value, scope: Scope): RunStage => {
  if (!isDocument(spec)) throw requestFailed('$addFields specification stage must be an object')
  const computed = flatten(spec, '').map(([path, value]) => compute(path, value, scope))
  return (documents) => documents.map((document) => applyComputed(document, document, computed))
}

export const unset = (spec: Value): RunStage => {
  const paths = (isArray(spec) ? spec : [spec]).filter((path): path is string => typeof path === 'string')
  const tree = treeOf(paths)
  return (documents) => documents.map((document) => exclude(document, tree))
}

const isFlag = (value: Value): value is boolean | number => typeof value === 'boolean' || typeof value === 'number'

const projector = (spec: Document, scope: Scope): Projector => {
  const included: string[] = []
  const excluded: string[] = []
  const computed: Computed[] = []
  let withId = true
  for (const [path, value] of flatten(spec, '')) {
    if (path === '_id' && isFlag(value)) withId = Boolean(value)
    else if (!isFlag(value)) computed.push(compute(path, value, scope))
    else (Boolean(value) ? included : excluded).push(path)
  }
  if (excluded.length > 0 && (included.length > 0 || computed.length > 0)) {
    throw invalidParam('Invalid $project: cannot do exclusion and inclusion in one stage')
  }
  const excludes = excluded.length > 0 || (!withId && included.length === 0 && computed.length === 0)
  if (excludes) {
    const tree = treeOf(withId ? excluded : ['_id', ...excluded])
    return (document) => exclude(document, tree)
  }
  const idComputed = computed.some(({ parts }) => parts[0] === '_id')
  const tree = treeOf(withId && !idComputed ? ['_id', ...included] : included)
  return (document) => applyComputed(include(document, tree), document, computed)
}

export const project = (spec: Value, scope: Scope): RunStage => {
  if (!isDocument(spec) || Object.keys(spec).length === 0) {
    throw requestFailed('$project specification must have at least one field')
  }
  const apply = projector(spec, scope)
  return (documents) => documents.map(apply)
}
