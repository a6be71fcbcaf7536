import type { NudgedResult } from '@/contract/worklist'
import { checkMaySee } from '@/domain/people/access'
import { isRefusal } from '@/domain/refusal/refusal'
import { nudgedTogether, nudgeKey, type NudgedOutcome } from '@/domain/reminders/nudge'
import { requirePerson, type Handler } from '../../_host/call'
import type { deliveryOf } from '../../_store/message-document'

/** How somebody was told, by what became of sending it. */
export const nudgedOutcomeOf = ({ state }: ReturnType<typeof deliveryOf>): NudgedOutcome => {
  switch (state) {
    case 'sent':
      return 'sent'
    case 'pending':
    case 'sending':
      return 'under_way'
    // What WeChat did not carry, or may not have carried, is in the inbox.
    case 'unsent':
    case 'unknown':
      return 'in_app_only'
  }
}

/** What became of today's nudges, as it was settled when they were sent: whom WeChat refused was not reached by it. */
export const nudged: Handler<'worklist.nudged'> = async ({ assessmentIds }, call) => {
  const person = await requirePerson(call, 'reviewer', 'office')
  if (isRefusal(person)) return person
  const { stores, now } = call
  const outlines = await stores.assessments.outlinesById(assessmentIds)
  for (const outline of outlines) {
    const unseen = checkMaySee(person, outline)
    if (unseen) return unseen
  }
  const contacts = await stores.people.contactsOf(outlines.map(({ enterpriseId }) => enterpriseId))
  const told = outlines.flatMap((outline) =>
    contacts
      .map((contact) => contact.person)
      .filter(({ seat }) => seat.role === 'contact' && seat.enterpriseId === outline.enterpriseId)
      .map(({ personId, name, ...contact }) => ({
        ...{ enterpriseId: outline.enterpriseId, personId, name },
        key: nudgeKey(outline, { personId, name, ...contact }, now),
      })),
  )
  const deliveries = await stores.messages.deliveries(told.map(({ key }) => key))
  return {
    results: outlines.flatMap(({ enterpriseId }): readonly NudgedResult[] => {
      const people = told.flatMap(({ enterpriseId: of, personId, name, key }) => {
        const delivery = deliveries.get(key)
        return of === enterpriseId && delivery ? [{ personId, name, outcome: nudgedOutcomeOf(delivery) }] : []
      })
      return people.length === 0
        ? []
        : [{ enterpriseId, people, outcome: nudgedTogether(people.map(({ outcome }) => outcome)) }]
    }),
  }
}
