import type { Collection } from './collection'
import type { Variables } from './expression'
import { equalitiesOf } from './expression-equality'
import { asFilter, compileFilter } from './filter'
import type { Scope, Stage } from './pipeline'
import { parseOrder, type Order } from './sort'
import { compileStage } from './stages'
import type { Document } from './value'

/** The filter with what its `$expr` says about plain equality added, so that an index can answer it. */
const plannable = (filter: Document, variables: Variables): Document => {
  const equalities = equalitiesOf(filter, variables)
  return equalities.length === 0 ? filter : { $and: [filter, ...equalities] }
}

const conjunction = (matches: readonly Document[]): Document => {
  const [only] = matches
  return only === undefined ? {} : matches.length === 1 ? only : { $and: matches }
}

/** The page that is cut from what is sorted before anything else is done with it. */
const orderedPage = ([sort, next, after]: readonly Stage[]): { order: Order; wanted: number } | undefined => {
  const skip = next?.name === '$skip' ? next.spec : 0
  const limit = next?.name === '$skip' ? after : next
  if (sort?.name !== '$sort' || limit?.name !== '$limit') return undefined
  return typeof skip === 'number' && typeof limit.spec === 'number'
    ? { order: parseOrder(sort.spec), wanted: skip + limit.spec }
    : undefined
}

/** Leading `$match` stages go to the collection's indexes; everything after works on what they let through. */
export const runPipeline = (
  source: Collection,
  stages: readonly Stage[],
  variables: Variables,
  collection: (name: string) => Collection,
): Document[] => {
  const scope: Scope = {
    variables,
    collection,
    run: (inner, innerStages, innerVariables) => runPipeline(inner, innerStages, innerVariables, collection),
  }
  const firstOther = stages.findIndex(({ name }) => name !== '$match')
  const leading = firstOther === -1 ? stages.length : firstOther
  const filter = conjunction(stages.slice(0, leading).map(({ spec }) => asFilter(spec)))
  const rest = stages.slice(leading).map((stage) => compileStage(stage, scope))
  const page = orderedPage(stages.slice(leading))
  const asked = plannable(filter, variables)
  const predicate = compileFilter(filter, variables)
  const slots = page
    ? source.matchingPage(asked, predicate, page.order, page.wanted)
    : source.matching(asked, predicate)
  return rest.reduce<Document[]>(
    (documents, run) => run(documents),
    slots.map(({ doc }) => doc),
  )
}
