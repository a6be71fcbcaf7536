import { diffNarratives, type NarrativeStretch } from '../review/indicator-view'
import type { WordInRow } from './preview'

/** How the two texts of a row are best shown beside each other. */
export type ComparedTexts =
  | { readonly kind: 'none' }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'stretches'; readonly stretches: readonly NarrativeStretch[] }
  | { readonly kind: 'both'; readonly present: string; readonly file: string }

/** With less than this in common, marks of what came and went are harder to read than two texts. */
const COMMON = 0.5

const lengthOf = (stretches: readonly NarrativeStretch[], kind: NarrativeStretch['kind']): number =>
  stretches.filter((stretch) => stretch.kind === kind).reduce((sum, { text }) => sum + text.length, 0)

/** A text that is new stands alone, one that was worked over shows what changed, one written anew stands beside the old. */
export const comparedTexts = ({ present, reading, standing }: WordInRow): ComparedTexts => {
  const [before, after] = [present.narrative.trim(), reading.narrative]
  if (after === '') return { kind: 'none' }
  if (before === '' || before === after || standing === 'same') return { kind: 'file', text: after }
  const stretches = diffNarratives(before, after)
  return lengthOf(stretches, 'equal') >= COMMON * Math.max(before.length, after.length)
    ? { kind: 'stretches', stretches }
    : { kind: 'both', present: before, file: after }
}
