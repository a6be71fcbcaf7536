import type { NudgedResult } from '@/contract/worklist'
import { checkMaySee } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { nudgedTogether, nudgeKey, type NudgedOutcome } from '@/domain/reminders/nudge'
import { requirePerson, type Handler } from '../../_host/call'
import type { deliveryOf } from '../../_store/message-document'

/** How somebody was told, by what became of sending it. */
const nudgedOutcomeOf = ({ state }: ReturnType<typeof deliveryOf>): NudgedOutcome => {
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

/** How those who were nudged under these keys were told, each and together; undefined where nobody was. */
export const nudgedPeople = (
  people: readonly Person[],
  keyOf: (person: Person) => string,
  deliveries: ReadonlyMap<string, ReturnType<typeof deliveryOf>>,
) => {
  const told = people.flatMap((person) => {
    const delivery = deliveries.get(keyOf(person))
    return delivery ? [{ personId: person.personId, name: person.name, outcome: nudgedOutcomeOf(delivery) }] : []
  })
  return told.length === 0 ? undefined : { people: told, outcome: nudgedTogether(told.map(({ outcome }) => outcome)) }
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
  const nudgedOf = outlines.map((outline) => ({
    enterpriseId: outline.enterpriseId,
    people: contacts
      .map((contact) => contact.person)
      .filter(({ seat }) => seat.role === 'contact' && seat.enterpriseId === outline.enterpriseId),
    keyOf: (contact: Person) => nudgeKey(outline, contact, now),
  }))
  const deliveries = await stores.messages.deliveries(nudgedOf.flatMap(({ people, keyOf }) => people.map(keyOf)))
  return {
    results: nudgedOf.flatMap(({ enterpriseId, people, keyOf }): readonly NudgedResult[] => {
      const told = nudgedPeople(people, keyOf, deliveries)
      return told ? [{ enterpriseId, ...told }] : []
    }),
  }
}
