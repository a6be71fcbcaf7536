import { answered, documents, insertOnce, updated, type Database } from './database'

/**
 * The shape of what this program writes: the number of the last step in `deadline/migrations`. Whoever changes what documents look like
 * adds a step, and raises this by one.
 */
export const SHAPE = 6

/** The document that says which shape the environment's documents may have by now. */
const WRITTEN = 'written'

interface WrittenDocument {
  readonly _id: typeof WRITTEN
  /** The newest that any functions have begun to write. */
  readonly newest: number
}

/** What is kept of a step: how far it came, and when it was at its end. */
export interface MigrationRecord {
  readonly no: number
  readonly name: string
  /** Where it goes on; '' is the beginning. */
  readonly place: string
  /** How many documents it has changed so far. */
  readonly touched: number
  readonly beganAt: number
  /** null while it is not at its end. */
  readonly endedAt: number | null
}

const idOf = (no: number): string => `step-${no}`

/** What this instance has found: functions are replaced, and never turn into older ones while they run. */
let admitted = false

/** Which shape the documents of this environment have, and which steps have brought them there. */
export const shapeStore = (database: Database) => {
  const { command: _ } = database
  const collection = () => database.collection('migrations')

  const newest = async (): Promise<number | undefined> => {
    const [kept] = await documents<WrittenDocument>(collection().where({ _id: WRITTEN }).limit(1).get())
    return kept?.newest
  }

  /** Asks before the first call of an instance is answered, once. */
  const admit = async (): Promise<boolean> => {
    if (admitted) return true
    const kept = await newest()
    if (kept === undefined) {
      const first: WrittenDocument = { _id: WRITTEN, newest: SHAPE }
      if (!(await insertOnce(database, 'migrations', first))) return admit()
    } else if (kept > SHAPE) return false
    else if (kept < SHAPE)
      await updated(
        collection()
          .where({ _id: WRITTEN, newest: _.lt(SHAPE) })
          .update({ newest: SHAPE }),
      )
    admitted = true
    return true
  }

  return {
    /**
     * Whether these functions may read and write here: false where newer ones have written what these do not know. It is noted before
     * anything is written, so that whoever goes back to older functions is refused rather than damages what he cannot read.
     */
    admit,

    /** The newest shape that any functions have begun to write; undefined in an environment of before shapes were noted. */
    newest,

    /** What is kept of the steps that were begun. */
    records: async (): Promise<readonly MigrationRecord[]> =>
      documents<MigrationRecord>(
        collection()
          .where({ no: _.gte(1) })
          .field({ _id: false })
          .limit(1000)
          .get(),
      ),

    /** Notes how far a step came. */
    keep: async (record: MigrationRecord): Promise<void> => {
      await answered(
        collection()
          .doc(idOf(record.no))
          .set({ ...record }),
      )
    },
  }
}
