import { useCallback } from 'react'
import { NOMINATION_BATCH } from '@/contract/choices'
import { type ConfirmedNomination, nominationStandsOut } from '@/domain/nomination/confirm-many'
import type { LedgerLevel, Nomination } from '@/domain/nomination/nomination'
import { call, type CallResult } from '@/services/call'
import { usePickedOnly, useTakePicked } from '../picking'
import { useMayAsk } from '../session/use-session'
import { useLookFirst } from '../use-look-first'
import { useNominatingYear, useNominationFile } from './use-nomination-file'

const idOf = ({ nominationId }: Nomination): string => nominationId

interface Confirmed {
  readonly results: readonly ConfirmedNomination[]
}

/** 一并同意入库: what of one list waits for the office, confirmed together after a look at what stands out. */
export const useConfirmMany = (unionId: string, level: LedgerLevel) => {
  const mayAsk = useMayAsk('office')
  const { present, year } = useNominatingYear('papers/nomination-review', unionId)
  const { file, failure, reload } = useNominationFile(mayAsk ? unionId : undefined, present)
  const only = usePickedOnly()
  const waiting = file?.lists[level].items.filter((item) => item.state === 'submitted' && only.isListed(idOf(item)))
  const { presentId } = present
  const send = useCallback(
    (batch: readonly Nomination[], requestId: string): Promise<CallResult<Confirmed>> =>
      call(
        'nomination.confirmMany',
        {
          ...{ unionId, ledger: level },
          ...(presentId === undefined ? {} : { presentId }),
          seen: batch.map(({ nominationId, revision }) => ({ nominationId, seenRevision: revision })),
        },
        requestId,
      ),
    [unionId, level, presentId],
  )
  const many = useLookFirst<Nomination, Confirmed>({
    // A file is read whole: there is nothing to search it by, and nothing more of it.
    ...{ rows: waiting ?? [], more: false, searched: '', counted: waiting?.length },
    ...{ idOf, size: NOMINATION_BATCH, send, reload },
    isDoubtful: (row) => {
      const { uncoded, onLedger } = nominationStandsOut(row, level)
      return uncoded || onLedger !== null
    },
    loadAll: () => Promise.resolve(waiting),
  })
  useTakePicked(
    only,
    waiting !== undefined,
    () => Promise.resolve(waiting),
    (ids) => {
      many.choose(ids)
      many.setAsking(true)
    },
  )
  return {
    ...many,
    close: async (): Promise<void> => {
      only.release()
      await many.close()
    },
    ...{ file, level, year, failure, reload, waiting, only },
    loading: false,
  }
}

export type ConfirmManyNominations = ReturnType<typeof useConfirmMany>
