import type { ActionOutput } from '@/contract/contract'
import { call } from './call'
import { requestSubscription } from './subscription-request'

/** WeChat takes three templates a question. */
const TEMPLATES_A_QUESTION = 3
/** With so many messages of a kind in hand a person is not asked again, unless more reminders lie ahead. */
const ENOUGH = 3

type Known = ActionOutput<'inbox.templates'>
const NOTHING: Known = { templates: [], ahead: { reminders: 0, receivable: 0 } }

let known = NOTHING

/** What a page was answered anyway; all that is needed for the next question. */
export const noteTemplates = (answer: Known): void => {
  known = answer
}

/** Learns the template ids, so that a later tap need not wait for them: after an await WeChat no longer counts it as a tap. */
export const loadTemplates = async (): Promise<void> => {
  const result = await call('inbox.templates', {})
  if (result.outcome === 'done') noteTemplates(result.value)
}

/** Those of which somebody has too few messages in hand, which matter most to them first. */
const lacking = (): Known['templates'] =>
  known.templates.filter(
    ({ kind, left }) => left < (kind === 'deadline' ? Math.max(ENOUGH, known.ahead.reminders) : ENOUGH),
  )

/**
 * Asks to send reminders by WeChat: one accept is one message, and there is no end to how many somebody may have in hand. Call it in
 * the tap, before any await; it opens WeChat's question by itself or does nothing, and the action goes on without waiting for it.
 * `anyway`: somebody asked for more. Every answer is kept. Resolves to how many messages were accepted.
 */
export const askForMessages = async (anyway = false): Promise<number> => {
  const asked = (anyway ? known.templates : lacking()).slice(0, TEMPLATES_A_QUESTION)
  if (asked.length === 0) return 0
  const answered = requestSubscription(asked.map(({ templateId }) => templateId))
  // The next tap does not ask again until the ledger has answered.
  known = { ...known, templates: known.templates.filter((template) => !asked.includes(template)) }
  const answers = (await answered).flatMap(([templateId, answer]) => {
    const template = asked.find((each) => each.templateId === templateId)
    return template ? [{ kind: template.kind, answer }] : []
  })
  if (answers.length === 0) return 0
  const kinds = answers.flatMap(({ kind, answer }) => (answer === 'accept' ? [kind] : []))
  const recorded = await call('inbox.subscribed', { kinds, answers })
  await loadTemplates()
  return recorded.outcome === 'done' ? recorded.value.recorded : 0
}
