import type { Instant } from '@/domain/calendar/instant'
import type { Person, Seat } from '@/domain/people/person'
import { unreachedRow } from '../_messages/unreached'
import type { MessageDocument } from '../_store/message-document'
import type { Run } from './run'

/** Nobody, in a seat: what is to be told to it is kept all the same, and stands on the list. */
export const nobodyIn = (seat: Seat): Person => ({
  ...{ personId: '', name: '', seat, further: true },
  ...{ boundAt: 0 as Instant, revokedAt: null },
})

/** Keeps what was to be told to a seat that nobody sits in, and puts the seat on the list; false where it was there already. */
export const keepForNobody = async (
  { stores, now, logMessage }: Pick<Run, 'stores' | 'now' | 'logMessage'>,
  message: MessageDocument,
): Promise<boolean> => {
  const unsent: MessageDocument = { ...message, wechat: { ...message.wechat, state: 'unsent', why: 'nobody_bound' } }
  if ((await stores.messages.written([unsent._id])).size > 0) return false
  // The list comes first: a message that is there already is not looked at again.
  const row = unreachedRow(unsent, { state: 'unsent', why: 'nobody_bound' }, now)
  if (row) await stores.unreached.note(row)
  if (!(await stores.messages.add(unsent))) return false
  logMessage(unsent._id, unsent.wechat, 0)
  return true
}
