import type { DimensionProgress } from '@/domain/assessment/scoring'
import { dimensionNote } from '@/text/home'

/** One dimension on the home page. */
export interface DimensionRow {
  readonly dimensionId: string
  readonly title: string
  readonly note: string
  readonly badge: { readonly state: 'done' | 'attention' | 'todo'; readonly number?: number }
  /** What a return asks of this dimension. */
  readonly returned: { readonly text: string; readonly corrected: boolean } | null
}

/** What of the assessment decides how its dimensions are marked. */
export interface OpenNumbers {
  readonly withContact: boolean
  readonly blocked: readonly number[]
  readonly returnedOpen: readonly number[]
  readonly returnedCorrected: readonly number[]
}

const noteOf = ({ dimension, answered, indicators, photos, score, maximum }: DimensionProgress): string => {
  const photosNote = photos > 0 ? dimensionNote.photos(photos) : ''
  if (dimension.points === null)
    return (
      (maximum === null
        ? dimensionNote.bonusOff(answered, indicators)
        : dimensionNote.bonusOn(answered, indicators, score, maximum)) + photosNote
    )
  if (answered === 0 && score === 0 && photos === 0) return dimensionNote.untouched(dimension.points)
  return dimensionNote.scored(answered, indicators, score, maximum ?? dimension.points) + photosNote
}

const badgeOf = (
  progress: DimensionProgress,
  open: OpenNumbers,
  within: (nos: readonly number[]) => readonly number[],
): DimensionRow['badge'] => {
  if (!open.withContact) return { state: 'done' }
  const returned = within(open.returnedOpen).length
  if (returned > 0) return { state: 'attention', number: returned }
  const blocked = within(open.blocked).length
  if (blocked === 0) return { state: 'done' }
  const started = progress.answered > 0 || progress.score > 0
  return { state: started ? 'attention' : 'todo', number: blocked }
}

const returnedOf = (open: readonly number[], corrected: readonly number[]): DimensionRow['returned'] => {
  if (open.length > 0) return { text: dimensionNote.returned(open), corrected: false }
  return corrected.length > 0 ? { text: dimensionNote.corrected(corrected), corrected: true } : null
}

/** The row of one dimension: how far it is, and what waits in it. */
export const dimensionRow = (progress: DimensionProgress, open: OpenNumbers): DimensionRow => {
  const { dimension } = progress
  const within = (nos: readonly number[]) =>
    nos.filter((no) => dimension.indicators.some((indicator) => indicator.no === no))
  return {
    dimensionId: dimension.id,
    title: dimension.title,
    note: noteOf(progress),
    badge: badgeOf(progress, open, within),
    returned: returnedOf(within(open.returnedOpen), within(open.returnedCorrected)),
  }
}
