import { useState } from 'react'
import type { WorklistTab } from '@/contract/worklist'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { dueOn } from '@/domain/deadline/deadline'
import { isNudged } from '@/domain/reminders/nudge'
import { useShownAgain } from '../page-life'
import { distinctRows, readAllIds } from '../pages'
import { yearAllows } from '../session/page-year'
import { useSession, useYear } from '../session/use-session'
import { useBatchJob } from '../use-batch-job'
import { type ChosenScope, prepareFor, useChosen } from '../use-chosen'
import { askPage, usePages } from '../use-pages'
import { useSettled } from '../use-query'
import { NUDGE_BATCH, sendNudges } from './nudge'

/** Who can be looked through: the union's by its worklist, the province's by state and by how they stand towards their day. */
export const NUDGE_FILTERS = ['unsubmitted', 'returned', 'late', 'rectification_late', 'at_risk'] as const
export type NudgeFilter = (typeof NUDGE_FILTERS)[number]

const idOf = (outline: AssessmentOutline): string | undefined => (isNudged(outline) ? outline.assessmentId : undefined)

/** The list that is chosen from: a union's worklist, or the province's enterprises. */
const useNudgeList = (union: string | undefined, filter: NudgeFilter, search: string) => {
  const { named } = useYear()
  const { session, failure, load } = useSession()
  const seat = session?.person?.seat
  const unionId = seat?.role === 'reviewer' ? seat.unionId : seat?.role === 'office' ? union : undefined
  const tab: WorklistTab = filter === 'returned' ? 'returned' : 'unsubmitted'
  const ofUnion = unionId === undefined ? null : { ...named, unionId, tab, search }
  const ofProvince = seat?.role === 'office' && unionId === undefined ? { ...named, filter, search } : null
  const worklist = usePages('worklist.page', ofUnion)
  const enterprises = usePages('oversight.enterprises', ofProvince)
  const pages = ofUnion ? worklist : enterprises
  return {
    /** A union's worklist knows the first two. */
    filters: ofUnion ? NUDGE_FILTERS.slice(0, 2) : NUDGE_FILTERS,
    outlines: ofUnion ? worklist.rows?.map(({ outline }) => outline) : enterprises.rows,
    cycle: pages.last?.cycle,
    failure: session ? pages.failure : failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: session ? pages.reload : load,
    gather: () =>
      ofUnion
        ? readAllIds([askPage('worklist.page', ofUnion)], ({ outline }) => idOf(outline))
        : readAllIds([askPage('oversight.enterprises', { ...named, filter, search })], idOf),
  }
}

/** 催办 of some: enterprises that still have to hand in or to correct, to choose from, or all that a filter finds. */
export const useNudgeMany = (union: string | undefined, first: NudgeFilter) => {
  const [filter, setFilter] = useState(first)
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const [asking, setAsking] = useState<ChosenScope | null>(null)
  const { gather, outlines, ...list } = useNudgeList(union, filter, settled)
  const searching = settled !== ''
  const { start, state, resume, close } = useBatchJob({ size: NUDGE_BATCH, ask: sendNudges })
  useShownAgain(() => void list.reload())
  const { cycle } = list
  const rows =
    outlines && cycle
      ? distinctRows(outlines.filter(isNudged), ({ assessmentId }) => assessmentId).map((outline) => ({
          outline,
          due: dueOn(outline, cycle),
        }))
      : undefined
  const { clear, ...choice } = useChosen(rows?.map(({ outline }) => outline.assessmentId) ?? [])
  return {
    ...list,
    ...choice,
    ...{
      rows,
      filter,
      setFilter,
      search,
      setSearch,
      asking,
      searching,
      mayNudge: cycle !== undefined && yearAllows(cycle, 'nudge'),
    },
    ask: setAsking,
    start: async (): Promise<void> => {
      setAsking(null)
      await start(prepareFor(asking, choice.selected, gather))
    },
    ...{ state, resume },
    close: async (): Promise<void> => {
      close()
      clear()
      await list.reload()
    },
  }
}
