import { findRubric } from '@/domain/rubric/editions'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'

/** The official wording of a bonus indicator, or undefined where the edition lacks it. */
export const bonusTitleOf = (rubricVersion: string, no: number): string | undefined => {
  const rubric = findRubric(rubricVersion)
  const indicator = rubric && findIndicator(rubric, no)
  return indicator && indicatorTitle(indicator)
}
