import { useMemo, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { OVERSIGHT_FILTERS } from '@/contract/choices'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { Named } from '@/domain/ledger/enterprise-names'
import { serverNow } from '@/services/server-clock'
import { yearAllows } from '../../session/page-year'
import { useMayAsk, useYear } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { distinctRows } from '../../pages'
import { useEnterpriseTables } from '../../documents/use-list-tables'
import { isNarrowed, narrowingNamed, narrowingOfView, orderAsked, placeOf, shownOf, viewOf } from '../../narrowing'
import { useLooking, useOwnList } from '../../own-lists'
import { packagePageOf } from '../../documents/shown-list'
import { useEdition } from '../../use-edition'
import { usePicking } from '../../picking'
import { usePages } from '../../use-pages'
import { useQuery, useSettled } from '../../use-query'
import { countUnder, type OversightFilter } from './progress'
import { enterpriseProgressOf, type EnterpriseProgress } from './enterprise-progress'

export interface EnterpriseRow extends Named {
  readonly outline: AssessmentOutline
  readonly progress: EnterpriseProgress
}

/** The filter that a page was opened with, or all. */
export const filterNamed = (name: string | undefined): OversightFilter =>
  OVERSIGHT_FILTERS.find((filter) => filter === name) ?? 'all'

/** Filters that are offered only where they hold anybody, and those that are only where the page was opened with them. */
const WHERE_ANY: ReadonlySet<OversightFilter> = new Set(['late', 'rectification_late', 'at_risk', 'asking', 'departed'])
const WHERE_NAMED: ReadonlySet<OversightFilter> = new Set(['handed_in', 'endorsed_or_received'])

/** The province's enterprises by state and name, page by page. */
export const useEnterpriseList = (first: OversightFilter) => {
  const mayAsk = useMayAsk('office')
  const year = useYear()
  const [filter, setFilter] = useState(first)
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const [narrowing, setNarrowing] = useState(narrowingNamed(useRouter().params))
  const narrowed = isNarrowed(narrowing)
  const own = useOwnList('enterprises', mayAsk ? year.cycleId : undefined)
  const shown = { filter, ...placeOf(narrowing), ...shownOf(narrowing, own.since) }
  const asked = { ...year.named, ...shown, search: settled, ...orderAsked(narrowing) }
  const pages = usePages('oversight.enterprises', mayAsk ? asked : null)
  useLooking(
    own,
    pages.rows?.map(({ assessmentId }) => assessmentId),
  )
  const progress = useQuery('oversight.progress', mayAsk ? year.named : null)
  const reload = async (): Promise<void> => {
    await Promise.all([pages.reload(), progress.reload()])
    own.again()
  }
  useShownAgain(() => void reload())

  const cycle = pages.last?.cycle
  const { rubric, failure: editionFailure } = useEdition(cycle)
  const rows = useMemo((): readonly EnterpriseRow[] | undefined => {
    if (!pages.rows || !cycle || !rubric) return undefined
    const now = serverNow()
    return distinctRows(pages.rows, (outline) => outline.assessmentId).map(({ names, ...outline }) => ({
      outline,
      ...(names ? { names } : {}),
      progress: enterpriseProgressOf(outline, cycle, rubric, now),
    }))
  }, [pages.rows, cycle, rubric])

  const picking = usePicking<EnterpriseRow>({
    ...{ rows: rows ?? [], more: pages.more },
    pickedOf: ({ outline }) => ({ id: outline.assessmentId, name: outline.enterpriseName }),
    readAll: async () => (await pages.loadAll())?.map(({ assessmentId }) => assessmentId),
  })
  const exporting = useEnterpriseTables(cycle?.cycleId, { by: 'filter', ...shown }, settled)

  const counted = progress.value
  return {
    rows,
    picking,
    /** How many the filter holds; of one that is narrowed further or searched it is not counted. */
    counted: counted && !narrowed && settled === '' ? countUnder(filter, counted) : undefined,
    year,
    yearTitle: cycle?.title,
    mayNudge: cycle !== undefined && yearAllows(cycle, 'nudge'),
    filters: OVERSIGHT_FILTERS.filter((key) => {
      if ([first, filter].includes(key)) return true
      if (WHERE_ANY.has(key)) return counted !== undefined && countUnder(key, counted) > 0
      return !WHERE_NAMED.has(key)
    }).map((key) => ({
      key,
      // What is counted is everybody: beside a list that is narrowed it would be another number than the list's.
      count: counted && !narrowed ? countUnder(key, counted) : undefined,
    })),
    rubric,
    narrowing,
    setNarrowing,
    narrowed,
    own,
    saveView: (name: string) => own.save(viewOf(name, { by: 'filter', filter }, narrowing, settled)),
    openView: (viewId: string): void => {
      const view = own.views.find((each) => each.viewId === viewId)
      if (view?.shown.by !== 'filter') return
      setFilter(view.shown.filter)
      setNarrowing(narrowingOfView(view))
      setSearch(view.search)
    },
    /** 材料包 of whom the list shows. */
    packagePage: packagePageOf({ by: 'filter', ...shown }, settled, year),
    filter,
    setFilter,
    search,
    setSearch,
    searching: settled !== '',
    exporting,
    failure: pages.failure ?? editionFailure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload,
  }
}

export type EnterpriseListState = ReturnType<typeof useEnterpriseList>
