import { useState } from 'react'
import { ROUTING_TABS } from '@/contract/choices'
import type { RoutingRow } from '@/contract/routing'
import { usePageYear } from '../../session/page-year'
import { useMayAsk } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { distinctRows } from '../../pages'
import { useChosen } from '../../use-chosen'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'

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
  const settled = useSettled(search.trim())
  const pages = usePages('routing.list', mayAsk ? { ...named, tab, search: settled } : null)
  useShownAgain(() => void pages.reload())

  const rows = pages.rows && distinctRows(pages.rows, (row) => row.enterprise.enterpriseId)
  const { clear, ...choice } = useChosen((rows ?? []).map((row) => row.enterprise.enterpriseId))
  const counts = pages.last?.counts
  return {
    year,
    mayRoute: year.allows('route'),
    tabs: ROUTING_TABS.map((key) => ({ key, count: counts?.[key] })),
    tab,
    setTab: (next: RoutingTab) => {
      setTab(next)
      clear()
    },
    search,
    setSearch,
    /** What the rows were searched by. */
    searched: settled,
    rows,
    ...choice,
    chosen: (rows ?? []).filter((row) => choice.selected.includes(row.enterprise.enterpriseId)),
    clear,
    /** Whoever comes after one that is assigned, and so leaves the list; whoever was passed over before where it was the last. */
    findAfter: (enterpriseId: string): RoutingRow | undefined => {
      if (!rows || tab === 'routed') return undefined
      const at = rows.findIndex((row) => row.enterprise.enterpriseId === enterpriseId)
      return rows[at + 1] ?? rows.find((row) => row.enterprise.enterpriseId !== enterpriseId)
    },
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
  }
}

export type Routing = ReturnType<typeof useRouting>
export type { RoutingRow } from '@/contract/routing'
