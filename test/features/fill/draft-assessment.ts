import type { Assessment } from '@/domain/assessment/assessment'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'

export const ASSESSMENT = 'c2026-e001'

/** A form in which nobody has written. */
export const draftAssessment: Assessment = {
  assessmentId: ASSESSMENT,
  cycleId: 'c2026',
  enterpriseId: 'e001',
  enterpriseNo: 1,
  enterpriseName: '广东生益科技股份有限公司',
  unionId: 'u1',
  unionName: '东莞市总工会',
  state: 'draft',
  rubricVersion: edition2023.version,
  revision: 0,
  round: 0,
  editable: indicatorsOf(edition2023).map(({ no }) => no),
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
  answers: {},
  evidence: {},
  remarks: {},
  sentRemarks: {},
  endorsement: null,
  withdrawal: null,
}
