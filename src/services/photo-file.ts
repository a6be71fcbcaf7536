import type { OtherPicture } from '@/domain/evidence/other-picture'
import type { EvidenceType, PhotoType } from '@/domain/evidence/photo'

/** A picture or a document as the person chose it; it is gone when the program is. */
export interface ChosenPhoto {
  /** A temporary path, or a blob address in a browser. */
  readonly path: string
  /** On a document alone: what it is called and how long it is. */
  readonly document?: { readonly name: string; readonly bytes: number } | undefined
  /** The stamped page that it was photographed anew for. */
  readonly replaces?: string | undefined
}

/** A photo or a document that is ready to be sent, kept on the phone until it has been. */
export interface KeptPhoto {
  /** Names it for this phone's own keeping. */
  readonly name: string
  readonly type: EvidenceType
  readonly bytes: number
  /** The picture that it was made from, where it was made smaller and there is room for both. */
  readonly original?: KeptOriginal | undefined
  /** On a photographed sheet of paper alone. */
  readonly sheet?: SheetNotes | undefined
}

/** A picture before it was made smaller. */
export interface KeptOriginal {
  readonly name: string
  readonly type: PhotoType
  readonly bytes: number
}

/** What goes with a photographed sheet of paper: how sharp it is, of which form it is, and which one it replaces. */
interface SheetNotes {
  readonly sharpness: number | null
  readonly digest: string
  readonly replaces: string | null
}

export type PhotoRejection =
  | 'not_an_image'
  | OtherPicture
  | 'damaged'
  | 'too_large'
  | 'too_small'
  | 'not_a_document'
  | 'not_a_pdf'
  | 'document_too_large'

export type Preparation =
  | { readonly outcome: 'prepared'; readonly photo: KeptPhoto }
  | { readonly outcome: 'rejected'; readonly because: PhotoRejection }
  /** The phone has no room for it: nothing is wrong with the picture. */
  | { readonly outcome: 'no_room' }

/** Makes of what was chosen what is sent. Whoever chooses brings it along: the home page, which only sends what waits, does without. */
export type Prepare = (photoId: string, chosen: ChosenPhoto) => Promise<Preparation>

export type Choice =
  /** `leftOut`: chosen beyond what was asked for; a browser's own chooser knows no limit. */
  | { readonly outcome: 'chosen'; readonly photos: readonly ChosenPhoto[]; readonly leftOut: number }
  | { readonly outcome: 'cancelled' | 'privacy_refused' | 'not_allowed' }

export const QUALITY = 80

/** By these names pictures go from one to another; which of them can be shown, their bytes decide. */
const PICTURE =
  /\.(?:jpe?g|jpe|jfif|mpo|a?png|webp|hei[cf]s?|avifs?|gif|bmp|dib|tiff?|jxl|jp2|j2k|psd|svg|dng|cr2|nef|arw)$/i

/** A file as it was chosen: a picture by its name, or else a document, which is looked at by whoever takes it. */
export const chosenFile = ({
  name,
  bytes,
  path,
}: {
  readonly name: string
  readonly bytes: number
  readonly path: string
}): ChosenPhoto => (PICTURE.test(name) ? { path } : { path, document: { name, bytes } })
