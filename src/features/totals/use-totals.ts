import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import type { COUNTED_FILTERS } from '@/contract/choices'
import { serverNow } from '@/services/server-clock'
import { usePageYear } from '../session/page-year'
import { pageUrl } from '../session/routes'
import { useSession } from '../session/use-session'
import { yearParameters } from '../session/years'
import { useShownAgain } from '../page-life'
import { useEdition } from '../use-edition'
import { useQuery } from '../use-query'
import { dimensionViews, groupsOf, mostReturned, trendView } from './totals-view'

/** What the page shows of it. */
export type TotalsTab = 'progress' | 'scores' | 'evidence' | 'responses'

/** Of which enterprises a number is, as their list is asked for them. */
export type Behind =
  | { readonly step: 'all' | 'handed_in' | 'endorsed_or_received' | 'received' }
  | { readonly of: (typeof COUNTED_FILTERS)[number]; readonly no: number }

/** The tab of a union's worklist that holds just those; the others hold more, or fewer. */
const TAB_OF: Partial<Record<Extract<Behind, { step: string }>['step'], string>> = { endorsed_or_received: 'endorsed' }

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

  /** The list of those who are behind a number; undefined where whoever asks has no such list. */
  const listOf = (behind: Behind): string | undefined => {
    const of = yearParameters(year)
    if (!isOffice) {
      const tab = 'step' in behind ? TAB_OF[behind.step] : undefined
      return tab === undefined ? undefined : pageUrl('reviewer/worklist', { ...of, tab })
    }
    const narrowed = value?.union ? { union: value.union.unionId, unionName: value.union.unionName } : {}
    return pageUrl('office/progress', {
      ...{ ...of, ...narrowed },
      ...('step' in behind ? { filter: behind.step } : { filter: 'all', counted: behind.of, no: behind.no }),
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
      },
    years: year.others,
    /** The same page of one union. */
    unionPage: (unionId: string): string => pageUrl('reviewer/totals', { ...yearParameters(year), union: unionId }),
    listOf,
    /** Whether every number leads to its list. */
    opensLists: isOffice,
    tab,
    setTab,
    failure: session ? (query.failure ?? failure) : sessionFailure,
    reload,
  }
}

export type Totals = ReturnType<typeof useTotals>
export type TotalsView = NonNullable<Totals['view']>
