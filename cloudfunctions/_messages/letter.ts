import type { Instant } from '@/domain/calendar/instant'
import { daysLeft } from '@/domain/deadline/deadline'
import type { MessageDocument } from '../_store/message-document'
import { deadlineFields, remaining } from './fields'

/** What goes to one person in one piece: a message, or all of a day's reminders of theirs. */
export interface Letter {
  readonly personId: string
  /** The one that it opens: what is due first. */
  readonly first: MessageDocument
  readonly messages: readonly MessageDocument[]
  readonly fields: Readonly<Record<string, string>>
}

/** Reminders of the clock that are told together, whichever papers and seats they are of. */
const isToldTogether = ({ cause, dueOn }: MessageDocument): boolean => cause?.kind === 'rule' && dueOn !== undefined

const letterOf = (message: MessageDocument): Letter => ({
  ...{ personId: message.personId, first: message, messages: [message] },
  fields: message.wechat.fields,
})

/** What is due first; of what is due on one day every run takes the same. */
const orderOf = ({ dueOn, _id }: MessageDocument): string => `${dueOn ?? ''} ${_id}`

const together = (reminders: readonly MessageDocument[], now: Instant): readonly Letter[] => {
  const [first, ...others] = [...reminders].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  if (!first?.dueOn) return []
  if (others.length === 0) return [letterOf(first)]
  const fields = deadlineFields(
    `${reminders.length} 份材料还没有提交`,
    first.dueOn,
    `最近一份${remaining(daysLeft(first.dueOn, now))}`,
  )
  return [{ personId: first.personId, first, messages: reminders, fields }]
}

/** What one person is sent of what waits for them: their reminders together, everything else by itself, in the order in which it came. */
export const lettersOf = (waiting: readonly MessageDocument[], now: Instant): readonly Letter[] => [
  ...waiting.filter((message) => !isToldTogether(message)).map(letterOf),
  ...together(waiting.filter(isToldTogether), now),
]

/** What makes two messages read the same on a phone. */
export const wordsOf = ({ template, fields }: Pick<MessageDocument['wechat'], 'template' | 'fields'>): string =>
  JSON.stringify([template, Object.entries(fields).sort()])
