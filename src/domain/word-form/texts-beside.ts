import { indicatorsOf, type Rubric } from '../rubric/rubric'
import { lettersOf } from './wording'
import type { WordText } from './word-table'

/** What is shorter is a heading, a name or a day. */
const TEXT_LENGTH = 12
const SENTENCE = /[，。；！？]/

/** What the form itself says beside its tables: its heads and labels, and what its own evidence is named by. */
const OWN = /^(?:附件|附：|单位名称|企业名称|填[报表]|本表没有附佐证材料|(?:\d{1,2}-\d+\.[a-z]+\s))|审核意见|同意呈报/i

/**
 * The texts of a file that stand beside its tables and that somebody may have meant to hand in: sentences, and none of the form's own
 * words. Nothing of them belongs to an indicator, so they are not read; whoever wrote them is told.
 */
export const textsBeside = ({ linesOutside }: Pick<WordText, 'linesOutside'>, rubric: Rubric): readonly string[] => {
  const wordings = indicatorsOf(rubric).map(({ wording }) => lettersOf(wording))
  return linesOutside
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => Array.from(line).length >= TEXT_LENGTH && SENTENCE.test(line) && !OWN.test(line))
    .filter((line) => !wordings.some((wording) => wording !== '' && lettersOf(line).includes(wording)))
}
