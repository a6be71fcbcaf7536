import { useState } from 'react'
import type { ActionInput } from '@/contract/contract'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import type { Failure } from '@/text/failures'
import { useRequiredRole, useSession } from '../session/use-session'
import { useWrite } from '../use-write'
import { useNominationFile, useNominatingYear } from './use-nomination-file'
import { useNomineeForm } from './use-nominee-form'

type Change = ActionInput<'nomination.save'>['change']

/** What is question once before it is done. */
export type ListQuestion =
  { readonly kind: 'remove'; readonly nominationId: string } | { readonly kind: 'submit' | 'withdraw' }

/** A union's own nominations: both lists, and what its reviewers do with them. */
export const useNominations = (onFailure: (failure: Failure) => void) => {
  const session = useRequiredRole('reviewer')
  const { failure: sessionFailure, load } = useSession()
  const seat = session?.person?.seat
  const unionId = seat?.role === 'reviewer' ? seat.unionId : undefined
  const { present, ended, year, mayNominate } = useNominatingYear('papers/nominations')
  const [level, setLevel] = useState<LedgerLevel>('provincial')
  const [question, setQuestion] = useState<ListQuestion>()
  const { file, failure, reload, take } = useNominationFile(unionId, present)
  const form = useNomineeForm(file, level, take)
  const saving = useWrite('nomination.save')
  const submitting = useWrite('nomination.submit')
  const withdrawing = useWrite('nomination.withdraw')
  const running = saving.running || submitting.running || withdrawing.running

  const change = async (to: Change): Promise<void> => {
    if (!file || running) return
    const result = await saving.run({ unionId: file.unionId, ledger: level, change: to })
    await take(result)
    if (result.outcome !== 'done') onFailure(result)
  }

  const confirm = async (): Promise<boolean> => {
    if (!file || !question) return false
    const list = file.lists[level]
    const seen = { unionId: file.unionId, ledger: level, seenRevision: list.revision }
    if (question.kind === 'remove') {
      const item = list.items.find(({ nominationId }) => nominationId === question.nominationId)
      setQuestion(undefined)
      if (item) await change({ kind: 'remove', nominationId: item.nominationId, seenRevision: item.revision })
      return true
    }
    const result = await (question.kind === 'submit' ? submitting.run(seen) : withdrawing.run({ ...seen, ...present }))
    setQuestion(undefined)
    const done = await take(result)
    if (result.outcome !== 'done') onFailure(result)
    return done
  }

  return {
    unionId,
    year,
    mayNominate,
    ended,
    level,
    setLevel,
    file,
    failure: session ? failure : (failure ?? sessionFailure),
    reload: session ? reload : load,
    form,
    move: (nominationId: string, to: 'up' | 'down') =>
      change({ kind: 'move', nominationId, seenRevision: file?.lists[level].revision ?? 0, to }),
    question,
    ask: setQuestion,
    cancel: () => setQuestion(undefined),
    confirm,
    running,
  }
}

export type Nominations = ReturnType<typeof useNominations>
