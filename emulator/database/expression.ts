import { Context, evalExpr } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import type { Any, Options } from 'mingo/types'
import { messageOf, notEmulated, Problem, requestFailed } from '../problem'
import { fixedExpressions } from './expression-fixes'
import { fixedAccumulators } from './expression-fixes-groups'
import { isArray, isDocument, type Document, type Value } from './value'

const captured: { options?: Options } = {}

const context = Context.init({
  accumulator: { ...accumulators, ...fixedAccumulators },
  expression: {
    ...expressions,
    ...fixedExpressions,
    $capture: (_object: Any, _expression: Any, options: Options): Any => {
      captured.options = options
      return null
    },
  },
})

// mingo copies its 300 operators at every call unless it is given its own options object back, which only an operator sees.
evalExpr({}, { $capture: 1 }, { context } as Options)

const mingoOptions = (): Options => {
  if (captured.options === undefined) throw new Error('mingo no longer hands its options to operators')
  return captured.options
}

export type Variables = Readonly<Record<string, Value | undefined>>

interface WithLocals extends Options {
  update(locals: { root?: Any; variables?: Record<string, Any> }): WithLocals
}

/** mingo's own options with these variables bound; `root: null` makes it take the document of each call. */
export const optionsWith = (variables: Variables): Options => {
  const base = mingoOptions() as WithLocals
  const ComputeOptions = base.constructor as unknown as { init(options: Options): WithLocals }
  return ComputeOptions.init(base).update({ root: null, variables: { ...variables } })
}

const known = (operator: string): boolean =>
  operator in expressions || operator in accumulators || operator in fixedExpressions

/** Refuses by name what no operator evaluates, before any document is touched. */
export const checkExpression = (expression: Value): void => {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$NOW')) throw notEmulated('$$NOW, which would not follow the emulated clock')
  } else if (isArray(expression)) {
    expression.forEach(checkExpression)
  } else if (isDocument(expression)) {
    for (const [key, inner] of Object.entries(expression)) {
      if (key === '$literal') continue
      if (key.startsWith('$') && !known(key)) throw notEmulated(`the aggregation operator ${key}`)
      checkExpression(inner)
    }
  }
}

/** What came out missing is null within an array and no field of an object; mingo leaves it as undefined in both. */
const settled = (value: Value | undefined): Value | undefined => {
  if (value === undefined) return undefined
  if (isArray(value)) {
    const items = value.map((item) => settled(item) ?? null)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isDocument(value)) return value
  const fields = Object.entries(value).map(([field, inner]) => [field, settled(inner)] as const)
  if (fields.every(([field, inner]) => inner !== undefined && inner === value[field])) return value
  return Object.fromEntries(fields.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined))
}

export const compileExpression = (
  expression: Value,
  variables: Variables,
): ((document: Document) => Value | undefined) => {
  checkExpression(expression)
  const options = optionsWith(variables)
  // A field's own value holds nothing that is missing.
  const made = typeof expression === 'object'
  return (document) => {
    try {
      const value = evalExpr(document, expression, options) as Value | undefined
      return made ? settled(value) : value
    } catch (error) {
      throw error instanceof Problem ? error : requestFailed(messageOf(error))
    }
  }
}
