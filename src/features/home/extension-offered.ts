import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { Instant } from '@/domain/calendar/instant'
import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import { daysLeft, lastDayOf } from '@/domain/deadline/deadline'
import { hasLeft } from '@/domain/ledger/departure'
import { isWithContact } from './open-work'

/** From so many days before its last day on, and once that is over, asking for a later one is offered wherever the form is looked at. */
const NEAR_DAYS = 3

/** Whether asking for a later day is offered: the form is with its enterprise, may be asked for, and its last day is near or over. */
export const isExtensionOffered = (assessment: AssessmentOutline, cycle: Cycle, now: Instant): boolean =>
  isWithContact(assessment) &&
  !hasLeft(assessment) &&
  isAllowedIn(stageOf(cycle, now), 'ask_extension') &&
  daysLeft(lastDayOf(assessment, cycle), now) <= NEAR_DAYS
