import { authorsOf } from '@/domain/answer/author'
import { isRefusal } from '@/domain/refusal/refusal'
import type { Handler } from '../../_host/call'
import { requireReadable } from '../../_host/require-assessment'

/** Who wrote which answer of an assessment: of what whoever asks may read, and as it stands there. */
export const authors: Handler<'assessment.authors'> = async ({ assessmentId }, { asking, stores }) => {
  const asked = await requireReadable(stores, asking, assessmentId)
  if (isRefusal(asked)) return asked
  const { answers, enterpriseId } = asked.assessment
  const [names, contacts] = await Promise.all([
    stores.people.namesOf([...new Set(Object.values(answers).map(({ savedBy }) => savedBy))]),
    stores.people.contactsOf([enterpriseId]),
  ])
  return { authors: authorsOf(answers, names, asked.person.personId), several: contacts.length > 1 }
}
