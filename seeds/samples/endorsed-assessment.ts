import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { tallyOf } from '@/domain/assessment/scoring'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Evidence } from '@/domain/evidence/photo'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { sampleAnswer } from './answers'

const SUBMITTED_AT = getInstant(Date.parse('2026-11-28T02:00:00Z'))
const ENDORSED_AT = getInstant(Date.parse('2026-11-30T02:00:00Z'))
const ENTERPRISE = { enterpriseId: 'e031', no: 31, name: '广东生益科技股份有限公司', unionId: 'u-dongguan' }

export const sampleCycle: Cycle = {
  cycleId: 'c2026',
  title: '2026 年度阶段性评估',
  openOn: getPlainDate('2026-11-01'),
  deadlineOn: getPlainDate('2026-12-15'),
  rubricVersion: edition2023.version,
  scoreStep: 0.5,
  bonusPoints: null,
  revision: 1,
}

/** One enterprise's form, filled in and endorsed: for what is written of a form outside a running product. */
export const endorsedAssessment = (evidence: Evidence): Assessment => {
  const answers = Object.fromEntries(
    indicatorsOf(edition2023).map(({ no }) => [
      no,
      { ...sampleAnswer(ENTERPRISE.no, 'works', no, 2026), revision: 1, savedAt: SUBMITTED_AT, savedBy: 'p-contact' },
    ]),
  )
  return {
    ...freshAssessment(sampleCycle, ENTERPRISE, '东莞市总工会', edition2023),
    state: 'endorsed',
    round: 1,
    revision: 3,
    editable: [],
    submittedAt: SUBMITTED_AT,
    endorsedAt: ENDORSED_AT,
    opinion: {
      sentence: edition2023.opinionSentence,
      signerName: '陈审（示例）',
      signedOn: getPlainDate('2026-11-30'),
      at: ENDORSED_AT,
    },
    answers,
    evidence,
    tally: Object.fromEntries(
      Object.entries(answers).map(([no, answer]) => [no, tallyOf(answer, evidence[Number(no)]?.length ?? 0)]),
    ),
  }
}
