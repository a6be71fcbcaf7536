import { unreachedRow } from '../_messages/unreached'
import type { Consent } from '../_store/consents'
import type { MessageDocument } from '../_store/message-document'
import type { Run } from './run'
import { mayGoNow } from './send-messages'

/** Whether WeChat alone would carry a message, and nothing but a consent could stand in its way. */
const asksConsentAlone = ({ configuration, channels }: Run, { wechat, dueOn }: MessageDocument): boolean =>
  dueOn === undefined &&
  Object.keys(channels).length === 0 &&
  configuration.templates[wechat.template] !== undefined &&
  !('wrong' in configuration.templateFields[wechat.template])

/** Notes on the list of those who could not be reached whom these messages will not reach. */
const putOnList = async ({ stores, now }: Run, messages: readonly MessageDocument[]): Promise<void> => {
  const rows = messages.flatMap((message) => unreachedRow(message, { state: 'unsent', why: 'no_consent' }, now) ?? [])
  if (rows.length === 0 || (await stores.unreached.noteFirst(rows))) return
  const known = await stores.messages.written(rows.map(({ messageId }) => messageId))
  // A message that is there already is not looked at again: somebody may have telephoned since.
  for (const row of rows) if (!known.has(row.messageId)) await stores.unreached.note(row)
}

/**
 * Messages as they are written: of whoever never agreed to any it is known beforehand that nothing carries it, so it is kept as that,
 * with its reader on the list, instead of being claimed and settled. Whom anything was ever sent has an answer kept. Nothing is
 * foreseen of what waits for the morning, says a day that may change, or may go by another channel.
 */
export const foreseen = async (
  run: Run,
  composed: readonly MessageDocument[],
): Promise<{ readonly messages: readonly MessageDocument[]; readonly consents?: readonly Consent[] }> => {
  const going = composed.filter((message) => message.wechat.state === 'pending' && mayGoNow(run, message))
  if (going.length === 0) return { messages: composed }
  const consents = await run.stores.consents.of([...new Set(going.map(({ personId }) => personId))])
  const asked = new Set(consents.map(({ personId }) => personId))
  const isHopeless = (message: MessageDocument): boolean =>
    going.includes(message) && !asked.has(message.personId) && asksConsentAlone(run, message)
  await putOnList(run, composed.filter(isHopeless))
  const messages = composed.map((message) =>
    isHopeless(message)
      ? { ...message, wechat: { ...message.wechat, state: 'unsent', why: 'no_consent', at: run.now } as const }
      : message,
  )
  return { messages, consents }
}
