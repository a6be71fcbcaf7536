import type { Answers } from '../answer/answer'
import { indicatorsOf, type Indicator, type Rubric } from '../rubric/rubric'
import { fingerprintOf, officialPieces, takeApart } from './fingerprint'
import { findPercent, sharedPassage } from './likeness'

/** Whose text a narrative is nearly equal to; an enterprise that the reader may not see has no name, and nothing else. */
export type LikenessSource =
  | { readonly kind: 'other_enterprise'; readonly enterpriseName: string | null }
  | { readonly kind: 'earlier_year'; readonly cycleTitle: string }

/** A hint for the reviewer on one indicator. */
export interface LikenessHint {
  readonly no: number
  readonly source: LikenessSource
  readonly percent: number
  /** As it stands in the narrative that is being reviewed. */
  readonly passage: string
}

/** A text that a submission is compared with, by indicator of the present rubric. */
export interface Comparable {
  readonly source: LikenessSource
  readonly narratives: Readonly<Record<number, string>>
}

/** More would bury the form under its hints. */
const HINTS_AN_INDICATOR = 3

const officialOf = ({ wording, example }: Indicator): ReadonlySet<string> =>
  officialPieces(example === undefined ? [wording] : [wording, example])

/** The fingerprints of a submission, as "no:hash": what is kept of it to be found by. */
export const printsOf = (rubric: Rubric, answers: Answers): readonly string[] =>
  indicatorsOf(rubric).flatMap((indicator) => {
    const mine = takeApart(answers[indicator.no]?.narrative ?? '', officialOf(indicator))
    return mine ? fingerprintOf(mine).map((print) => `${indicator.no}:${print.toString(36)}`) : []
  })

/** Each text is taken apart once, and a passage is looked for only in what is shown. */
const hintsOn = (indicator: Indicator, narrative: string, others: readonly Comparable[]): readonly LikenessHint[] => {
  const official = officialOf(indicator)
  const mine = takeApart(narrative, official)
  if (!mine) return []
  return others
    .flatMap(({ source, narratives }) => {
      const other = takeApart(narratives[indicator.no] ?? '', official)
      if (!other) return []
      const percent = findPercent(mine, other)
      return percent === undefined ? [] : [{ source, other, percent }]
    })
    .sort((a, b) => b.percent - a.percent)
    .slice(0, HINTS_AN_INDICATOR)
    .map(({ source, other, percent }) => ({ no: indicator.no, source, percent, passage: sharedPassage(mine, other) }))
}

/** Where a submission's narratives are nearly equal to others', in the table's order, the most alike first. */
export const hintsOf = (rubric: Rubric, answers: Answers, others: readonly Comparable[]): readonly LikenessHint[] =>
  indicatorsOf(rubric).flatMap((indicator) => hintsOn(indicator, answers[indicator.no]?.narrative ?? '', others))
