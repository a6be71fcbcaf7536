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
  /** Of which rows it was asked; null before the first look, which is asked of a list without rows as well. */
  const asked = useRef<Set<string> | null>(null)
  const [turn, setTurn] = useState(0)
  const saving = useWrite('list.saveView')
  const removing = useWrite('list.removeView')

  const look = useCallback(
    async (rows: readonly string[]): Promise<void> => {
      if (cycleId === undefined) return
      const before = asked.current
      const unasked = rows.filter((id) => !before?.has(id))
      if (before && unasked.length === 0) return
      asked.current = new Set([...(before ?? []), ...unasked])
      for (const seen of unasked.length === 0 ? [[]] : batchesOf(unasked, ROWS_LOOKED_AT)) {
        const result = await call('list.look', { list, cycleId, seen: [...seen] }, newRequestId())
        if (result.outcome !== 'done') return
        const { since, changed } = result.value
        setViews(result.value.views)
        // Another look begins anew: what was new at the one before is no longer.
        setLooked((known) => ({ since, changed: known.since === since ? [...known.changed, ...changed] : changed }))
      }
    },
    [list, cycleId],
  )

  return {
    look,
    turn,
    /** The list is read again: what changed meanwhile is new as well. */
    again: useCallback((): void => {
      asked.current = null
      setTurn((before) => before + 1)
    }, []),
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
export const useLooking = ({ look, turn }: OwnListState, rows: readonly string[] | undefined): void => {
  const key = rows === undefined ? undefined : JSON.stringify(rows)
  useEffect(() => {
    if (key !== undefined) void look(JSON.parse(key) as readonly string[])
  }, [look, turn, key])
}
