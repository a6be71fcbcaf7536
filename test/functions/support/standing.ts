import type { Answers } from '@/domain/answer/answer'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { freshAssessment } from '@/domain/assessment/cycle'
import { tallyOf } from '@/domain/assessment/scoring'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Seat } from '@/domain/people/person'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'

/** Documents by collection. */
export type Documents = Readonly<Record<string, readonly object[]>>

export const CYCLE: Cycle = {
  cycleId: 'c2026',
  title: '2026 年度阶段性评估',
  openOn: getPlainDate('2026-11-01'),
  deadlineOn: getPlainDate('2026-12-15'),
  rubricVersion: edition2023.version,
  scoreStep: 0.5,
  bonusPoints: null,
  revision: 1,
}

const SINCE = getInstant(Date.parse('2026-11-02T02:00:00Z'))

export const person = (openId: string, name: string, seat: Seat, more: object = {}) => ({
  _id: openId,
  personId: `p-${openId}`,
  name,
  role: seat.role,
  enterpriseId: seat.role === 'contact' ? seat.enterpriseId : null,
  unionId: seat.role === 'reviewer' ? seat.unionId : null,
  boundAt: SINCE,
  revokedAt: null,
  ...more,
})

const union = (unionId: string, name: string) => ({ _id: unionId, unionId, name, kind: 'city' })

export const enterprise = (no: number, unionId: string | null, suggestedUnionId: string | null = unionId) => {
  const enterpriseId = `e${String(no).padStart(3, '0')}`
  return {
    _id: enterpriseId,
    enterpriseId,
    no,
    name: `第${no}号企业有限公司`,
    unionId,
    suggestedUnionId,
    suggestionBasis: suggestedUnionId === null ? null : 'name',
  }
}

const UNION_NAMES: Readonly<Record<string, string>> = { 'u-dongguan': '东莞市总工会', 'u-shenzhen': '深圳市总工会' }

export const assessment = (
  no: number,
  unionId: string | null,
  more: Partial<Assessment> = {},
): Assessment & { _id: string } => {
  const fresh = freshAssessment(
    CYCLE,
    enterprise(no, unionId),
    unionId === null ? null : (UNION_NAMES[unionId] ?? unionId),
    edition2023,
  )
  const document = { ...fresh, ...more }
  return { ...document, _id: document.assessmentId }
}

/** All 28 answered and scored in full where there are points, as a draft that could be submitted. */
export const filledIn = (): Pick<Assessment, 'answers' | 'tally' | 'startedAt'> => {
  const answers: Answers = Object.fromEntries(
    indicatorsOf(edition2023).map(({ no, points }) => [
      no,
      {
        narrative: `第 ${no} 项的自评情况：本年度按要求开展工作，制度健全，落实到位，职工知晓率高，取得了较好的成效，具体材料见附件。`,
        selfScore: points,
        facts: {},
        revision: 1,
        savedAt: SINCE,
        savedBy: 'p-contact-1',
        requestId: `seed-${no}`,
      },
    ]),
  )
  return {
    answers,
    startedAt: SINCE,
    tally: Object.fromEntries(Object.entries(answers).map(([no, answer]) => [no, tallyOf(answer, 0)])),
  }
}

/** Two unions; enterprises 1 and 2 of Dongguan, 3 of Shenzhen, 4 suggested for Shenzhen, 5 without any; and their people. */
export const standing = (): Documents => ({
  cycles: [{ _id: CYCLE.cycleId, ...CYCLE }],
  unions: [union('u-dongguan', '东莞市总工会'), union('u-shenzhen', '深圳市总工会')],
  enterprises: [
    enterprise(1, 'u-dongguan'),
    enterprise(2, 'u-dongguan'),
    enterprise(3, 'u-shenzhen'),
    enterprise(4, null, 'u-shenzhen'),
    enterprise(5, null),
  ],
  people: [
    person('contact-1', '张一', { role: 'contact', enterpriseId: 'e001' }),
    person('contact-2', '李二', { role: 'contact', enterpriseId: 'e002' }),
    person('contact-3', '王三', { role: 'contact', enterpriseId: 'e003' }),
    person('contact-5', '赵五', { role: 'contact', enterpriseId: 'e005' }),
    person('reviewer-dg', '陈审', { role: 'reviewer', unionId: 'u-dongguan' }),
    person('reviewer-sz', '林审', { role: 'reviewer', unionId: 'u-shenzhen' }),
    person('office', '周办', { role: 'office' }),
    person('former', '已离任', { role: 'contact', enterpriseId: 'e001' }, { revokedAt: SINCE }),
  ],
  assessments: [
    assessment(1, 'u-dongguan'),
    assessment(2, 'u-dongguan', filledIn()),
    assessment(3, 'u-shenzhen'),
    assessment(4, null),
    assessment(5, null, filledIn()),
  ],
})
