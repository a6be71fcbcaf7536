import { edition2023 } from '@/domain/rubric/edition-2023'
import { isRefusal } from '@/domain/refusal/refusal'
import type { IndicatorReading, WordFormReading } from '@/domain/word-form/reading'
import { readWordForm } from '../../../cloudfunctions/documents/word-in/read-word-form'
import { wordFile } from '../../support/word/make-docx'
import { form, formRow } from '../../support/word/forms'

export const read = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<WordFormReading> => {
  const result = await readWordForm(await bytes, edition2023, { scoreStep: 0.5, bonusPoints: null })
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

export const indicatorIn = async (body: string, no = 2): Promise<IndicatorReading> => {
  const found = (await read(wordFile(body))).indicators.find((each) => each.no === no)
  if (!found) throw new Error(`no indicator ${no}`)
  return found
}

/** The text of indicator 2 whose cell holds the given paragraphs. */
export const narrativeOf = async (content: string): Promise<string> =>
  (await indicatorIn(form(formRow(2, content)))).narrative
