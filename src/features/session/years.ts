import type { Session } from '@/contract/session'
import { isArchived } from '@/domain/cycle/stages'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { ARCHIVED_NOTE, unfinishedLines, ownUnfinishedLines, yearNote } from '@/text/unfinished'
import { pageUrl } from './routes'

/** The year that a page is of, among those that there are. */
export interface Year {
  /** undefined while it is not known who asks. */
  readonly cycleId: string | undefined
  /** It is not the newest: nothing new is begun in it. */
  readonly former: boolean
  /** What a question about it, and a page's address, name it by; empty while there is only one year. */
  readonly named: { readonly cycleId?: string }
}

/** The newest year, or null where there is none. */
export const newestOf = (session: Pick<Session, 'cycle' | 'cycles'>): Session['cycle'] =>
  session.cycles[0]?.cycle ?? session.cycle

/** The year of `session` that was named, or the one that its person is led to. */
export const yearOf = (session: Pick<Session, 'cycle' | 'cycles'> | undefined, named: string | undefined): Year => {
  const cycleId = named ?? session?.cycle?.cycleId
  const newest = session?.cycles[0]?.cycle.cycleId
  return {
    cycleId,
    former: newest !== undefined && cycleId !== newest,
    named: cycleId !== undefined && (named !== undefined || newest !== undefined) ? { cycleId } : {},
  }
}

/** The parameters by which another page is opened for the same year. */
export const yearParameters = ({ named }: Year): Readonly<Record<string, string>> =>
  named.cycleId === undefined ? {} : { cycle: named.cycleId }

/** Another year that somebody has to do with, and where it is found. */
export interface OtherYear {
  readonly cycleId: string
  readonly title: string
  readonly note: string
  /** Something in it waits for this very person. */
  readonly waits: boolean
  readonly url: string
}

const homeOf = (seat: NonNullable<Session['person']>['seat'], cycleId: string): string => {
  switch (seat.role) {
    case 'contact':
      return pageUrl('home', { id: assessmentIdOf(cycleId, seat.enterpriseId) })
    case 'reviewer':
      return pageUrl('reviewer/worklist', { cycle: cycleId })
    case 'office':
      return pageUrl('office/progress', { cycle: cycleId })
  }
}

/** The years besides the one that is shown, newest first. */
export const otherYears = (session: Session | undefined, shown: string | undefined): readonly OtherYear[] => {
  const seat = session?.person?.seat
  if (!seat) return []
  const own = seat.role === 'contact'
  return session.cycles
    .filter(({ cycle }) => cycle.cycleId !== shown)
    .map(({ cycle, unfinished, owed }) => ({
      cycleId: cycle.cycleId,
      title: cycle.title,
      note: isArchived(cycle)
        ? ARCHIVED_NOTE
        : yearNote(own ? ownUnfinishedLines(unfinished) : unfinishedLines(unfinished)),
      waits: owed > 0,
      url: homeOf(seat, cycle.cycleId),
    }))
}
