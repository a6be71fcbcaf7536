import type { TemplateKind } from '@/contract/inbox'
import { call } from './call'
import { requestSubscription } from './subscription-request'

interface Template {
  readonly kind: TemplateKind
  readonly templateId: string
  readonly left: number
}

/** WeChat takes three templates a question. */
const TEMPLATES_A_QUESTION = 3
/** With this many messages in hand a person is not asked again. */
const ENOUGH = 3

let templates: readonly Template[] = []

/** Learns the template ids, so that a later tap need not wait for them: after an await WeChat no longer counts it as a tap. */
export const loadTemplates = async (): Promise<void> => {
  const result = await call('inbox.templates', {})
  if (result.outcome === 'done') templates = result.value.templates
}

/** Whether asking now would open a question: templates are known and some have few messages left. */
const lacking = (): readonly Template[] => templates.filter(({ left }) => left < ENOUGH).slice(0, TEMPLATES_A_QUESTION)

/**
 * Asks to send reminders by WeChat: one accept is one message. Call it in the tap, before any await; it opens WeChat's question by
 * itself or does nothing, and the action goes on without waiting for it. Resolves to how many messages were accepted.
 */
export const askForMessages = async (): Promise<number> => {
  const asked = lacking()
  if (asked.length === 0) return 0
  const answered = requestSubscription(asked.map(({ templateId }) => templateId))
  // The next tap does not ask again until the ledger has answered.
  templates = templates.filter((template) => !asked.includes(template))
  const accepted = await answered
  const kinds = asked.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind)
  if (kinds.length === 0) return 0
  const recorded = await call('inbox.subscribed', { kinds })
  await loadTemplates()
  return recorded.outcome === 'done' ? recorded.value.recorded : 0
}
