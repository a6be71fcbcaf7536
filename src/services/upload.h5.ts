import { documentTypeOf, type DocumentType } from '@/domain/evidence/document'
import { findPhoto } from './photo-files.h5'
import { put } from './put.h5'
import type { Upload, UploadEnd } from './upload-task'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** What storage says of a document when a browser asks for it: a PDF that is none is saved instead of shown. */
const CONTENT_TYPES: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  doc: 'application/msword',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  xls: 'application/vnd.ms-excel',
  ofd: 'application/ofd',
}

const blobOf = (name: string, bytes: Uint8Array): Blob => {
  const type = documentTypeOf(name)
  return new Blob([bytes as Uint8Array<ArrayBuffer>], type ? { type: CONTENT_TYPES[type] } : {})
}

export const upload: Upload = (target, photo, onProgress) => {
  const request = new XMLHttpRequest()
  const end = findPhoto(photo.name).then((bytes): UploadEnd | Promise<UploadEnd> =>
    bytes ? put(request, target, blobOf(photo.name, bytes), onProgress) : 'lost',
  )
  return { end, abort: () => request.abort() }
}
