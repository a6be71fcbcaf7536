import { useState } from 'react'
import { ROUTING_TABS } from '@/contract/choices'
import { usePageYear } from '../../session/page-year'
import { useMayAsk } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { distinctRows } from '../../pages'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'
import { stillListed, toggled, type Selection } from './selection'

export type RoutingTab = (typeof ROUTING_TABS)[number]

/** The tab that a page was opened with, or the suggestions. */
export const tabNamed = (name: string | undefined): RoutingTab =>
  ROUTING_TABS.find((tab) => tab === name) ?? 'suggested'

/** The office's 分派 list with what is chosen in it. */
export const useRouting = (first: RoutingTab) => {
  const mayAsk = useMayAsk('office')
  const year = usePageYear('office/routing')
  const { named } = year
  const [tab, setTab] = useState(first)
  const [search, setSearch] = useState('')
  const [selection, setSelection] = useState<Selection>([])
  const settled = useSettled(search.trim())
  const pages = usePages('routing.list', mayAsk ? { ...named, tab, search: settled } : null)
  useShownAgain(() => void pages.reload())

  const rows = pages.rows && distinctRows(pages.rows, (row) => row.enterprise.enterpriseId)
  const listed = (rows ?? []).map((row) => row.enterprise.enterpriseId)
  const selected = stillListed(selection, listed)
  const counts = pages.last?.counts
  return {
    year,
    mayRoute: year.allows('route'),
    tabs: ROUTING_TABS.map((key) => ({ key, count: counts?.[key] })),
    tab,
    setTab: (next: RoutingTab) => {
      setTab(next)
      setSelection([])
    },
    search,
    setSearch,
    /** What the rows were searched by. */
    searched: settled,
    rows,
    selected,
    allSelected: listed.length > 0 && selected.length === listed.length,
    toggle: (enterpriseId: string) => setSelection((was) => toggled(was, enterpriseId)),
    toggleAll: () => setSelection(selected.length === listed.length ? [] : listed),
    clearSelection: () => setSelection([]),
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
  }
}

export type Routing = ReturnType<typeof useRouting>
export type { RoutingRow } from '@/contract/routing'
