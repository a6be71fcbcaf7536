import type { Cycle } from '@/domain/assessment/assessment'
import { documents, type Database } from './database'

const CYCLES_AT_MOST = 50

/** The years, each with its settings. */
export const cycleStore = (database: Database) => {
  const cycles = () => database.collection('cycles')

  return {
    find: async (cycleId: string): Promise<Cycle | undefined> => {
      const [cycle] = await documents<Cycle>(cycles().where({ _id: cycleId }).limit(1).get())
      return cycle
    },

    /** Every cycle, newest first: a former one needs the clock for as long as something of it is open. */
    all: (): Promise<readonly Cycle[]> =>
      documents<Cycle>(cycles().where({}).orderBy('_id', 'desc').limit(CYCLES_AT_MOST).get()),
  }
}

export type CycleStore = ReturnType<typeof cycleStore>
