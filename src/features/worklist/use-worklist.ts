import { useCallback, useMemo, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { useEnterpriseTables } from '../documents/use-list-tables'
import { countedNamed, isNarrowed, narrowingOfView, NOT_NARROWED, orderAsked, shownOf, viewOf } from '../narrowing'
import { useLooking, useOwnList } from '../own-lists'
import { distinctRows } from '../pages'
import { packagePageOf } from '../documents/shown-list'
import { useEdition } from '../use-edition'
import { usePicking } from '../picking'
import { usePages } from '../use-pages'
import { useSettled } from '../use-query'
import { useSession, useYear } from '../session/use-session'
import { pageUrl } from '../session/routes'
import { otherYears, yearParameters } from '../session/years'
import { useShownAgain } from '../page-life'
import { useUnopened } from '../session/unopened'
import { isArchived, isOpened } from '@/domain/cycle/stages'
import { WORKLIST_TABS } from '@/contract/choices'
import type { WorklistTab } from '@/contract/worklist'
import { daysLeft } from '@/domain/deadline/deadline'
import { serverNow } from '@/services/server-clock'
import type { NudgeFilter } from './use-nudge-many'
import { type RowView, viewRow } from './worklist-view'

const TABS: readonly WorklistTab[] = ['waiting', 'returned', 'endorsed', 'unsubmitted']
/** Beside them who has left the ledger, where there is anybody, and what the page was opened with from 统计. */
const tabsWith = (departed: number, shown: readonly WorklistTab[]): readonly WorklistTab[] => [
  ...TABS,
  ...WORKLIST_TABS.filter((tab) => !TABS.includes(tab)).filter(
    (tab) => shown.includes(tab) || (tab === 'departed' && departed > 0),
  ),
]

/** A union's worklist as its page draws it. `union` is the office's choice; a reviewer sees their own union. */
export const useWorklist = (union: string | undefined, named?: string) => {
  const first = WORKLIST_TABS.find((each) => each === named) ?? 'waiting'
  const year = useYear()
  const { session, failure: sessionFailure, load } = useSession()
  const [tab, setTab] = useState(first)
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const [narrowing, setNarrowing] = useState({ ...NOT_NARROWED, counted: countedNamed(useRouter().params) })

  const seat = session?.person?.seat
  const own = seat?.role === 'reviewer' ? seat.unionId : undefined
  const ownList = useOwnList('worklist', own === undefined ? undefined : year.cycleId)
  const unionId = own ?? (seat?.role === 'office' ? union : undefined)

  const pages = usePages(
    'worklist.page',
    unionId === undefined
      ? null
      : {
          ...year.named,
          unionId,
          tab,
          search: settled,
          ...shownOf(narrowing, ownList.since),
          ...orderAsked(narrowing),
        },
  )
  const reloadPages = pages.reload
  const lookAgain = ownList.again
  const reload = useCallback(async () => {
    await Promise.all([load(), reloadPages()])
    lookAgain()
  }, [load, reloadPages, lookAgain])
  useShownAgain(() => void reloadPages())

  const { rows } = pages
  useLooking(
    ownList,
    rows?.map(({ outline }) => outline.assessmentId),
  )
  const cycle = pages.last?.cycle
  const counts = pages.last?.counts
  const { rubric, failure: editionFailure } = useEdition(cycle)
  useUnopened(cycle)
  const views = useMemo(() => {
    const now = serverNow()
    return rows && cycle && rubric
      ? distinctRows(rows, (row) => row.outline.assessmentId).map((row) => viewRow(row, cycle, rubric, now))
      : undefined
  }, [rows, cycle, rubric])

  const picking = usePicking<RowView>({
    ...{ rows: views ?? [], more: pages.more },
    pickedOf: ({ assessmentId, enterpriseName }) => ({ id: assessmentId, name: enterpriseName }),
    readAll: async () => (await pages.loadAll())?.map(({ outline }) => outline.assessmentId),
  })
  const shown = { by: 'tab', unionId: unionId ?? '', tab, ...shownOf(narrowing, ownList.since) } as const
  const exporting = useEnterpriseTables(cycle?.cycleId, shown, settled)

  return {
    exporting,
    picking,
    /** undefined while it is not known yet who is asking. */
    session,
    failure: session ? (pages.failure ?? editionFailure) : sessionFailure,
    unionId,
    /** A reviewer's own union by its name; for the office the name that its rows carry. */
    unionName: own === undefined ? (rows?.[0]?.outline.unionName ?? null) : (session?.seatName ?? null),
    ownWorklist: own !== undefined,
    unreadMessages: session?.unreadMessages ?? 0,
    /** The day on which the year opens, while that is still to come: nobody is to be urged before. */
    opensOn: cycle && !isOpened(cycle, serverNow()) ? cycle.openOn : null,
    asking: pages.last?.asking ?? 0,
    unattended: pages.last?.unattended === true,
    unreached: pages.last?.unreached ?? 0,
    archived: cycle !== undefined && isArchived(cycle),
    deadlineIn: cycle ? daysLeft(cycle.deadlineOn, serverNow()) : null,
    year,
    /** Which year it is. */
    yearTitle: cycle?.title ?? null,
    // The office comes here from the province's progress, where its years are.
    years: own === undefined ? [] : otherYears(session, year.cycleId),
    tab,
    setTab,
    tabs: tabsWith(counts?.departed ?? 0, [tab, first]).map((key) => ({
      key,
      // What is counted is everybody: beside a list that is narrowed it would be another number than the list's.
      count: narrowing.counted ? undefined : counts?.[key],
    })),
    /** Where some of its enterprises are chosen to be nudged. */
    nudgePage: (filter: NudgeFilter): string =>
      pageUrl('reviewer/nudge', { ...yearParameters(year), filter, ...(own === undefined ? { union: unionId } : {}) }),
    search,
    setSearch,
    searching: settled !== '',
    rubric,
    ...{ narrowing, setNarrowing, narrowed: isNarrowed(narrowing) },
    ownList,
    saveView: (name: string) =>
      ownList.save(viewOf(name, { by: 'tab', unionId: unionId ?? '', tab }, narrowing, settled)),
    openView: (viewId: string): void => {
      const view = ownList.views.find((each) => each.viewId === viewId)
      if (view?.shown.by !== 'tab') return
      setTab(view.shown.tab)
      setNarrowing(narrowingOfView(view))
      setSearch(view.search)
    },
    /** The next one that waits is looked for in the list's own order, of all of it. */
    inOwnOrder: !isNarrowed(narrowing) && narrowing.order === null,
    /** 材料包 of whom the list shows. */
    packagePage: packagePageOf(shown, settled, year),
    /** What the rows were searched by. */
    searched: settled,
    counts,
    views,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload,
  }
}

export type Worklist = ReturnType<typeof useWorklist>
