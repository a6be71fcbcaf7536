import type { formDocumentActions } from '@/contract/form'
import { officialFormOf, type OfficialForm } from '@/domain/form/official-form'
import { isRefusal } from '@/domain/refusal/refusal'
import type { Handlers } from '../../_host/call'
import { fetchPictures } from '../../_papers/form/fetch-pictures'
import { codeOf } from '../../_papers/form/form-code'
import { formFileName } from '../../_papers/form/wording'
import { NO_PICTURES, type Pictures } from '../../_papers/form/pictures'
import { writeFormDocx } from '../../_papers/form/write-form-docx'
import { writeFormPdf } from '../../_papers/form/write-form-pdf'
import { loadPaperFont } from '../../_papers/paper-font'
import { requireReadable } from '../../_host/asked-assessment'
import { handOut } from '../hand-out'

type Format = 'docx' | 'pdf'

const write = async (format: Format, form: OfficialForm, code: string, pictures: Pictures): Promise<Uint8Array> =>
  format === 'docx' ? writeFormDocx(form, code, pictures) : writeFormPdf(form, code, pictures, await loadPaperFont())

/** The same submission in the same state lies at the same path; a draft is anybody's own. */
const placeOf = (
  assessmentId: string,
  edition: { readonly form: OfficialForm; readonly code: string; readonly personId: string },
  file: { readonly withPhotos: boolean; readonly format: Format },
): { readonly folder: string; readonly name: string } => {
  const { form, code, personId } = edition
  const named = form.draft ? `draft-${personId}` : `${code}-${form.state}`
  return {
    folder: `documents/forms/${assessmentId}`,
    name: `${named}${file.withPhotos ? '-photos' : ''}.${file.format}`,
  }
}

export const formDocumentHandlers: Handlers<keyof typeof formDocumentActions> = {
  'form.export': async ({ assessmentId, format, withPhotos }, call) => {
    const { openId, stores } = call
    const asked = await requireReadable(stores, openId, assessmentId)
    if (isRefusal(asked)) return asked
    const form = officialFormOf(asked.assessment, asked.cycle)
    const code = codeOf(asked.assessment)
    const pictures = withPhotos ? fetchPictures(form, stores.files.read) : NO_PICTURES
    const bytes = await write(format, form, code, pictures)
    const place = placeOf(assessmentId, { form, code, personId: asked.person.personId }, { withPhotos, format })
    return handOut(call, { ...place, fileName: formFileName(form, format), bytes })
  },
}
