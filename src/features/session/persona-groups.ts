import type { Role } from '@/domain/people/person'
import type { Persona } from '@/services/local-entry-types'
import { personaGroups } from '@/text/local-entry'

export interface PersonaGroup {
  readonly title: string
  readonly people: readonly Persona[]
}

const GROUPS: ReadonlyArray<{ readonly role: Role | null; readonly title: string }> = [
  { role: 'contact', title: personaGroups.contacts },
  { role: 'reviewer', title: personaGroups.reviewers },
  { role: 'office', title: personaGroups.office },
  { role: null, title: personaGroups.unbound },
]

/** The ready people by what they do; a group without people is left out. */
export const groupPersonas = (people: readonly Persona[]): readonly PersonaGroup[] =>
  GROUPS.map(({ role, title }) => ({
    title,
    people: people.filter((person) => (person.role ?? null) === role),
  })).filter((group) => group.people.length > 0)
