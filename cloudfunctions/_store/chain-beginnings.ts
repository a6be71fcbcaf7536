import { digestOfOlder, NOTHING_BEFORE, type Chain, type Chainable, type Chained } from '@/domain/chain/chain'
import { documents, updated, type Database } from './database'
import { sha256Of } from './digest'
import { countedWrite, unfiledEventStore } from './unfiled-events'

/** Where the papers lie that are chained, and their events, by which field of those. */
export const CHAINED_PAPERS = {
  assessments: { events: 'events', by: 'subjectId' },
  reports: { events: 'events', by: 'subjectId' },
  ledger: { events: 'ledger_history', by: 'entry.entryId' },
} as const

export type ChainedCollection = keyof typeof CHAINED_PAPERS
export const CHAINED_COLLECTIONS = Object.keys(CHAINED_PAPERS) as readonly ChainedCollection[]

/** A paper to which something had happened before there were chains. */
interface UnchainedPaper {
  readonly collection: ChainedCollection
  readonly _id: string
}

type StoredEvent = Chainable & { readonly _id: string; readonly at: number; readonly eventId: string }

const PAGE = 100
/** A submission is read whole. */
const EVENTS_A_PAGE = 20

/** Papers of before there were chains: each gets one that begins over everything that had happened to it. */
export const chainBeginningStore = (database: Database) => {
  const { command: _ } = database

  const withEvents = async (
    collection: ChainedCollection,
    ids: readonly string[],
  ): Promise<ReadonlyArray<UnchainedPaper>> => {
    const { events, by } = CHAINED_PAPERS[collection]
    const found = await documents<{ readonly _id: string }>(
      database
        .collection(events)
        .aggregate()
        .match({ [by]: _.in([...ids]) })
        .group({ _id: `$${by}` })
        .limit(ids.length)
        .end(),
    )
    const happened = new Set(found.map(({ _id }) => _id))
    return ids.filter((id) => happened.has(id)).map((_id) => ({ collection, _id }))
  }

  /** What the events of a paper come to, oldest first. */
  const beginningOf = async ({ collection, _id }: UnchainedPaper): Promise<string> => {
    const { events, by } = CHAINED_PAPERS[collection]
    let digest = NOTHING_BEFORE
    let last: StoredEvent | undefined
    do {
      const later = last ? [_.or([{ at: _.gt(last.at) }, { at: last.at, eventId: _.gt(last.eventId) }])] : []
      const page: readonly StoredEvent[] = await documents<StoredEvent>(
        database
          .collection(events)
          .where(_.and([{ [by]: _id }, ...later]))
          .orderBy('at', 'asc')
          .orderBy('eventId', 'asc')
          .limit(EVENTS_A_PAGE)
          .get(),
      )
      digest = page.reduce((before, event) => digestOfOlder(before, event, sha256Of), digest)
      last = page.length === EVENTS_A_PAGE ? page.at(-1) : undefined
    } while (last)
    return digest
  }

  const read = async ({ collection, _id }: UnchainedPaper) => {
    const fields = { revision: true, chain: true }
    const found = database.collection(collection).where({ _id }).field(fields).limit(1)
    return (await documents<Chained & { readonly revision: number }>(found.get()))[0]
  }

  return {
    /** A page of them after a place, of all years; '' is the beginning. */
    after: async (
      place: string,
    ): Promise<{ readonly papers: readonly UnchainedPaper[]; readonly next: string | null }> => {
      const [of = '', after = ''] = place.split('/')
      const collection = CHAINED_COLLECTIONS.find((each) => each === of) ?? 'assessments'
      const found = await documents<{ readonly _id: string }>(
        database
          .collection(collection)
          .where({ _id: _.gt(after), chain: _.exists(false) })
          .field({ _id: true })
          .orderBy('_id', 'asc')
          .limit(PAGE)
          .get(),
      )
      const ids = found.map(({ _id }) => _id)
      const following = CHAINED_COLLECTIONS[CHAINED_COLLECTIONS.indexOf(collection) + 1]
      return {
        papers: ids.length === 0 ? [] : await withEvents(collection, ids),
        next: ids.length === PAGE ? `${collection}/${ids.at(-1)}` : following === undefined ? null : `${following}/`,
      }
    },

    /** Begins a paper's chain, unless it is moved meanwhile. Whether it has one now. */
    begin: async (paper: UnchainedPaper): Promise<boolean> => {
      const { collection, _id } = paper
      if (collection !== 'ledger') await unfiledEventStore(database).fileOf(_id)
      const before = await read(paper)
      if (!before || before.chain) return true
      const chain: Chain = { length: 0, head: await beginningOf(paper) }
      const begun = await updated(
        database
          .collection(collection)
          .where({ _id, revision: before.revision, chain: _.exists(false), unfiled: _.exists(false) })
          .update({ chain: _.set(chain), ...(collection === 'ledger' ? {} : countedWrite(database)) }),
      )
      return begun === 1 || (await read(paper))?.chain !== undefined
    },
  }
}
