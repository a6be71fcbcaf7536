import { PHOTO_BYTES_LIMIT } from '@/domain/evidence/photo'
import { rowsOfForm, type FormPhoto, type OfficialForm } from '@/domain/form/official-form'
import { fewAtOnce } from '../../_store/few-at-once'
import { checkPicture } from './check-picture'
import type { Left, Picture, Pictures } from './pictures'

/** A whole object of storage, as `files.read` gives it. */
export type ReadObject = (fileId: string, limit: number) => Promise<Uint8Array | 'too_large' | undefined>

/** Photos of this many bytes together go into one paper: 28 × 3 as phones compress them, and far below 512 MB of memory. */
const BYTES_TOGETHER = 30 * 1024 * 1024

/** First every indicator's first photo, then every second one: where not all fit, none is left without any. */
const inTurn = (form: OfficialForm): readonly FormPhoto[] =>
  rowsOfForm(form)
    .flatMap(({ photos }) => photos.map((photo, index) => ({ photo, index })))
    .sort((a, b) => a.index - b.index)
    .map(({ photo }) => photo)

/**
 * Fetches a form's photos for a paper, a few at a time and up to a budget of bytes. What is not fetched, or is no picture that
 * a paper can hold, is marked with the reason, which the appendix prints beside its name.
 */
export const fetchPictures = async (
  form: OfficialForm,
  read: ReadObject,
  budget = BYTES_TOGETHER,
): Promise<Pictures> => {
  const found = new Map<string, Picture | Left>()
  const wanted: FormPhoto[] = []
  let bytes = 0
  for (const photo of inTurn(form)) {
    if (photo.type === 'webp') found.set(photo.photoId, 'format')
    else if (bytes + photo.bytes > budget) found.set(photo.photoId, 'too_many')
    else {
      bytes += photo.bytes
      wanted.push(photo)
    }
  }
  await fewAtOnce(wanted, async ({ photoId, fileId }) => {
    const object = await read(fileId, PHOTO_BYTES_LIMIT)
    found.set(photoId, object instanceof Uint8Array ? await checkPicture(object) : 'unreadable')
  })
  return found
}
