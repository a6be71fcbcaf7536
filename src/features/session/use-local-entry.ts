import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Role } from '@/domain/people/person'
import { localEntry } from '@/services/local-entry'
import type { Persona } from '@/services/local-entry-types'
import { useSessionStore } from './session-store'

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

/** The local product's first page: who to be. */
export const useLocalEntry = () => {
  const load = useSessionStore((state) => state.load)
  const [people, setPeople] = useState<readonly Persona[]>()
  const [failed, setFailed] = useState(false)

  const list = useCallback(async () => {
    setFailed(false)
    const found = await localEntry?.listPersonas()
    setPeople(found)
    setFailed(found === undefined)
  }, [])
  useEffect(() => {
    void list()
  }, [list])

  return {
    groups: useMemo(() => people && groupPersonas(people), [people]),
    failed,
    list,
    enterAs: (openId: string): void => {
      localEntry?.enterAs(openId)
      void load()
    },
    enterAsNewPerson: (): void => {
      localEntry?.enterAsNewPerson()
      void load()
    },
    openConsole: (): void => localEntry?.openConsole(),
  }
}
