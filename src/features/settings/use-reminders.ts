import { useEffect } from 'react'
import type { TemplateKind } from '@/contract/inbox'
import type { Failure } from '@/text/failures'
import { reminderKinds } from '@/text/settings-page'
import { noteTemplates } from '@/services/subscription'
import { openConsentSettings } from '@/services/subscription-request'
import { useSession } from '../session/use-session'
import { useMessages } from '../use-messages'
import { useQuery } from '../use-query'

export interface Reminders {
  readonly kinds:
    ReadonlyArray<{ readonly kind: TemplateKind; readonly title: string; readonly left: number }> | undefined
  /** The reminders that lie ahead, and how many of them can be received; undefined where none lies ahead. */
  readonly ahead: { readonly reminders: number; readonly receivable: number } | undefined
  /** WeChat asks no more, since somebody refused for good: that is undone on a page of its own. */
  readonly refused: boolean
  readonly openSettings: () => Promise<void>
  readonly failure: Failure | undefined
  readonly reload: () => Promise<void>
  /** Opens WeChat's question. Call it in the tap. Resolves to how many messages were accepted. */
  readonly ask: () => Promise<number>
}

const TITLES: Readonly<Record<TemplateKind, string>> = {
  deadline: reminderKinds.deadline,
  result: reminderKinds.result,
  todo: reminderKinds.todo,
}

/** How many reminders WeChat may still carry, and asking for more. */
export const useReminders = (): Reminders => {
  const { session } = useSession()
  const { value, failure, reload } = useQuery('inbox.templates', session?.person ? {} : null)
  useEffect(() => {
    if (value) noteTemplates(value)
  }, [value])
  const askForMessages = useMessages(false)
  return {
    kinds: value?.templates.map(({ kind, left }) => ({ kind, title: TITLES[kind], left })),
    ahead: value && value.ahead.reminders > 0 ? value.ahead : undefined,
    refused: value?.templates.some(({ answer }) => answer !== undefined && answer !== 'accept') ?? false,
    openSettings: openConsentSettings,
    failure,
    reload,
    ask: async () => {
      const accepted = await askForMessages(true)
      await reload()
      return accepted
    },
  }
}
