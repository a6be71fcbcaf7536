import { isAnswered, type AnswerContent, type Answers } from '../answer/answer'
import { findIndicator, indicatorTitle, indicatorsOf, type Indicator, type Rubric } from '../rubric/rubric'

/** Earlier answers by the indicators of the present rubric. */
export type EarlierAnswers = Readonly<Record<number, AnswerContent>>

/** The indicator of `before` whose place this one takes: by the ties of the edition that came after it, else by its words. */
const formerOf = (indicator: Indicator, { after }: Rubric, before: Rubric): Indicator | undefined =>
  after === before.version
    ? indicator.follows === undefined
      ? undefined
      : findIndicator(before, indicator.follows)
    : indicatorsOf(before).find((each) => indicatorTitle(each) === indicatorTitle(indicator))

/** The indicator that one comes from, followed through a line of editions, the newest first. */
const followed = (indicator: Indicator, line: readonly Rubric[]): Indicator | undefined =>
  line.slice(1).reduce<Indicator | undefined>((found, before, at) => {
    const rubric = line[at]
    return found && rubric && formerOf(found, rubric, before)
  }, indicator)

const askedFor = (facts: AnswerContent['facts'], indicator: Indicator): AnswerContent['facts'] =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => indicator.facts.some((fact) => fact.id === id)))

/**
 * An earlier year's answers under this year's numbers. `line` leads from the present edition back to the one that they were given to.
 * Where the table was changed in between, an answer goes with its indicator and not with its number; what has no counterpart is
 * left out, and so are figures that are not asked for any more.
 */
export const earlierAnswersOf = (line: readonly [Rubric, ...Rubric[]], answers: Answers): EarlierAnswers =>
  Object.fromEntries(
    indicatorsOf(line[0]).flatMap((indicator) => {
      const answer = answers[followed(indicator, line)?.no ?? -1]
      if (!answer || !isAnswered(answer)) return []
      const { narrative, selfScore, facts } = answer
      return [[indicator.no, { narrative, selfScore, facts: askedFor(facts, indicator) }]]
    }),
  )

/** The indicators of the present edition that come from none of the earlier one: nothing stands beside them. */
export const addedSince = (line: readonly [Rubric, ...Rubric[]]): readonly number[] =>
  indicatorsOf(line[0]).flatMap((indicator) => (followed(indicator, line) ? [] : [indicator.no]))

/** An indicator of an earlier edition that was answered. */
export interface GoneIndicator {
  readonly no: number
  readonly title: string
}

/** What was answered to the earlier edition and has no place in the present one: it stays with its own year, under its number there. */
export const goneSince = (line: readonly [Rubric, ...Rubric[]], answers: Answers): readonly GoneIndicator[] => {
  const earliest = line[line.length - 1] ?? line[0]
  const kept = new Set(indicatorsOf(line[0]).map((indicator) => followed(indicator, line)?.no))
  return indicatorsOf(earliest).flatMap((indicator) => {
    const answer = answers[indicator.no]
    return answer && isAnswered(answer) && !kept.has(indicator.no)
      ? [{ no: indicator.no, title: indicatorTitle(indicator) }]
      : []
  })
}
