import type { Assignee } from '@/domain/assessment/colleagues'
import type { DimensionProgress } from '@/domain/assessment/scoring'
import { dimensionNote } from '@/text/home'

/** One dimension on the home page. */
export interface DimensionRow {
  readonly dimensionId: string
  readonly title: string
  readonly note: string
  readonly badge: { readonly state: 'done' | 'attention' | 'todo' }
  /** How much is still to be done in it. */
  readonly open: string | undefined
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

/** As an indicator's own badge: what came back waits for somebody, what is not filled in is open, and the rest is done. */
const standingOf = (
  open: OpenNumbers,
  within: (nos: readonly number[]) => readonly number[],
): Pick<DimensionRow, 'badge' | 'open'> => {
  if (!open.withContact) return { badge: { state: 'done' }, open: undefined }
  if (within(open.returnedOpen).length > 0) return { badge: { state: 'attention' }, open: undefined }
  const blocked = within(open.blocked).length
  return blocked === 0
    ? { badge: { state: 'done' }, open: undefined }
    : { badge: { state: 'todo' }, open: dimensionNote.open(blocked) }
}

const returnedOf = (open: readonly number[], corrected: readonly number[]): DimensionRow['returned'] => {
  if (open.length > 0) return { text: dimensionNote.returned(open), corrected: false }
  return corrected.length > 0 ? { text: dimensionNote.corrected(corrected), corrected: true } : null
}

/** The row of one dimension: how far it is, who looks after it, and what waits in it. */
export const dimensionRow = (
  progress: DimensionProgress,
  open: OpenNumbers,
  assignee: Assignee | undefined,
): DimensionRow => {
  const { dimension } = progress
  const within = (nos: readonly number[]) =>
    nos.filter((no) => dimension.indicators.some((indicator) => indicator.no === no))
  return {
    dimensionId: dimension.id,
    title: dimension.title,
    note: noteOf(progress) + (assignee ? dimensionNote.assigned(assignee.own ? null : assignee.name) : ''),
    ...standingOf(open, within),
    returned: returnedOf(within(open.returnedOpen), within(open.returnedCorrected)),
  }
}
