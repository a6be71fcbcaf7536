import type { DocumentLink } from '@/contract/document'

/** A document on the phone, as chosen: not yet looked at. */
export interface ChosenDocument {
  readonly name: string
  readonly bytes: number
  /** A path in WeChat, an object's address in a browser. */
  readonly path: string
}

export type DocumentChoice =
  | { readonly outcome: 'chosen'; readonly document: ChosenDocument }
  | { readonly outcome: 'cancelled' }
  /** WeChat did not let the program choose: no leave to read files, or a version too old for it. */
  | { readonly outcome: 'not_allowed' }

/** A file that the product made, as a device knows it: what has the same digest is the same file. */
export type MadeFile = Pick<DocumentLink, 'fileName' | 'bytes' | 'sha256'>

/** What came of fetching the next piece of a file. `link_died`: the same file can be had by a new link. */
export type FetchEnd =
  | { readonly outcome: 'arrived'; /** Bytes of it that are on the device now. */ readonly kept: number }
  | { readonly outcome: 'link_died' | 'unreachable' | 'no_room' }

export interface FetchTask {
  readonly end: Promise<FetchEnd>
  readonly abort: () => void
}

/** What came of showing a file; `not_shown`: WeChat shows none of its kind. */
export type Showing = 'shown' | 'not_shown' | 'cannot_open'

/** How a file leaves the program from here: sent into a chat, put on the computer's disk, or saved by the browser already. */
export type WayOut = 'send' | 'save' | 'saved_already'

/** What came of handing a file on; `gone`: it is no longer on the device. */
export type HandedOn = 'done' | 'cancelled' | 'gone' | 'refused'
