import { chinaDateOf } from '@/domain/calendar/instant'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import { ledgerReturnMessage } from '../../_messages/ledger-wording'
import { inboxMessage } from '../../_messages/message'
import type { Call } from '../../_host/call'

/** Tells an enterprise's contacts what their entry was returned for. Repeated with the same request it tells nobody twice. */
export const tellContactsOfReturn = async (
  call: Call,
  { enterpriseId, enterpriseName, returned }: LedgerEntry,
): Promise<void> => {
  if (!returned) return
  const contacts = await call.stores.people.contactsOf([enterpriseId])
  const messages: string[] = []
  for (const { person } of contacts) {
    const message = inboxMessage({
      personId: person.personId,
      occasion: `ledger-returned-${call.requestId}`,
      day: chinaDateOf(returned.at),
      now: call.now,
      subjectId: null,
      wording: ledgerReturnMessage(enterpriseName, returned.note),
    })
    if (await call.stores.messages.add(message)) messages.push(message._id)
  }
  if (messages.length > 0) await call.afterCommit({ messages })
}
