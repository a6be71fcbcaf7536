import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { StateCounts } from '@/domain/assessment/standing'

/** A moment as a clock in China shows it. */
export const china = (text: string): Instant => getInstant(Date.parse(`${text}+08:00`))

export const cycle: Cycle = {
  cycleId: 'c2026',
  title: '2026 年度',
  openOn: getPlainDate('2026-11-01'),
  deadlineOn: getPlainDate('2026-12-15'),
  rubricVersion: edition2023.version,
  scoreStep: 0.5,
  bonusPoints: null,
  revision: 4,
}

export const outline = (more: Partial<AssessmentOutline> = {}): AssessmentOutline => ({
  assessmentId: 'a1',
  cycleId: 'c2026',
  enterpriseId: 'e001',
  enterpriseNo: 1,
  enterpriseName: '广州海格通信集团股份有限公司',
  unionId: null,
  unionName: null,
  state: 'draft',
  rubricVersion: edition2023.version,
  revision: 1,
  round: 0,
  editable: [],
  tally: {},
  startedAt: null,
  lastSavedAt: null,
  submittedAt: null,
  reviewBeganAt: null,
  endorsedAt: null,
  receivedAt: null,
  extension: null,
  returnOrder: null,
  opinion: null,
  lateAt: null,
  ...more,
})

export const counts = (more: Partial<StateCounts> = {}): StateCounts => ({
  unstarted: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
  endorsed: 0,
  received: 0,
  late: 0,
  departed: 0,
  ...more,
})
