import { Lazy } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { messageOf, Problem, requestFailed } from '../problem'
import { checkExpression, optionsWith } from './expression'
import type { RunStage, Scope } from './pipeline'
import type { Document, Value } from './value'

type Documents = ReturnType<typeof Lazy>

/** A stage that mingo runs as MongoDB does, and that changes none of the documents it is given. */
export const byMingo = (
  stage: (documents: Documents, spec: never, options: Options) => Documents,
  spec: Value,
  scope: Scope,
): RunStage => {
  checkExpression(spec)
  const options = optionsWith(scope.variables)
  return (documents) => {
    try {
      return stage(Lazy(documents), spec as never, options).collect<Document>()
    } catch (error) {
      throw error instanceof Problem ? error : requestFailed(messageOf(error))
    }
  }
}
