import { PHOTO_BYTES_LIMIT } from '@/domain/evidence/photo'
import { rowsOfForm, type FormPhoto, type OfficialForm } from '@/domain/form/official-form'
import { checkPicture } from './check-picture'
import type { FoundPicture, Left } from './pictures'

/** A whole object of storage, as `files.read` gives it. */
export type ReadObject = (fileId: string, limit: number) => Promise<Uint8Array | 'too_large' | undefined>

/** What the photos of one paper may take together. */
export interface Budget {
  /** As they lie in storage: 28 × 3 as phones compress them, and far below 512 MB of memory. */
  readonly bytes: number
  /** PNGs once they are inflated, which costs time: 32 pictures of a phone's whole screen, a few seconds of work. */
  readonly inflatedBytes: number
}

const BUDGET: Budget = { bytes: 30 * 1024 * 1024, inflatedBytes: 384 * 1024 * 1024 }
/** As many are fetched before their turn: enough to hide the way to storage, few enough to hold few of them. */
const AHEAD = 3

/** First every indicator's first photo, then every second one: where not all fit, none is left without any. */
const inTurn = (form: OfficialForm): readonly FormPhoto[] =>
  rowsOfForm(form)
    .flatMap(({ photos }) => photos.filter(({ document }) => !document).map((photo, index) => ({ photo, index })))
    .sort((a, b) => a.index - b.index)
    .map(({ photo }) => photo)

/** Which photos are fetched, in their order, and why each other one is not. */
const chosen = (form: OfficialForm, limit: number): ReadonlyArray<readonly [FormPhoto, Left | 'wanted']> => {
  let bytes = 0
  return inTurn(form).map((photo) => {
    if (photo.type === 'webp') return [photo, 'format']
    if (bytes + photo.bytes > limit) return [photo, 'too_many']
    bytes += photo.bytes
    return [photo, 'wanted']
  })
}

/** Reads objects a few ahead of the one whose turn it is. */
const readAhead = (photos: readonly FormPhoto[], read: ReadObject) => {
  const pending: Array<ReturnType<ReadObject>> = []
  let begun = 0
  return (): ReturnType<ReadObject> | undefined => {
    for (; begun < photos.length && pending.length <= AHEAD; begun += 1) {
      const reading = read(photos[begun]?.fileId ?? '', PHOTO_BYTES_LIMIT)
      // Whoever takes it hears of its failure; until then nobody is there to listen, and an unheard one ends the process.
      reading.catch(() => undefined)
      pending.push(reading)
    }
    return pending.shift()
  }
}

/**
 * A form's photos for a paper, one after the other and up to a budget; whoever is done with one lets go of it. What is not
 * fetched, or is no picture that a paper can hold, comes as the reason, which the appendix prints beside its name.
 */
export async function* fetchPictures(
  form: OfficialForm,
  read: ReadObject,
  budget = BUDGET,
): AsyncGenerator<FoundPicture, void, undefined> {
  const photos = chosen(form, budget.bytes)
  const next = readAhead(
    photos.flatMap(([photo, left]) => (left === 'wanted' ? [photo] : [])),
    read,
  )
  let room = budget.inflatedBytes
  for (const [{ photoId }, left] of photos) {
    if (left !== 'wanted') yield [photoId, left]
    else {
      const object = await next()
      const picture = object instanceof Uint8Array ? await checkPicture(object, room) : 'unreadable'
      if (typeof picture !== 'string') room -= picture.inflatedBytes
      yield [photoId, picture]
    }
  }
}
