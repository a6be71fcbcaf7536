import { comingCycleId, type NominationOutline } from '@/domain/nomination/nomination'
import { placesOpen, type UnionMatter } from '@/domain/reminders/union-nudge'
import { countByUnion } from './count-by-union'
import { documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { UNIONS_AT_MOST } from './unions'

/** How much waits for unions, by what they can be nudged for. */
export const waitingUnionStore = (database: Database) => {
  const openPlaces = async (cycleId: string): Promise<ReadonlyMap<string, number>> => {
    const files = await documents<Pick<NominationOutline, 'unionId' | 'quota' | 'tally'>>(
      database
        .collection('nominations')
        .where({ cycleId: comingCycleId({ cycleId }) })
        .field({ _id: false, unionId: true, quota: true, tally: true })
        .limit(UNIONS_AT_MOST)
        .get(),
    )
    return new Map(files.map((file) => [file.unionId, placesOpen(file)]))
  }

  return {
    /** How much of a matter waits for each union in a year; of those that were done with it nothing, or none. */
    countOf: (matter: UnionMatter, cycleId: string): Promise<ReadonlyMap<string, number>> => {
      switch (matter) {
        case 'review':
          return countByUnion(database, 'assessments', { cycleId, ...ON_LEDGER, state: 'submitted' })
        case 'ledger':
          return countByUnion(database, 'ledger', { cycleId, ...ON_LEDGER, state: 'checked' })
        case 'nominations':
          return openPlaces(cycleId)
      }
    },
  }
}
