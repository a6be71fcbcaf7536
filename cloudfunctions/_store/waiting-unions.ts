import { comingCycleId, type NominationOutline } from '@/domain/nomination/nomination'
import { placesOpen, type UnionMatter } from '@/domain/reminders/union-nudge'
import { documents, type Database } from './database'
import { ON_LEDGER } from './departures'
import { UNIONS_AT_MOST } from './unions'

/** How much waits for unions, by what they can be nudged for. */
export const waitingUnionStore = (database: Database) => {
  const _ = database.command

  const countBy = async (collection: 'assessments' | 'ledger', where: object): Promise<ReadonlyMap<string, number>> => {
    const groups = await documents<{ readonly _id: string; readonly count: number }>(
      database
        .collection(collection)
        .aggregate()
        .match({ ...where, ...ON_LEDGER, unionId: _.neq(null) })
        .group({ _id: '$unionId', count: { $sum: 1 } })
        .limit(UNIONS_AT_MOST)
        .end(),
    )
    return new Map(groups.map(({ _id, count }) => [_id, count]))
  }

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
          return countBy('assessments', { cycleId, state: 'submitted' })
        case 'ledger':
          return countBy('ledger', { cycleId, state: 'checked' })
        case 'nominations':
          return openPlaces(cycleId)
      }
    },
  }
}

export type WaitingUnionStore = ReturnType<typeof waitingUnionStore>
