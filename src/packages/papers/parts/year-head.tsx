import { SectionTitle } from '@/components/section-title/section-title'
import { YearList } from '@/components/year-list/year-list'
import type { Cycle } from '@/domain/assessment/assessment'
import { replacePage } from '@/features/session/navigate'
import { yearHead, type PageYear } from '@/features/session/page-year'

/** Which year a page is of. */
export function YearTitle({ cycle }: { cycle: Pick<Cycle, 'title' | 'archivedAt'> | undefined }) {
  const head = yearHead(cycle)
  return head ? <SectionTitle {...head} /> : null
}

/** The same page of the other years, where there are several. */
export function OtherYears({ others }: Pick<PageYear, 'others'>) {
  return <YearList years={others} onOpen={replacePage} />
}
