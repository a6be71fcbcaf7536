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

/** What came of showing a document that the product made. */
export type Opening = 'opened' | 'saved' | 'cancelled' | 'no_way' | 'cannot_open'
