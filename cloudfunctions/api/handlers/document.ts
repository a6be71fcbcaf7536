import type { documentActions, UploadPurpose } from '@/contract/document'
import type { Role } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { requirePerson, type Handlers } from '../../_host/call'
import { uploadedPath } from '../../_store/files'

const MAY_UPLOAD: Readonly<Record<UploadPurpose, Role>> = { word_form: 'contact', roster: 'office' }

export const documentHandlers: Handlers<keyof typeof documentActions> = {
  'document.prepareUpload': async ({ purpose, ...upload }, call) => {
    const person = await requirePerson(call, MAY_UPLOAD[purpose])
    if (isRefusal(person)) return person
    const cloudPath = uploadedPath(person.personId, upload)
    const { url, headers } = await call.stores.files.prepareUpload(cloudPath)
    return { cloudPath, url, headers }
  },
}
