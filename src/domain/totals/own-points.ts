import type { Rubric } from '../rubric/rubric'
import type { Counters } from './counters'
import { medianOf, shownMiddle } from './distribution'
import { scoresUnder } from './totals'

/** One dimension of an enterprise: its own points, and those that lie in the middle of others. */
export interface OwnDimension {
  readonly id: string
  readonly title: string
  readonly maximum: number
  readonly own: number
  /** The middle of its union's and of the province's enterprises; null where fewer than five stand behind it. */
  readonly ofUnion: number | null
  readonly ofProvince: number | null
  /** Its own of the year before; null where it had none, or the dimension was another. */
  readonly before: number | null
}

/** A year that is looked back at: what the enterprise had added then, and the edition that it was filled in against. */
export interface YearBefore {
  readonly portion: Counters
  readonly rubric: Rubric
}

const pointsOrNone = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100)

/** What one form alone has under a dimension. */
const ownIn = (portion: Counters, id: string): number | null => medianOf(scoresUnder(portion, 'self-of', id))

/**
 * An enterprise's dimensions beside the anonymous middle. Only middles are shown, and only of enough; never a place among
 * others: there is no ranking of enterprises.
 */
export const ownDimensions = (
  portion: Counters,
  { ofUnion, ofProvince }: { readonly ofUnion: Counters | null; readonly ofProvince: Counters },
  rubric: Rubric,
  before: YearBefore | null,
): readonly OwnDimension[] =>
  rubric.dimensions.flatMap(({ id, shortTitle, points: maximum }) => {
    const own = ownIn(portion, id)
    if (own === null || maximum === null) return []
    const isSame = before?.rubric.dimensions.some((each) => each.id === id && each.points === maximum)
    return [
      {
        ...{ id, title: shortTitle, maximum, own: own / 100 },
        ofUnion: ofUnion && pointsOrNone(shownMiddle(scoresUnder(ofUnion, 'self-of', id))),
        ofProvince: pointsOrNone(shownMiddle(scoresUnder(ofProvince, 'self-of', id))),
        before: before && isSame ? pointsOrNone(ownIn(before.portion, id)) : null,
      },
    ]
  })
