import { refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Stores } from '../_store/stores'
import type { Withdrawal } from '../_store/withdrawals'
import { prepareWhole } from './prepare'

type Used = Parameters<typeof prepareWhole>[0] & Pick<Stores, 'withdrawals' | 'yearRecount'>

/** Gives everybody their papers again and puts the year back: somebody wrote just before it was taken away. */
const putBack = async (stores: Used, withdrawal: Withdrawal): Promise<Refusal> => {
  const { _id: cycleId, cycle } = withdrawal
  await prepareWhole(stores, cycle)
  // What was removed and begun anew is counted once.
  await stores.yearRecount.mend(cycleId)
  const written = await stores.withdrawals.countWritten(cycleId)
  await stores.withdrawals.putBack(withdrawal)
  return refuse('cycle_written', { title: cycle.title, count: written })
}

/**
 * Goes on with taking a year back, from wherever it was left: what nobody touched is removed, each paper only while it is
 * untouched. Where one is left, somebody wrote in between, and the year is put back. Returns the refusal then, else undefined.
 *
 * The year is no longer among the cycles while this runs, so a write that comes later is refused; whoever looked at it before
 * writes conditionally on its paper, which is either removed by then, or touched and therefore kept.
 */
export const driveWithdrawal = async (stores: Used, withdrawal: Withdrawal): Promise<Refusal | undefined> => {
  const { _id: cycleId } = withdrawal
  const { withdrawals, yearRecount } = stores
  const isWritten = (await withdrawals.countWritten(cycleId)) > 0 || (await withdrawals.removeUntouched(cycleId)) > 0
  return isWritten || !(await withdrawals.finish(withdrawal, yearRecount.mend))
    ? putBack(stores, withdrawal)
    : undefined
}

/** Finishes whatever a dying function left under way. */
export const finishWithdrawals = async (stores: Used): Promise<void> => {
  for (const withdrawal of await stores.withdrawals.running()) await driveWithdrawal(stores, withdrawal)
}
