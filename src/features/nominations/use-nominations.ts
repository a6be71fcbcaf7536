import { useState } from 'react'
import type { ActionInput } from '@/contract/contract'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import type { Failure } from '@/text/failures'
import { useRequiredRole, useSession } from '../session/use-session'
import { useWrite } from '../use-write'
import { useFile } from './use-file'
import { useNominatingYear } from './use-nominating-year'
import { useNomineeSheet } from './use-nominee-sheet'

type Change = ActionInput<'nomination.save'>['change']

/** What is asked once before it is done. */
export type Asked =
  { readonly kind: 'remove'; readonly nominationId: string } | { readonly kind: 'submit' | 'withdraw' }

/** A union's own nominations: both lists, and what its reviewers do with them. */
export const useNominations = (onFailure: (failure: Failure) => void) => {
  const session = useRequiredRole('reviewer')
  const { failure: sessionFailure, load } = useSession()
  const seat = session?.person?.seat
  const unionId = seat?.role === 'reviewer' ? seat.unionId : undefined
  const { present, ended } = useNominatingYear()
  const [level, setLevel] = useState<LedgerLevel>('provincial')
  const [asked, setAsked] = useState<Asked>()
  const { file, failure, reload, take } = useFile(unionId, present)
  const sheet = useNomineeSheet(file, level, take)
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
    if (!file || !asked) return false
    const list = file.lists[level]
    const seen = { unionId: file.unionId, ledger: level, seenRevision: list.revision }
    if (asked.kind === 'remove') {
      const item = list.items.find(({ nominationId }) => nominationId === asked.nominationId)
      setAsked(undefined)
      if (item) await change({ kind: 'remove', nominationId: item.nominationId, seenRevision: item.revision })
      return true
    }
    const result = await (asked.kind === 'submit' ? submitting.run(seen) : withdrawing.run({ ...seen, ...present }))
    setAsked(undefined)
    const done = await take(result)
    if (result.outcome !== 'done') onFailure(result)
    return done
  }

  return {
    unionId,
    ended,
    level,
    setLevel,
    file,
    failure: session ? failure : (failure ?? sessionFailure),
    reload: session ? reload : load,
    sheet,
    move: (nominationId: string, to: 'up' | 'down') =>
      change({ kind: 'move', nominationId, seenRevision: file?.lists[level].revision ?? 0, to }),
    asked,
    ask: setAsked,
    cancel: () => setAsked(undefined),
    confirm,
    running,
  }
}

export type Nominations = ReturnType<typeof useNominations>
