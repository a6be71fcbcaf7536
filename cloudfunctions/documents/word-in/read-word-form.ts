import type { ScoringTerms } from '@/domain/answer/validate-answer'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import { readForm, type WordFormReading } from '@/domain/word-form/reading'
import type { WordText } from '@/domain/word-form/word-table'
import { openDocx } from './docx-parts'
import { readListLabels } from './list-labels'
import { readWordText } from './word-text'

/** The text of a Word file, the numbers of its lists with it; refuses what is no such file. */
export const readWordFile = async (bytes: Uint8Array): Promise<WordText | Refusal> => {
  const parts = await openDocx(bytes)
  return isRefusal(parts) ? parts : readWordText(parts.document, readListLabels(parts))
}

/** Reads a filled-in form out of a Word file's bytes; refuses what is no such file, or holds no such table. */
export const readWordForm = async (
  bytes: Uint8Array,
  rubric: Rubric,
  terms: ScoringTerms,
): Promise<WordFormReading | Refusal> => {
  const text = await readWordFile(bytes)
  return isRefusal(text) ? text : readForm(text, rubric, terms)
}
