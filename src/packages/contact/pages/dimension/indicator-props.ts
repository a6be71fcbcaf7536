import type { EarlierAnswer } from '@/features/fill/earlier-answer'
import type { Author } from '@/features/use-authors'
import type { Fill } from '@/features/fill/fill'
import type { IndicatorView } from '@/features/fill/indicator-view'

/** What lies over the page. */
export type Overlay =
  | { kind: 'conflict' | 'kept' | 'order'; no: number }
  /** It was refused where photos were to be chosen, or files. */
  | { kind: 'privacy'; no: number; files: boolean }
  | { kind: 'caption' | 'remove'; no: number; photoId: string }

/** What each of the sheets over an indicator is given. */
export interface OverlayProps {
  fill: Fill
  view: IndicatorView
  onClose: () => void
}

/** What an indicator's card and its parts are given. */
export interface IndicatorProps {
  fill: Fill
  view: IndicatorView
  earlier: EarlierAnswer | 'added' | undefined
  /** Who wrote what the server has; nothing where it need not be said. */
  author?: Author | undefined
  onOverlay: (overlay: Overlay) => void
  /** Goes on to the next one that can be written, from the keyboard; nothing where there is none below. */
  onNext?: (() => void) | undefined
  /** It was come to from the keyboard: its first field is typed in at once. */
  begun?: boolean | undefined
}
