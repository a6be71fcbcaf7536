import type { Session } from '@/contract/session'
import type { Cycle } from '@/domain/assessment/assessment'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { isAllowedIn, isArchived, stageOf, type CycleAct, type CycleLife } from '@/domain/cycle/stages'
import { serverNow } from '@/services/server-clock'
import { archivedSentence } from '@/text/archived'
import { ARCHIVED_NOTE } from '@/text/unfinished'
import { pageUrl, type Page, type PageParameters } from './routes'
import { useSession, useYear } from './use-session'
import { otherYears, type OtherYear, type Year } from './years'

/** Whether a year lets something be done now; where the year is not known it is the server that says. */
export const yearAllows = (cycle: CycleLife | undefined, act: CycleAct): boolean =>
  cycle === undefined || isAllowedIn(stageOf(cycle, serverNow()), act)

/** What stands over a page of one year; undefined while the year is not known. */
export const yearHead = (cycle: Pick<CycleLife, 'title' | 'archivedAt'> | undefined) =>
  cycle && { title: cycle.title, note: isArchived(cycle) ? ARCHIVED_NOTE : undefined }

/** What is said on a page of an archived year; undefined on every other. */
export const archivedNote = (cycle: Pick<CycleLife, 'title' | 'archivedAt'> | undefined): string | undefined =>
  cycle && isArchived(cycle) ? archivedSentence(cycle.title) : undefined

const cyclesOf = (session: Session | undefined): readonly Cycle[] =>
  session ? [...session.cycles.map(({ cycle }) => cycle), ...(session.cycle ? [session.cycle] : [])] : []

/** The year of a paper, by its id; undefined while it is not known who asks. */
export const useYearOfPaper = (paperId: string): Cycle | undefined =>
  cyclesOf(useSession().session).find(({ cycleId }) => cycleId === cycleIdOf(paperId))

/** The year that a page is of. */
export interface PageYear extends Year {
  /** undefined while it is not known who asks, or where there is no such year. */
  readonly cycle: Cycle | undefined
  readonly allows: (act: CycleAct) => boolean
  /** The other years, each with the address of this same page there. */
  readonly others: readonly OtherYear[]
}

/** The year of a page that shows one year of several, and the ways to the same page of the others, which keep `parameters`. */
export const usePageYear = (page: Page, parameters: PageParameters = {}): PageYear => {
  const year = useYear()
  const { session } = useSession()
  const cycle = cyclesOf(session).find(({ cycleId }) => cycleId === year.cycleId)
  return {
    ...year,
    cycle,
    allows: (act) => yearAllows(cycle, act),
    others: otherYears(session, year.cycleId).map((other) => ({
      ...other,
      url: pageUrl(page, { cycle: other.cycleId, ...parameters }),
    })),
  }
}
