import { $group } from 'mingo/operators/pipeline'
import { requestFailed } from '../problem'
import { compileExpression } from './expression'
import type { RunStage, Scope } from './pipeline'
import { byMingo } from './stage-mingo'
import { compareValues, isArray, isDocument, sameType, type Document, type Value } from './value'

/** A boundary belongs to the bucket that it begins; mingo counts it to the one before. */
export const bucket = (spec: Value, scope: Scope): RunStage => {
  const { groupBy, boundaries, default: rest, output } = isDocument(spec) ? spec : {}
  if (groupBy === undefined || boundaries === undefined || !isArray(boundaries) || boundaries.length < 2) {
    throw requestFailed('$bucket requires groupBy and at least two boundaries')
  }
  const evaluate = compileExpression(groupBy, scope.variables)
  const lowerOf = (document: Document): Value => {
    const value = evaluate(document)
    const position = boundaries.findIndex((boundary, index) => {
      const upper = boundaries[index + 1]
      return (
        upper !== undefined &&
        sameType(value, boundary) &&
        compareValues(boundary, value) <= 0 &&
        compareValues(value, upper) < 0
      )
    })
    const found = boundaries[position] ?? rest
    if (found === undefined)
      throw requestFailed('$bucket could not find a matching branch for an input, and no default was specified')
    return found
  }
  const fields = isDocument(output) ? output : { count: { $sum: 1 } }
  return (documents) => {
    const groups: Array<{ lower: Value; members: Document[] }> = []
    for (const document of documents) {
      const lower = lowerOf(document)
      const group = groups.find((candidate) => compareValues(candidate.lower, lower) === 0)
      if (group === undefined) groups.push({ lower, members: [document] })
      else group.members.push(document)
    }
    groups.sort((a, b) => compareValues(a.lower, b.lower))
    return groups.flatMap(({ lower, members }) =>
      byMingo($group, { _id: { $literal: lower }, ...fields }, scope)(members),
    )
  }
}
