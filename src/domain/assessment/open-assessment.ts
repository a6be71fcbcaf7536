import type { Enterprise, Union } from '../people/person'
import { indicatorsOf, type Rubric } from '../rubric/rubric'
import type { Assessment, Cycle } from './assessment'
import { assessmentIdOf } from './assessment-id'

/** An enterprise's assessment as its cycle opens: nothing written, every indicator editable, every one in the tally. */
export const openAssessment = (
  cycle: Pick<Cycle, 'cycleId' | 'rubricVersion'>,
  enterprise: Pick<Enterprise, 'enterpriseId' | 'no' | 'name'>,
  union: Union | null,
  rubric: Rubric,
): Assessment => {
  const nos = indicatorsOf(rubric).map((indicator) => indicator.no)
  return {
    assessmentId: assessmentIdOf(cycle.cycleId, enterprise.enterpriseId),
    cycleId: cycle.cycleId,
    enterpriseId: enterprise.enterpriseId,
    enterpriseNo: enterprise.no,
    enterpriseName: enterprise.name,
    unionId: union?.unionId ?? null,
    unionName: union?.name ?? null,
    state: 'draft',
    rubricVersion: cycle.rubricVersion,
    revision: 0,
    round: 0,
    editable: nos,
    tally: Object.fromEntries(nos.map((no) => [no, { answered: false, score: null, photos: 0 }])),
    startedAt: null,
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
  }
}
