import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { isOpened } from '@/domain/assessment/opening'
import { daysLeft, dueOn, isOver, lastDayOf } from '@/domain/deadline/deadline'
import { heroText, type HeroText } from '@/text/home'

const runningHero = (assessment: AssessmentOutline, cycle: Cycle, now: Instant): HeroText => {
  if (!isOpened(cycle, now)) return heroText.opening(cycle.openOn, daysLeft(cycle.openOn, now))
  const due = dueOn(assessment, cycle)
  const last = lastDayOf(assessment, cycle)
  if (isOver(last, now)) return heroText.closed(last, -daysLeft(last, now))
  if (isOver(due, now)) return heroText.rectificationOver(due, last)
  if (assessment.state === 'returned') return heroText.rectification(due, daysLeft(due, now))
  return due === cycle.deadlineOn
    ? heroText.deadline(due, daysLeft(due, now))
    : heroText.extension(due, daysLeft(due, now))
}

/** What the top of the home page says: the days that are left, or where the assessment is. */
export const heroOf = (assessment: AssessmentOutline, cycle: Cycle, now: Instant): HeroText => {
  switch (assessment.state) {
    case 'draft':
    case 'returned':
      return runningHero(assessment, cycle, now)
    case 'submitted':
      return heroText.submitted(assessment.submittedAt, assessment.reviewBeganAt !== null)
    case 'endorsed':
      return heroText.endorsed(assessment.endorsedAt)
    case 'received':
      return heroText.received(assessment.receivedAt)
  }
}
