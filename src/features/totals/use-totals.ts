import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type Counted, countedName } from '@/domain/totals/behind'
import type { WorklistTab } from '@/contract/worklist'
import { serverNow } from '@/services/server-clock'
import { usePageYear } from '../session/page-year'
import { pageUrl } from '../session/routes'
import { useSession } from '../session/use-session'
import { yearParameters } from '../session/years'
import { useShownAgain } from '../page-life'
import { useEdition } from '../use-edition'
import { useQuery } from '../use-query'
import { dailyOf, dimensionViews, groupsOf, mostReturned, trendView } from './totals-view'

/** What the page shows of it. */
export type TotalsTab = 'progress' | 'scores' | 'evidence' | 'responses'

/** Of which enterprises a number is, as their list is asked for them. */
export type Behind = { readonly step: 'all' | 'handed_in' | 'endorsed_or_received' | 'received' } | Counted

/** The tab of a union's worklist that holds just those. */
const TAB_OF: Readonly<Record<Extract<Behind, { step: string }>['step'], WorklistTab>> = {
  ...{ all: 'all', handed_in: 'handed_in', endorsed_or_received: 'endorsed', received: 'received' },
}

/** 统计 of a year: of the province or one union for the office, of their own union for reviewers. */
export const useTotals = () => {
  const { union } = useRouter().params
  const year = usePageYear('reviewer/totals', union === undefined ? {} : { union })
  const { session, failure: sessionFailure, load } = useSession()
  const role = session?.person?.seat.role
  const isOffice = role === 'office'
  const [tab, setTab] = useState<TotalsTab>('progress')
  const query = useQuery(
    'totals.year',
    isOffice || role === 'reviewer'
      ? { ...year.named, ...(isOffice && union !== undefined ? { unionId: union } : {}) }
      : null,
  )
  const reload = session ? query.reload : load
  useShownAgain(() => void reload())
  const { value } = query
  const { rubric, failure } = useEdition(value?.cycle)

  /** The list of those who are behind a number: the province's for the office, their own union's for reviewers. */
  const listOf = (behind: Behind): string => {
    const of = yearParameters(year)
    const counted = 'step' in behind ? {} : { counted: countedName(behind) }
    if (!isOffice)
      return pageUrl('reviewer/worklist', { ...of, tab: 'step' in behind ? TAB_OF[behind.step] : 'all', ...counted })
    const narrowed = value?.union ? { union: value.union.unionId, unionName: value.union.unionName } : {}
    return pageUrl('office/progress', {
      ...{ ...of, ...narrowed },
      ...{ filter: 'step' in behind ? behind.step : 'all', ...counted },
    })
  }

  return {
    view: value &&
      rubric && {
        ...value,
        rubric,
        dimensionViews: dimensionViews(value, rubric),
        groups: groupsOf(value.unions),
        trendView: trendView(value, serverNow()),
        returned: mostReturned(value.indicators),
        days: dailyOf(value.trend.submitted),
      },
    years: year.others,
    /** The same page of one union. */
    unionPage: (unionId: string): string => pageUrl('reviewer/totals', { ...yearParameters(year), union: unionId }),
    /** Those that no union answers for: for the office, who alone is shown their number. */
    unroutedPage: pageUrl('office/routing', yearParameters(year)),
    listOf,
    tab,
    setTab,
    failure: session ? (query.failure ?? failure) : sessionFailure,
    reload,
  }
}

export type Totals = ReturnType<typeof useTotals>
export type TotalsView = NonNullable<Totals['view']>
