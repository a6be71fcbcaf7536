import { isAnswered, type AnswerContent, type Answers } from '../answer/answer'
import { indicatorTitle, indicatorsOf, type Rubric } from '../rubric/rubric'

/** Earlier answers by the indicators of the present rubric. */
export type EarlierAnswers = Readonly<Record<number, AnswerContent>>

/**
 * An earlier year's answers under this year's numbers. Where the table was changed in between, an answer goes with its
 * indicator's words and not with its number; what has no counterpart is left out.
 */
export const earlierAnswersOf = (present: Rubric, former: Rubric, answers: Answers): EarlierAnswers => {
  const formerNo = new Map(indicatorsOf(former).map((indicator) => [indicatorTitle(indicator), indicator.no]))
  return Object.fromEntries(
    indicatorsOf(present).flatMap((indicator) => {
      const answer = answers[formerNo.get(indicatorTitle(indicator)) ?? -1]
      if (!answer || !isAnswered(answer)) return []
      const { narrative, selfScore, facts } = answer
      return [[indicator.no, { narrative, selfScore, facts }]]
    }),
  )
}
