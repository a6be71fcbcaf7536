import type { documentActions, UploadPurpose } from '@/contract/document'
import { getInstant } from '@/domain/calendar/instant'
import type { Role } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { requirePerson, type Handlers } from '../../_host/call'
import { requireOwnJob, viewOfJob } from '../../_host/document-job'
import { uploadedPath } from '../../_store/files'

/** An upload is read within minutes; a phone that comes back to it later asks for leave anew. */
const UPLOAD_MILLISECONDS = 12 * 3_600_000

const MAY_UPLOAD: Readonly<Record<UploadPurpose, readonly Role[]>> = {
  word_form: ['contact'],
  roster: ['office'],
  edition: ['office'],
  report: ['contact', 'reviewer'],
}

export const documentHandlers: Handlers<keyof typeof documentActions> = {
  'document.prepareUpload': async ({ purpose, ...upload }, call) => {
    const person = await requirePerson(call, ...MAY_UPLOAD[purpose])
    if (isRefusal(person)) return person
    const cloudPath = uploadedPath(person.personId, upload)
    const { fileId, url, headers } = await call.stores.files.prepareUpload(cloudPath)
    // What is uploaded and never read is nobody's business either.
    const expiresAt = getInstant(call.now + UPLOAD_MILLISECONDS)
    await call.stores.temporaryFiles.note({ path: cloudPath, fileId, expiresAt })
    return { cloudPath, url, headers }
  },

  'document.status': async ({ jobId }, call) => {
    const job = await requireOwnJob(call, jobId)
    return isRefusal(job) ? job : { job: viewOfJob(job, call.now) }
  },
}
