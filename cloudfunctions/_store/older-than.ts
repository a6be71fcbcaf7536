import type { Cursor } from '@/contract/fields'
import type { Database } from './database'

/** Events before a place in their history, which runs by `at` and then by their ids, for several may be of one moment; null is its new end. */
export const olderThan = (
  { command: _ }: Database,
  after: Cursor | null,
  id: 'eventId' | 'auditId' | '_id' = 'eventId',
): readonly object[] => (after === null ? [] : [_.or([{ at: _.lt(after.at) }, { at: after.at, [id]: _.lt(after.id) }])])

/** The same of an event that was read. */
export const isOlderThan = ({ at, eventId }: { readonly at: number; readonly eventId: string }, after: Cursor | null) =>
  after === null || at < after.at || (at === after.at && eventId < after.id)
