import { requestFailed } from '../problem'
import type { Collection } from './collection'
import { compileExpression } from './expression'
import { findValues } from './path'
import { stagesOf, type RunStage, type Scope, type Stage } from './pipeline'
import { isArray, isDocument, type Document, type Value } from './value'

interface Lookup {
  readonly source: Collection
  readonly as: string
  readonly localField: string | null
  readonly foreignField: string | null
  readonly let: ReadonlyArray<readonly [name: string, evaluate: (document: Document) => Value | undefined]>
  readonly stages: readonly Stage[]
}

const textOf = (spec: Document, name: string): string | null => {
  const value = spec[name]
  if (value === undefined) return null
  if (typeof value !== 'string') throw requestFailed(`$lookup argument '${name}' must be a string`)
  return value
}

const parse = (spec: Value, scope: Scope): Lookup => {
  if (!isDocument(spec)) throw requestFailed('the $lookup specification must be an Object')
  const from = textOf(spec, 'from')
  const as = textOf(spec, 'as')
  const localField = textOf(spec, 'localField')
  const foreignField = textOf(spec, 'foreignField')
  if (from === null || as === null) throw requestFailed("$lookup needs 'from' and 'as'")
  if ((localField === null) !== (foreignField === null))
    throw requestFailed('$lookup needs both localField and foreignField')
  if (localField === null && spec['pipeline'] === undefined)
    throw requestFailed('$lookup needs localField and foreignField, or a pipeline')
  const variables = isDocument(spec['let']) ? Object.entries(spec['let']) : []
  return {
    source: scope.collection(from),
    as,
    localField,
    foreignField,
    let: variables.map(([name, expression]) => [name, compileExpression(expression, scope.variables)] as const),
    stages: spec['pipeline'] === undefined ? [] : stagesOf(spec['pipeline']),
  }
}

/** An array joins by its elements; a missing local value, or an array without any, joins what has null or nothing. */
const localValues = (document: Document, field: string): Value[] => {
  const values = findValues(document, field).leaves.flatMap((leaf) => (isArray(leaf) ? leaf : [leaf]))
  return values.length === 0 ? [null] : values
}

/** Put before the pipeline, where the planner finds it. */
const joinStage = ({ foreignField }: Lookup, values: readonly Value[]): Stage => ({
  name: '$match',
  spec: { [foreignField ?? '']: values.length === 1 ? { $eq: values[0] ?? null } : { $in: values } },
})

export const lookup = (spec: Value, scope: Scope): RunStage => {
  const parsed = parse(spec, scope)
  const { localField } = parsed
  const join = (document: Document): Document[] => {
    const variables: Record<string, Value | undefined> = { ...scope.variables }
    for (const [name, evaluate] of parsed.let) variables[name] = evaluate(document)
    const first = localField === null ? [] : [joinStage(parsed, localValues(document, localField))]
    return scope.run(parsed.source, [...first, ...parsed.stages], variables)
  }
  const uncorrelated = localField === null && parsed.let.length === 0
  return (documents) => {
    if (documents.length === 0) return []
    const shared = uncorrelated ? join({}) : null
    return documents.map((document) => ({ ...document, [parsed.as]: shared ?? join(document) }))
  }
}
