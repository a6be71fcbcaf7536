import { useCallback, useEffect, useMemo, useState } from 'react'
import { localEntry } from '@/services/local-entry'
import type { Persona } from '@/services/local-entry-types'
import { groupPersonas } from './persona-groups'
import { useSessionStore } from './session-store'

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
