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

export const compileExpression = (
  expression: Value,
  variables: Variables,
): ((document: Document) => Value | undefined) => {
  checkExpression(expression)
  const options = optionsWith(variables)
  return (document) => {
    try {
      return evalExpr(document, expression, options) as Value | undefined
    } catch (error) {
      throw error instanceof Problem ? error : requestFailed(messageOf(error))
    }
  }
}
