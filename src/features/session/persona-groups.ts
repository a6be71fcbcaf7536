import type { Role } from '@/domain/people/person'
import type { Persona } from '@/services/local-entry-types'

export interface PersonaGroup {
  readonly title: string
  readonly people: readonly Persona[]
}

const GROUPS: ReadonlyArray<{ readonly role: Role | null; readonly title: string }> = [
  { role: 'contact', title: '企业填报人' },
  { role: 'reviewer', title: '审核员' },
  { role: 'office', title: '省产改办' },
  { role: null, title: '还没有绑定的人' },
]

/** The ready people by what they do; a group without people is left out. */
export const groupPersonas = (people: readonly Persona[]): readonly PersonaGroup[] =>
  GROUPS.map(({ role, title }) => ({
    title,
    people: people.filter((person) => (person.role ?? null) === role),
  })).filter((group) => group.people.length > 0)
