import { useState } from 'react'
import type { UnionKind } from '@/domain/people/person'
import { useWrite } from '../../use-write'
import { gapOf, type Assignable, type AssignmentGap } from './assignment'
import { isUnionNamed } from './unions'
import { useUnionChoice } from './use-union-choice'

interface AssignmentOptions {
  readonly assignable: Assignable
  readonly onAssigned: (enterpriseName: string, unionName: string) => void
}

/** 分派 and 改派 of one enterprise: a union picked from the list or added to it, and a reason where it had one already. */
export const useAssignment = ({ assignable, onAssigned }: AssignmentOptions) => {
  const choice = useUnionChoice()
  const [unionId, setUnionId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const assign = useWrite('routing.assign')
  const add = useWrite('oversight.addUnion')

  const picked = choice.find(unionId)
  const gap = gapOf(assignable, unionId, reason)

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

  const addUnion = async (name: string, kind: UnionKind): Promise<boolean> => {
    const result = await add.run({ name: name.trim(), kind })
    if (result.outcome !== 'done') return false
    await choice.reload()
    setUnionId(result.value.union.unionId)
    choice.setSearch('')
    return true
  }

  return {
    choice,
    picked,
    pick: setUnionId,
    reason,
    setReason,
    /** Said once somebody has tried to send it. */
    gap: (tried ? gap : undefined) satisfies AssignmentGap | undefined,
    submit,
    submitting: assign.running,
    failure: assign.failure,
    addUnion,
    adding: add.running,
    addFailure: add.failure,
    isNamed: (name: string) => isUnionNamed(choice.unions, name),
  }
}

export type Assignment = ReturnType<typeof useAssignment>
