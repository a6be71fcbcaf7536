import { findPlainDate } from '@/domain/calendar/plain-date'
import type { MessagesShown } from '@/domain/job/document-job'
import { MATTERS } from '@/domain/reminders/delivery'
import { MESSAGE_OUTCOMES } from '@/domain/reminders/outcome'
import { useDocument } from '../documents/use-document'
import { distinctRows } from '../pages'
import { useShownAgain } from '../page-life'
import { useSession } from '../session/use-session'
import { usePages } from '../use-pages'

/** What the address of the page names: an enterprise, a person, or a day. */
export type SentMessagesAddress = Readonly<
  Partial<Record<'enterprise' | 'person' | 'day' | 'outcome' | 'matter', string>>
>

/** What was sent to an enterprise's contacts, to a person, or on a day, and what became of it. */
export const useSentMessages = (address: SentMessagesAddress) => {
  const { session, failure: sessionFailure, load } = useSession()
  const ready = session?.person !== undefined && session.person !== null
  const on = findPlainDate(address.day ?? '')
  const outcome = MESSAGE_OUTCOMES.find((each) => each === address.outcome)
  const matter = MATTERS.find((each) => each === address.matter)
  const { enterprise, person } = address
  const of = ((): MessagesShown | null => {
    if (enterprise !== undefined) return { enterpriseId: enterprise }
    if (person !== undefined) return { personId: person }
    return on === undefined ? null : { on, ...(outcome ? { outcome } : {}), ...(matter ? { matter } : {}) }
  })()
  const asked = ready ? of : null
  const ofEnterprise = usePages('message.ofEnterprise', asked && 'enterpriseId' in asked ? asked : null)
  const ofPerson = usePages('message.ofPerson', asked && 'personId' in asked ? asked : null)
  const ofDay = usePages('message.ofDay', asked && 'on' in asked ? asked : null)
  const pages = enterprise !== undefined ? ofEnterprise : person !== undefined ? ofPerson : ofDay
  const exporting = useDocument('message.export')
  const reload = session ? pages.reload : load
  useShownAgain(() => void reload())
  return {
    ...pages,
    rows: pages.rows && distinctRows(pages.rows, ({ messageId }) => messageId),
    failure: session ? pages.failure : sessionFailure,
    reload,
    ...{ on, outcome, matter },
    /** The address says of whom. */
    isChosen: of !== null,
    exporting,
    exportMessages: () => {
      if (of) void exporting.run({ of })
    },
  }
}

export type { SentMessage } from '@/contract/message'
