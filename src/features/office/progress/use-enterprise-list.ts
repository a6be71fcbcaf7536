import { useMemo, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type CONTACT_FILTERS, COUNTED_FILTERS, type EVIDENCE_FILTERS, OVERSIGHT_FILTERS } from '@/contract/choices'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import type { Named } from '@/domain/ledger/enterprise-names'
import { serverNow } from '@/services/server-clock'
import { yearAllows } from '../../session/page-year'
import { useMayAsk, useYear } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { decoded } from '../../next-one'
import { distinctRows } from '../../pages'
import { useEnterpriseTables } from '../../documents/use-list-tables'
import { useEdition } from '../../use-edition'
import { usePages } from '../../use-pages'
import { useQuery, useSettled } from '../../use-query'
import { countUnder, type OversightFilter } from './progress'
import { enterpriseProgressOf, type EnterpriseProgress } from './enterprise-progress'

/** What the list is narrowed to besides its state. */
export interface Narrowing {
  readonly union: { readonly unionId: string; readonly name: string } | null
  readonly evidence: (typeof EVIDENCE_FILTERS)[number] | null
  readonly contact: (typeof CONTACT_FILTERS)[number] | null
  /** Who is behind a number of 统计: it comes with the address, and is chosen nowhere else. */
  readonly counted: { readonly of: (typeof COUNTED_FILTERS)[number]; readonly no: number } | null
}
export const NOT_NARROWED: Narrowing = { union: null, evidence: null, contact: null, counted: null }

/** What a page's address narrows its list to. */
const narrowingNamed = (address: Readonly<Record<string, string | undefined>>): Narrowing => {
  const { union, unionName, counted, no } = address
  const of = COUNTED_FILTERS.find((each) => each === counted)
  return {
    ...NOT_NARROWED,
    union: union === undefined ? null : { unionId: union, name: decoded(unionName ?? union) },
    counted: of && no !== undefined ? { of, no: Number(no) } : null,
  }
}

/** The same as it is asked for; what is not narrowed is left out. */
const askedOf = ({ union, evidence, contact, counted }: Narrowing) => ({
  ...(union ? { unionId: union.unionId } : {}),
  ...(evidence ? { evidence } : {}),
  ...(contact ? { contact } : {}),
  ...(counted ? { counted } : {}),
})

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
  const narrowed = Object.keys(askedOf(narrowing)).length > 0
  const asked = { ...year.named, filter, search: settled, ...askedOf(narrowing) }
  const pages = usePages('oversight.enterprises', mayAsk ? asked : null)
  const progress = useQuery('oversight.progress', mayAsk ? year.named : null)
  const reload = async (): Promise<void> => {
    await Promise.all([pages.reload(), progress.reload()])
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

  const exporting = useEnterpriseTables(cycle?.cycleId, { by: 'filter', filter, ...askedOf(narrowing) }, settled)

  const counted = progress.value
  return {
    rows,
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
    narrowing,
    setNarrowing,
    narrowed,
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
