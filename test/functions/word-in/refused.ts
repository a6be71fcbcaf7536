import { edition2023 } from '@/domain/rubric/edition-2023'
import { isRefusal } from '@/domain/refusal/refusal'
import { readWordForm } from '../../../cloudfunctions/documents/word-in/read-word-form'
import { wordFile } from '../../support/word/make-docx'
import { form, formRow } from '../../support/word/forms'

const TERMS = { scoreStep: 0.5, bonusPoints: null }
export const FORM = form(formRow(2, '已列入规划。', '3'))
export const MB = 1024 * 1024

export const refusalOf = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<string> => {
  const result = await readWordForm(await bytes, edition2023, TERMS)
  return isRefusal(result) ? result.refused : 'read'
}

export const withDocument = (xml: string | Buffer) => wordFile('', { 'word/document.xml': xml })

/** Says in the archive's index that a part is longer than it is, or whatever else is written there. */
export const patched = (zip: Buffer, name: string, patch: (entry: Buffer) => void): Buffer => {
  const copy = Buffer.from(zip)
  for (let at = copy.indexOf('PK\u0001\u0002'); at !== -1; at = copy.indexOf('PK\u0001\u0002', at + 4))
    if (copy.toString('utf8', at + 46, at + 46 + copy.readUInt16LE(at + 28)) === name) patch(copy.subarray(at))
  return copy
}
