import type { RoutingRow } from '@/contract/routing'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import type { AssessmentOutline, AssessmentState } from '@/domain/assessment/assessment'

/** An enterprise that is to get a responsible union, or another one. */
export interface Assignable {
  /** The year whose papers go along. */
  readonly cycleId: string
  readonly enterpriseId: string
  readonly enterpriseName: string
  readonly unionId: string | null
  readonly unionName: string | null
  readonly suggestedUnionId: string | null
  readonly state: AssessmentState
}

export const assignableOf = (row: RoutingRow): Assignable => ({
  cycleId: cycleIdOf(row.assessmentId),
  enterpriseId: row.enterprise.enterpriseId,
  enterpriseName: row.enterprise.name,
  unionId: row.enterprise.unionId,
  unionName: row.unionName,
  suggestedUnionId: row.enterprise.suggestedUnionId,
  state: row.assessmentState,
})

export const assignableOutline = (outline: AssessmentOutline): Assignable => ({
  cycleId: outline.cycleId,
  enterpriseId: outline.enterpriseId,
  enterpriseName: outline.enterpriseName,
  unionId: outline.unionId,
  unionName: outline.unionName,
  suggestedUnionId: null,
  state: outline.state,
})

/** 改派: it had a union already, so a reason is compulsory and its work moves along. */
export const isReassignment = (assignable: Assignable): boolean => assignable.unionId !== null

export type AssignmentGap = 'union_missing' | 'union_unchanged' | 'reason_missing'

/** What is missing before it can be sent, or undefined. The server asks the same again. */
export const gapOf = (assignable: Assignable, unionId: string | null, reason: string): AssignmentGap | undefined => {
  if (unionId === null) return 'union_missing'
  if (unionId === assignable.unionId) return 'union_unchanged'
  return isReassignment(assignable) && reason.trim() === '' ? 'reason_missing' : undefined
}
