import { SectionTitle } from '@/components/section-title/section-title'
import { YearList } from '@/components/year-list/year-list'
import type { Cycle } from '@/domain/assessment/assessment'
import { isArchived } from '@/domain/cycle/stages'
import { replacePage } from '@/features/session/navigate'
import type { PageYear } from '@/features/session/page-year'
import { ARCHIVED_NOTE } from '@/text/unfinished'

/** Which year a page is of. */
export function YearTitle({ cycle }: { cycle: Pick<Cycle, 'title' | 'archivedAt'> | undefined }) {
  return cycle ? <SectionTitle title={cycle.title} note={isArchived(cycle) ? ARCHIVED_NOTE : undefined} /> : null
}

/** The same page of the other years, where there are several. */
export function OtherYears({ others }: Pick<PageYear, 'others'>) {
  return <YearList years={others} onOpen={replacePage} />
}
