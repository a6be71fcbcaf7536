import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionInput } from '@/contract/contract'
import type { OwnList, SavedView } from '@/domain/people/own-lists'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { batchesOf } from './batches'
import { useWrite } from './use-write'

/** A look asks after so many rows. */
const ROWS_LOOKED_AT = 50

interface Looked {
  /** What is new in the list changed after this moment; null where nobody has looked before. */
  readonly since: number | null
  readonly changed: readonly string[]
}

const NOTHING_NEW: Looked = { since: null, changed: [] }

/**
 * What somebody keeps of a list of a year: what changed in it since they looked before, and their saved views. undefined: it is not theirs,
 * or not known yet. Where it cannot be asked, nothing is marked.
 */
export const useOwnList = (list: OwnList, cycleId: string | undefined) => {
  const [looked, setLooked] = useState(NOTHING_NEW)
  const [views, setViews] = useState<readonly SavedView[]>([])
  const asked = useRef(new Set<string>())
  const saving = useWrite('list.saveView')
  const removing = useWrite('list.removeView')

  const look = useCallback(
    async (rows: readonly string[]): Promise<void> => {
      if (cycleId === undefined) return
      const unasked = rows.filter((id) => !asked.current.has(id))
      if (unasked.length === 0) return
      unasked.forEach((id) => asked.current.add(id))
      for (const seen of batchesOf(unasked, ROWS_LOOKED_AT)) {
        const result = await call('list.look', { list, cycleId, seen: [...seen] }, newRequestId())
        if (result.outcome !== 'done') return
        const { since, changed } = result.value
        setViews(result.value.views)
        setLooked((before) => ({ since, changed: [...before.changed, ...changed] }))
      }
    },
    [list, cycleId],
  )

  return {
    look,
    since: looked.since,
    isChanged: (assessmentId: string): boolean => looked.changed.includes(assessmentId),
    views: views.filter((view) => view.list === list),
    save: async (view: Omit<ActionInput<'list.saveView'>, 'list'>): Promise<boolean> => {
      const result = await saving.run({ ...view, list })
      if (result.outcome === 'done') setViews(result.value.views)
      return result.outcome === 'done'
    },
    remove: async (viewId: string): Promise<void> => {
      const result = await removing.run({ viewId })
      if (result.outcome === 'done') setViews(result.value.views)
    },
    running: saving.running || removing.running,
    failure: saving.failure ?? removing.failure,
  }
}

export type OwnListState = ReturnType<typeof useOwnList>

/** Looks at the rows of a list as they are read. */
export const useLooking = ({ look }: OwnListState, rows: readonly string[] | undefined): void => {
  const key = rows === undefined ? undefined : JSON.stringify(rows)
  useEffect(() => {
    if (key !== undefined) void look(JSON.parse(key) as readonly string[])
  }, [look, key])
}
