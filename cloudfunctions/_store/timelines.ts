import type { Cursor } from '@/contract/fields'
import { documents, type Database } from './database'
import type { AnyEvent } from './events'
import { isOlderThan, olderThan } from './older-than'
import type { UnfiledEvent } from './unfiled-events'

/** An event as people read it. */
export type ShownEvent<Event> = Omit<Event, 'snapshot'>

/** Neither what was submitted nor a drawing is part of a line, and what is still to be told is nobody's business. */
const FIELDS = {
  _id: false,
  snapshot: false,
  'detail.signature': false,
  effects: false,
  delivery: false,
  requestDigest: false,
  link: false,
  salt: false,
} as const

/** An event that is not filed yet, in the same words. */
const shownUnfiled = <Event extends AnyEvent>({
  filed: _filed,
  effects: _effects,
  delivery: _delivery,
  requestDigest: _digest,
  link: _link,
  salt: _salt,
  detail: { signature: _signature, ...detail },
  ...event
}: UnfiledEvent): ShownEvent<Event> =>
  // It lies in the paper that is asked about, so it is one of that paper's events.
  ({ ...event, detail }) as unknown as ShownEvent<Event>

const newestFirst = (a: Pick<AnyEvent, 'at' | 'eventId'>, b: Pick<AnyEvent, 'at' | 'eventId'>): number =>
  b.at - a.at || (a.eventId < b.eventId ? 1 : -1)

/** What happened to papers, as people read it: what is filed, and the event that still lies in its paper. */
export const timelineStore = (database: Database) => {
  const newest = async <Event extends AnyEvent>(
    where: readonly object[],
    unfiled: UnfiledEvent | undefined,
    limit: number,
  ): Promise<ReadonlyArray<ShownEvent<Event>>> => {
    const rows = await documents<ShownEvent<Event>>(
      database
        .collection('events')
        .where(database.command.and([...where]))
        .field(FIELDS)
        .orderBy('at', 'desc')
        .orderBy('eventId', 'desc')
        .limit(limit)
        .get(),
    )
    return !unfiled || rows.some(({ eventId }) => eventId === unfiled.eventId)
      ? rows
      : [...rows, shownUnfiled<Event>(unfiled)].sort(newestFirst).slice(0, limit)
  }

  return {
    /** What happened to a paper, the newest first, from a place on; `unfiled` lay in the paper before. */
    events: <Event extends AnyEvent>(
      subjectId: string,
      unfiled: UnfiledEvent | undefined,
      after: Cursor | null,
      limit: number,
    ) =>
      newest<Event>(
        [{ subjectId }, ...olderThan(database, after)],
        unfiled && isOlderThan(unfiled, after) ? unfiled : undefined,
        limit,
      ),

    /** The last endorsement that is older than a place. */
    findEndorsementBefore: async <Event extends AnyEvent>(
      subjectId: string,
      unfiled: UnfiledEvent | undefined,
      place: Cursor,
    ): Promise<ShownEvent<Event> | undefined> => {
      const lying = unfiled?.kind === 'endorsed' ? unfiled : undefined
      const [last] = await newest<Event>([{ subjectId, kind: 'endorsed' }], lying, 1)
      return last && isOlderThan(last, place) ? last : undefined
    },
  }
}
