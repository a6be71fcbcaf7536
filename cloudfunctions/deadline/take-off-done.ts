import { isDoneMeanwhile, isWritersMatter } from '@/domain/reminders/still-so'
import { rowIdOf } from '../_messages/unreached'
import type { MessageDocument } from '../_store/message-document'
import type { Run } from './run'

/**
 * Takes off the list whoever handed in while a message to them was under way: what puts them there comes after what would have taken them
 * off. Whoever hands in later is taken off by that.
 */
export const takeOffDone = async ({ stores }: Run, messages: readonly MessageDocument[]): Promise<void> => {
  const about = messages.flatMap((message) =>
    message.subjectId === null || !isWritersMatter(message.about?.matter)
      ? []
      : [{ message, matter: message.about.matter, subjectId: message.subjectId }],
  )
  const papers = await stores.openPapers.byIds([...new Set(about.map(({ subjectId }) => subjectId))])
  const paperOf = (id: string) => papers.find(({ subjectId }) => subjectId === id)
  const done = about.filter(({ matter, subjectId }) => isDoneMeanwhile(matter, paperOf(subjectId)))
  await stores.unreached.reached(done.map(({ message }) => rowIdOf(message)))
}
