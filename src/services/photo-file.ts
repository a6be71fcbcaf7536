import type { PhotoType } from '@/domain/evidence/photo'

/** A picture as the person chose it; it is gone when the program is. */
export interface ChosenPhoto {
  /** A temporary path, or a blob address in a browser. */
  readonly path: string
  /** The stamped page that it was photographed anew for. */
  readonly replaces?: string | undefined
}

/** A photo that is ready to be sent, kept on the phone until it has been. */
export interface KeptPhoto {
  /** Names it for this phone's own keeping. */
  readonly name: string
  readonly type: PhotoType
  readonly bytes: number
  /** On a photographed sheet of paper alone. */
  readonly sheet?: SheetNotes | undefined
}

/** What goes with a photographed sheet of paper: how sharp it is, of which form it is, and which one it replaces. */
interface SheetNotes {
  readonly sharpness: number | null
  readonly digest: string
  readonly replaces: string | null
}

export type PhotoRejection = 'not_an_image' | 'too_large' | 'too_small'

export type Preparation =
  | { readonly outcome: 'prepared'; readonly photo: KeptPhoto }
  | { readonly outcome: 'rejected'; readonly because: PhotoRejection }
  /** The phone has no room for it: nothing is wrong with the picture. */
  | { readonly outcome: 'no_room' }

export type Choice =
  /** `leftOut`: chosen beyond what was asked for; a browser's own chooser knows no limit. */
  | { readonly outcome: 'chosen'; readonly photos: readonly ChosenPhoto[]; readonly leftOut: number }
  | { readonly outcome: 'cancelled' | 'privacy_refused' | 'not_allowed' }

/** The longer side of a photo after compression: a sheet of paper can still be read. */
export const LONGEST_SIDE = 1600
export const QUALITY = 80
