import type { Instant } from '@/domain/calendar/instant'
import { answered, documents, type Database } from './database'
import type { MovedCollection } from './unfiled-events'

/** How much waits, and since when what waits longest does. */
export interface Waiting {
  readonly count: number
  readonly since: Instant | null
}

/** As many papers as are looked at for the oldest event that lies in one: more than a few never do. */
const LOOKED_AT = 100

const together = (parts: readonly Waiting[]): Waiting => {
  const moments = parts.flatMap(({ since }) => since ?? [])
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    since: moments.reduce<Instant | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null),
  }
}

/** What the timers have yet to do: events, messages and long work. */
export const waitingWorkStore = (database: Database) => {
  const waiting = async (collection: string, where: object, moment: string): Promise<Waiting> => {
    const found = database.collection(collection).where(where)
    const [{ total }, [oldest]] = await Promise.all([
      answered<{ total: number }>(found.count()),
      documents<Readonly<Record<string, Instant>>>(
        found
          .field({ [moment]: true })
          .orderBy(moment, 'asc')
          .limit(1)
          .get(),
      ),
    ])
    return { count: total, since: oldest?.[moment] ?? null }
  }

  const lyingIn = async (collection: MovedCollection): Promise<Waiting> => {
    const lying = database.collection(collection).where({ 'unfiled.filed': false })
    const [{ total }, found] = await Promise.all([
      answered<{ total: number }>(lying.count()),
      documents<{ readonly unfiled: { readonly at: Instant } }>(
        lying.field({ 'unfiled.at': true }).limit(LOOKED_AT).get(),
      ),
    ])
    return { count: total, since: together(found.map(({ unfiled }) => ({ count: 1, since: unfiled.at }))).since }
  }

  return {
    /** Events that lie in their papers, or whose effects were not carried out. */
    events: async (): Promise<Waiting> =>
      together(
        await Promise.all([
          lyingIn('assessments'),
          lyingIn('reports'),
          waiting('events', { delivery: 'pending' }, 'at'),
        ]),
      ),

    /** Messages that are to be sent. */
    messages: (): Promise<Waiting> => waiting('messages', { 'wechat.state': 'pending' }, 'createdAt'),

    /** Packages and other documents that are under way. */
    jobs: async (): Promise<Waiting> =>
      together(
        await Promise.all([
          waiting('packages', { state: 'building' }, 'startedAt'),
          waiting('document_jobs', { state: 'building' }, 'startedAt'),
        ]),
      ),
  }
}
