import { $bucketAuto, $group, $sortByCount } from 'mingo/operators/pipeline'
import { notEmulated, requestFailed } from '../problem'
import { compileExpression } from './expression'
import { asFilter, compileFilter } from './filter'
import { lookup } from './lookup'
import { stagesOf, type RunStage, type Scope, type Stage } from './pipeline'
import { parseOrder, sortBy } from './sort'
import { addFields, project, unset } from './stage-project'
import { bucket } from './stage-bucket'
import { byMingo } from './stage-mingo'
import { unwind } from './stage-unwind'
import { isDocument, type Document, type Value } from './value'

const wholeNumber = (stage: string, value: Value | undefined, least: number): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
    throw requestFailed(`${stage} needs an integer of ${least} or more`)
  }
  return value
}

/** A pipeline that lets nothing through counts nothing: no document, where mingo gives a zero. */
const count = (spec: Value): RunStage => {
  if (typeof spec !== 'string' || spec === '' || spec.includes('.') || spec.startsWith('$')) {
    throw requestFailed('the count field must be a non-empty string without . or $')
  }
  return (documents) => (documents.length === 0 ? [] : [{ [spec]: documents.length }])
}

/** Without replacement: no document comes twice. */
const sample = (spec: Value): RunStage => {
  const size = wholeNumber('$sample', isDocument(spec) ? spec['size'] : undefined, 1)
  return (documents) => {
    const pool = [...documents]
    const taken: Document[] = []
    while (taken.length < size && pool.length > 0) {
      taken.push(...pool.splice(Math.floor(Math.random() * pool.length), 1))
    }
    return taken
  }
}

const replaceRoot = (expression: Value | undefined, scope: Scope): RunStage => {
  if (expression === undefined) throw requestFailed('$replaceRoot needs newRoot')
  const evaluate = compileExpression(expression, scope.variables)
  return (documents) =>
    documents.map((document) => {
      const root = evaluate(document)
      if (!isDocument(root)) throw requestFailed("'newRoot' expression must evaluate to an object")
      return root
    })
}

const facet = (spec: Value, scope: Scope): RunStage => {
  if (!isDocument(spec)) throw requestFailed('$facet needs an object of pipelines')
  const branches = Object.entries(spec).map(
    ([name, pipeline]) => [name, stagesOf(pipeline).map((stage) => compileStage(stage, scope))] as const,
  )
  return (documents) => [
    Object.fromEntries(
      branches.map(([name, runs]) => [name, runs.reduce((current, run) => run(current), [...documents])]),
    ),
  ]
}

export function compileStage({ name, spec }: Stage, scope: Scope): RunStage {
  switch (name) {
    case '$match': {
      const predicate = compileFilter(asFilter(spec), scope.variables)
      return (documents) => documents.filter(predicate)
    }
    case '$project':
      return project(spec, scope)
    case '$addFields':
    case '$set':
      return addFields(spec, scope)
    case '$unset':
      return unset(spec)
    case '$lookup':
      return lookup(spec, scope)
    case '$unwind':
      return unwind(spec)
    case '$sort': {
      const order = parseOrder(spec)
      return (documents) => sortBy(documents, (document) => document, order)
    }
    case '$limit': {
      const limit = wholeNumber(name, spec, 1)
      return (documents) => documents.slice(0, limit)
    }
    case '$skip': {
      const skip = wholeNumber(name, spec, 0)
      return (documents) => documents.slice(skip)
    }
    case '$count':
      return count(spec)
    case '$sample':
      return sample(spec)
    case '$replaceRoot':
      return replaceRoot(isDocument(spec) ? spec['newRoot'] : undefined, scope)
    case '$replaceWith':
      return replaceRoot(spec, scope)
    case '$facet':
      return facet(spec, scope)
    case '$group':
      return byMingo($group, spec, scope)
    case '$bucket':
      return bucket(spec, scope)
    case '$bucketAuto':
      return byMingo($bucketAuto, spec, scope)
    case '$sortByCount':
      return byMingo($sortByCount, spec, scope)
    default:
      throw notEmulated(`the aggregation stage ${name}`)
  }
}
