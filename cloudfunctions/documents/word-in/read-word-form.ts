import type { ScoringTerms } from '@/domain/answer/validate-answer'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import { readForm, type WordFormReading } from '@/domain/word-form/reading'
import { openDocx } from './docx-parts'
import { readListLabels } from './list-labels'
import { readWordText } from './word-text'

/** Reads a filled-in form out of a Word file's bytes; refuses what is no such file, or holds no such table. */
export const readWordForm = async (
  bytes: Uint8Array,
  rubric: Rubric,
  terms: ScoringTerms,
): Promise<WordFormReading | Refusal> => {
  const parts = await openDocx(bytes)
  if (isRefusal(parts)) return parts
  return readForm(readWordText(parts.document, readListLabels(parts)), rubric, terms)
}

/** The lines of a Word file that stand in no table, their numbers with them; refuses what is no such file. */
export const readWordLines = async (bytes: Uint8Array): Promise<readonly string[] | Refusal> => {
  const parts = await openDocx(bytes)
  return isRefusal(parts) ? parts : readWordText(parts.document, readListLabels(parts)).lines
}
