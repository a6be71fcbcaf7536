import type { Session } from '@/contract/session'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { serverNow } from '@/services/server-clock'
import { useShownAgain } from '../page-life'
import { tasksIn } from './home-view'
import { useAssessment } from './use-assessment'
import type { YearTask } from './year-tasks'

/** What a contact's year asks for besides the form, as home says it; nothing for others, and while it is not known. */
export const useYearTasks = (session: Session | undefined, cycleId: string | undefined): readonly YearTask[] => {
  const seat = session?.person?.seat
  const form = seat?.role === 'contact' && cycleId !== undefined ? assessmentIdOf(cycleId, seat.enterpriseId) : null
  const { value, reload } = useAssessment(form)
  useShownAgain(() => void reload())
  return value ? tasksIn(value, serverNow()) : []
}
