import { useState } from 'react'
import { REPORT_FILTERS } from '@/contract/choices'
import type { ReportCounts, ReportFilter } from '@/contract/report'
import type { Named } from '@/domain/ledger/enterprise-names'
import type { ReportOutline } from '@/domain/report/report'
import type { ReportKind } from '@/domain/report/sections'
import type { ListPlace } from '../next-one'
import { distinctRows } from '../pages'
import { usePageYear } from '../session/page-year'
import { useShownAgain } from '../page-life'
import { usePages } from '../use-pages'
import { useSettled } from '../use-query'

/** How many stand under a filter. */
const countUnder = (filter: ReportFilter, counts: ReportCounts): number => {
  if (filter !== 'all') return counts[filter]
  const { late: _late, ...states } = counts
  return Object.values(states).reduce((sum, count) => sum + count, 0)
}

/** The reports of one kind that somebody looks after, by state and name, page by page. */
export const useReportList = (kind: ReportKind) => {
  const year = usePageYear('papers/reports', { kind })
  const { named } = year
  const [filter, setFilter] = useState<ReportFilter>('all')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const pages = usePages('report.list', { ...named, kind, filter, search: settled })
  useShownAgain(() => void pages.reload())
  const counts = pages.last?.counts
  return {
    year,
    rows: pages.rows && distinctRows<ReportOutline & Named>(pages.rows, ({ reportId }) => reportId),
    filters: REPORT_FILTERS.map((key) => ({ key, count: counts && countUnder(key, counts) })),
    filter,
    setFilter,
    search,
    setSearch,
    searching: settled !== '',
    /** Where a row stands among those that wait; of another state's the next one is not theirs. */
    placeOf: (at: number): ListPlace | undefined => (filter === 'submitted' ? { search: settled, at } : undefined),
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
  }
}
