import { officialFormOf, rowsOfForm, type OfficialForm } from '@/domain/form/official-form'
import type { Wanted } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { requireReadable } from '../../_host/require-assessment'
import { fetchPictures, type ReadObject } from '../../_rendering/form/fetch-pictures'
import { codeOf } from '../../_rendering/form/form-code'
import { NO_PICTURES, type FoundPicture, type Pictures } from '../../_rendering/form/pictures'
import { formFileName } from '../../_rendering/form/wording'
import { writeFormDocx } from '../../_rendering/form/write-form-docx'
import { writeFormPdf } from '../../_rendering/form/write-form-pdf'
import { loadPaperFont } from '../../_rendering/paper-font'
import { sha256Of } from '../../_store/digest'
import type { MakingCall, Making, Tell, WrittenFile } from './making'

type FormWanted = Extract<Wanted, { kind: 'form' }>

const written = async (
  format: FormWanted['format'],
  form: OfficialForm,
  code: string,
  pictures: Pictures,
): Promise<Pick<WrittenFile, 'bytes' | 'tablePages'>> => {
  if (format === 'docx') return { bytes: await writeFormDocx(form, code, pictures) }
  let tablePages = 0
  const bytes = await writeFormPdf(form, code, pictures, await loadPaperFont(), (pages) => {
    tablePages = pages
  })
  return { bytes, tablePages }
}

/** The form's photos, counted as the paper takes them; once it has them all, the rest of it is written. */
async function* picturesOf(
  form: OfficialForm,
  read: ReadObject,
  tell: Tell,
): AsyncGenerator<FoundPicture, void, undefined> {
  const total = rowsOfForm(form).reduce((sum, { photos }) => sum + photos.length, 0)
  let done = 0
  tell({ step: 'photos', done, total })
  for await (const picture of fetchPictures(form, read)) {
    yield picture
    done += 1
    tell({ step: 'photos', done, total })
  }
  tell({ step: 'writing', done: 0, total: 0 })
}

/** 附件 1 of an assessment, for whoever may see it: what they may see of it is what is written. */
export const formMaking = async ({ asking, stores }: MakingCall, wanted: FormWanted): Promise<Making | Refusal> => {
  const { assessmentId, format, withPhotos } = wanted
  const asked = await requireReadable(stores, asking, assessmentId)
  if (isRefusal(asked)) return asked
  const { person, assessment, cycle } = asked
  const rubric = await stores.editions.of(assessment)
  const form = officialFormOf(assessment, cycle, rubric)
  const code = codeOf(assessment, rubric)
  return {
    person,
    wanted,
    // Evidence as a whole: a photo that was put in the place of another is another.
    contents: sha256Of(JSON.stringify(['form', format, code, form, withPhotos ? assessment.evidence : null])),
    write: async (tell) => {
      if (!withPhotos) tell({ step: 'writing', done: 0, total: 0 })
      const pictures = withPhotos ? picturesOf(form, stores.files.read, tell) : NO_PICTURES
      return { fileName: formFileName(form, format), ...(await written(format, form, code, pictures)) }
    },
  }
}
