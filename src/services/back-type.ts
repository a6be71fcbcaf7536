/** Whoever goes back calls `close` instead of leaving the page, until what is answered is called. */
export type HoldBack = (close: () => void) => () => void
