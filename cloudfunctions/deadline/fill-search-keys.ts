import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import { searchKeyOf } from '@/domain/ledger/search-key'
import type { KeylessEntry } from '../_store/search-keys'
import type { Stores } from '../_store/stores'
import { readingOf } from './reading'
import { each, isTimeUp, type Run } from './run'

const ENTRIES_A_READ = 100

/** Gives an entry its search key; how many that were: none where the enterprise was renamed meanwhile. */
export const keepSearchKey = ({ searchKeys }: Pick<Stores, 'searchKeys'>, entry: KeylessEntry): Promise<number> => {
  const { enterpriseNo: no, enterpriseName, formerNames } = entry
  const names = [enterpriseName, ...formerNames.map(({ name }) => name)]
  return searchKeys.keep(entry, searchKeyOf({ no, names }, readingOf))
}

/**
 * Gives those enterprises a search key that have none, of the years that are not archived. It is the clock's work, so that the dictionary
 * of readings is loaded by nobody for whom somebody waits; until then they are found by number and name. Returns how many.
 */
export const fillSearchKeys = async (run: Run): Promise<number> => {
  const { stores, now } = run
  let filled = 0
  for (const cycle of (await stores.cycles.all()).filter((each) => isAllowedIn(stageOf(each, now), 'remind')))
    while (!isTimeUp(run)) {
      const entries = await stores.searchKeys.lacking(cycle.cycleId, ENTRIES_A_READ)
      const kept = await each(run, 'search-key', entries, (entry) => keepSearchKey(stores, entry))
      filled += kept
      // Whoever is renamed at this very moment is met again with the next tick.
      if (entries.length < ENTRIES_A_READ || kept === 0) break
    }
  return filled
}
