import type { Cursor } from '@/contract/fields'
import { documents, type Database } from './database'
import type { AnyEvent } from './events'
import { olderThan } from './older-than'

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
} as const

/** What happened to papers, as people read it. */
export const timelineStore = (database: Database) => {
  const newest = <Event extends AnyEvent>(where: readonly object[], limit: number) =>
    documents<ShownEvent<Event>>(
      database
        .collection('events')
        .where(database.command.and([...where]))
        .field(FIELDS)
        .orderBy('at', 'desc')
        .orderBy('eventId', 'desc')
        .limit(limit)
        .get(),
    )

  return {
    /** What happened to a paper, the newest first, from a place on. */
    events: <Event extends AnyEvent>(subjectId: string, after: Cursor | null, limit: number) =>
      newest<Event>([{ subjectId }, ...olderThan(database, after)], limit),

    /** The last endorsement that is older than a place. */
    findEndorsementBefore: async <Event extends AnyEvent>(
      subjectId: string,
      place: Cursor,
    ): Promise<ShownEvent<Event> | undefined> => {
      const [last] = await newest<Event>([{ subjectId, kind: 'endorsed' }], 1)
      const isOlder = last && (last.at < place.at || (last.at === place.at && last.eventId < place.id))
      return isOlder ? last : undefined
    },
  }
}

export type TimelineStore = ReturnType<typeof timelineStore>
