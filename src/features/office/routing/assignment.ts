import { useState } from 'react'
import type { RoutingRow } from '@/contract/routing'
import type { AssessmentOutline, AssessmentState } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { useWrite } from '../../use-write'
import { useUnionPick } from './unions'

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

type AssignmentGap = 'union_missing' | 'union_unchanged' | 'reason_missing'

/** What is missing before it can be sent, or undefined. The server asks the same again. */
export const gapOf = (assignable: Assignable, unionId: string | null, reason: string): AssignmentGap | undefined => {
  if (unionId === null) return 'union_missing'
  if (unionId === assignable.unionId) return 'union_unchanged'
  return isReassignment(assignable) && reason.trim() === '' ? 'reason_missing' : undefined
}

/** What was confirmed and what had been routed by somebody else meanwhile. */
export const tallyConfirmations = (
  outputs: ReadonlyArray<{ readonly confirmed: readonly string[]; readonly skipped: readonly string[] }>,
): { readonly confirmed: number; readonly skipped: number } => ({
  confirmed: outputs.reduce((total, output) => total + output.confirmed.length, 0),
  skipped: outputs.reduce((total, output) => total + output.skipped.length, 0),
})

interface AssignmentOptions {
  readonly assignable: Assignable
  readonly onAssigned: (enterpriseName: string, unionName: string) => void
}

/** 分派 and 改派 of one enterprise: a union picked from the list or added to it, and a reason where it had one already. */
export const useAssignment = ({ assignable, onAssigned }: AssignmentOptions) => {
  const { picked, ...unions } = useUnionPick()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const assign = useWrite('routing.assign')
  const gap = gapOf(assignable, picked?.unionId ?? null, reason)

  const submit = async (): Promise<void> => {
    setTried(true)
    if (!picked || gap) return
    const result = await assign.run({
      cycleId: assignable.cycleId,
      enterpriseId: assignable.enterpriseId,
      unionId: picked.unionId,
      reason: reason.trim(),
    })
    if (result.outcome === 'done') onAssigned(assignable.enterpriseName, result.value.unionName)
  }

  return {
    ...unions,
    picked,
    reason,
    setReason,
    /** Said once somebody has tried to send it. */
    gap: (tried ? gap : undefined) satisfies AssignmentGap | undefined,
    submit,
    submitting: assign.running,
    failure: assign.failure,
  }
}
