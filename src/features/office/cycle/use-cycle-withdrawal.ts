import { useSession } from '../../session/use-session'
import { newestOf } from '../../session/years'
import { useWrite } from '../../use-write'

/** Taking back the newest year, where it was opened by a slip. `shown` is the year whose settings are looked at. */
export const useCycleWithdrawal = (shown: string | undefined, onWithdrawn: () => Promise<void>) => {
  const { session } = useSession()
  const newest = session ? newestOf(session) : null
  const write = useWrite('cycle.withdraw')
  return {
    /** The year that may be asked about: what came before it is built upon already. */
    cycle: newest?.cycleId === shown ? newest : null,
    withdraw: async (): Promise<void> => {
      if (!newest) return
      const { cycleId, revision } = newest
      const result = await write.run({ cycleId, seenRevision: revision })
      if (result.outcome === 'done') await onWithdrawn()
    },
    running: write.running,
    failure: write.failure,
  }
}

export type CycleWithdrawal = ReturnType<typeof useCycleWithdrawal>
