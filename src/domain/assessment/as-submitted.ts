import type { Instant } from '../calendar/instant'
import { chinaDateOf } from '../calendar/instant'
import type { Evidence } from '../evidence/photo'
import type { Answers } from '../answer/answer'
import { isWithWriter } from '../people/access'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'
import { indicatorsOf, type Rubric } from '../rubric/rubric'
import type { AssessmentEvent } from './assessment-event'
import type { Assessment, AssessmentOutline, Tally, TallyEntry } from './assessment'
import { tallyOf } from './scoring'

/** How far a draft is that was never submitted: what others are told instead of what it says. */
const draftProgressOf = (
  { enterpriseName, tally, lastSavedAt }: Pick<AssessmentOutline, 'enterpriseName' | 'tally' | 'lastSavedAt'>,
  rubric: Rubric,
) => {
  const entries = indicatorsOf(rubric).map(({ no }) => tally[no])
  return {
    enterpriseName,
    answered: entries.filter((entry) => entry?.answered).length,
    indicators: entries.length,
    photos: entries.reduce((sum, entry) => sum + (entry?.photos ?? 0), 0),
    savedOn: lastSavedAt === null ? null : chinaDateOf(lastSavedAt),
  }
}

const tallyOfAll = (answers: Answers, evidence: Evidence): Tally => {
  const photosOf = (no: string): number => (evidence[Number(no)] ?? []).length
  return Object.fromEntries([
    ...Object.keys(evidence).map((no): [string, TallyEntry] => [no, { photos: photosOf(no) }]),
    ...Object.entries(answers).map(([no, answer]): [string, TallyEntry] => [no, tallyOf(answer, photosOf(no))]),
  ])
}

/**
 * An assessment with the contents that were submitted last, for whoever it does not belong to while it lies with its contact:
 * after a withdrawal, and while what was returned is being corrected. What was never submitted is refused with its progress.
 */
export const asSubmitted = (
  assessment: Assessment,
  submission: Pick<AssessmentEvent, 'snapshot' | 'round' | 'at'> | undefined,
  rubric: Rubric,
): Refusal | Assessment => {
  if (!submission?.snapshot) return refuse('draft_unsubmitted', draftProgressOf(assessment, rubric))
  const { answers, evidence } = submission.snapshot
  const submittedAt: Instant = submission.at
  return {
    ...assessment,
    answers,
    evidence,
    tally: tallyOfAll(answers, evidence),
    round: submission.round,
    submittedAt,
  }
}

/** An outline as a person may read it: of what lies with its contact, others learn how far it is, and no score. */
export const outlineShownTo = <Outline extends Pick<AssessmentOutline, 'state' | 'tally'>>(
  { seat }: Person,
  outline: Outline,
): Outline =>
  seat.role === 'contact' || !isWithWriter(outline.state)
    ? outline
    : {
        ...outline,
        tally: Object.fromEntries(
          Object.entries(outline.tally).map(([no, { score: _score, ...progress }]) => [no, progress]),
        ),
      }
