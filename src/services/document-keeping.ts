import { DOCUMENT_BYTES_LIMIT, documentTypeOf } from '@/domain/evidence/document'
import type { ChosenPhoto, Preparation } from './photo-file'
import { keepFile } from './photo-files'

/** Keeps a chosen document on the phone until it is sent, as it is; what is in it the server looks at. */
export const keepDocument = async (
  photoId: string,
  path: string,
  { name, bytes }: NonNullable<ChosenPhoto['document']>,
): Promise<Preparation> => {
  const type = documentTypeOf(name)
  if (!type) return { outcome: 'rejected', because: 'not_a_document' }
  if (bytes > DOCUMENT_BYTES_LIMIT) return { outcome: 'rejected', because: 'document_too_large' }
  const kept = `${photoId}.${type}`
  return (await keepFile(kept, path))
    ? { outcome: 'prepared', photo: { name: kept, type, bytes } }
    : { outcome: 'no_room' }
}
