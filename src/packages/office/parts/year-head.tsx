import { SectionTitle } from '@/components/section-title/section-title'
import { YearList } from '@/components/year-list/year-list'
import { isArchived } from '@/domain/cycle/stages'
import { replacePage } from '@/features/session/navigate'
import type { PageYear } from '@/features/session/page-year'
import { ARCHIVED_NOTE } from '@/text/unfinished'

/** Which year a page is of, and the same page of the others. */
export function YearHead({ year: { cycle, others } }: { year: PageYear }) {
  return (
    <>
      {cycle ? <SectionTitle title={cycle.title} note={isArchived(cycle) ? ARCHIVED_NOTE : undefined} /> : null}
      <YearList years={others} onOpen={replacePage} />
    </>
  )
}
