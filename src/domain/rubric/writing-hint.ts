import { HINTED_EDITION, hints2023 } from './hints-2023'
import type { Indicator, Rubric, WritingHint } from './rubric'

/**
 * How one may write to an indicator of an edition, with an example that is ours; undefined for one that follows none of the first edition's.
 * The first edition is part of the program, and its hints come with the pages that show them: later editions carry theirs.
 */
export const writingHintOf = (
  { version }: Pick<Rubric, 'version'>,
  { no, writing }: Pick<Indicator, 'no' | 'writing'>,
): WritingHint | undefined => writing ?? (version === HINTED_EDITION ? hints2023[no] : undefined)
