import { useSession } from '../session/use-session'
import { usePages } from '../use-pages'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'

/** One entry with its history, and everything that may be done with it. `undefined` waits. */
export const useLedgerEntry = (entryId: string | undefined) => {
  const { session, failure: unknown, mustChoose, load } = useSession()
  const asks = entryId !== undefined && !mustChoose && (session !== undefined || unknown !== undefined)
  const query = useQuery('ledger.load', asks ? { entryId } : null)
  const history = usePages('ledger.history', asks ? { entryId } : null)
  // An entry and its history are drawn at one stroke: each drawing costs the phone a message of its own.
  const told = history.rows !== undefined || history.failure !== undefined
  return {
    ...query,
    value: told ? query.value : undefined,
    failure: query.failure ?? (entryId === undefined ? unknown : undefined),
    history,
    check: useWrite('ledger.check'),
    confirm: useWrite('ledger.confirm'),
    giveBack: useWrite('ledger.return'),
    correct: useWrite('ledger.correct'),
    reload: async () => {
      if (entryId === undefined) await load()
      else await Promise.all([query.reload(), history.reload()])
    },
  }
}

export type LedgerEntryDesk = ReturnType<typeof useLedgerEntry>
