import { CHAINED_PAPERS, type ChainedCollection } from './chain-beginnings'
import { documents, type Database } from './database'

type EventCollection = (typeof CHAINED_PAPERS)[ChainedCollection]['events']

/** What a history lies in, by which field its papers are found, and where those lie. */
const PLACES: Readonly<
  Record<EventCollection, { readonly by: string; readonly papers: readonly ChainedCollection[] }>
> = {
  events: { by: CHAINED_PAPERS.assessments.by, papers: ['assessments', 'reports'] },
  ledger_history: { by: CHAINED_PAPERS.ledger.by, papers: ['ledger'] },
}

interface StoredSubject {
  readonly subjectId?: string
  readonly entry?: { readonly entryId: string }
}

/** Of these only the ids are read. */
const PAGE = 1000

/** Events of papers that are not there. */
export const strayEventStore = (database: Database) => {
  const { command: _ } = database

  const subjectsAfter = async (events: EventCollection, after: string): Promise<readonly string[]> => {
    const { by } = PLACES[events]
    const found = await documents<StoredSubject>(
      database
        .collection(events)
        .where({ [by]: _.gt(after) })
        .field({ [by]: true })
        .orderBy(by, 'asc')
        .limit(PAGE)
        .get(),
    )
    return found.map(({ subjectId, entry }) => entry?.entryId ?? subjectId ?? '')
  }

  const thereOf = async (collection: ChainedCollection, ids: readonly string[]): Promise<readonly string[]> => {
    const papers = database.collection(collection).where({ _id: _.in([...ids]) })
    const found = await documents<{ readonly _id: string }>(papers.field({ _id: true }).limit(ids.length).get())
    return found.map(({ _id }) => _id)
  }

  return {
    /** Whether a paper is still not there, and an event of it still is. */
    isStray: async (events: EventCollection, subjectId: string): Promise<boolean> => {
      const { by, papers } = PLACES[events]
      const left = database
        .collection(events)
        .where({ [by]: subjectId })
        .field({ _id: true })
        .limit(1)
      if ((await documents<{ readonly _id: string }>(left.get())).length === 0) return false
      for (const collection of papers) if ((await thereOf(collection, [subjectId])).length > 0) return false
      return true
    },

    /** The ids of papers that are not there, of which there are events nevertheless; a page is in memory at a time. */
    subjects: async function* (events: EventCollection): AsyncGenerator<string, void, undefined> {
      for (let after = ''; ;) {
        const subjects = await subjectsAfter(events, after)
        const last = subjects.at(-1)
        if (last === undefined) return
        const asked = [...new Set(subjects)]
        const there = new Set<string>()
        for (const collection of PLACES[events].papers) for (const id of await thereOf(collection, asked)) there.add(id)
        yield* asked.filter((id) => !there.has(id))
        if (subjects.length < PAGE) return
        after = last
      }
    },
  }
}
