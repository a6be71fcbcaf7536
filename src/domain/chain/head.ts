import { formCodeOf } from '../form/canonical'

/** A head as it is printed where there is little room: its first 40 bits in the digits of a form's code, "7K3M-9QXD". */
export const shortHead = formCodeOf

/** What somebody read off a paper, as it is compared: without spaces, in one case. */
const compared = (typed: string): string => typed.replace(/\s+/g, '').toLowerCase()

/** Whether somebody read off the whole of it. */
export const isWholeHead = (typed: string): boolean => /^[0-9a-f]{64}$/.test(compared(typed))

/** Whether a text may be a head at all: whole, or short. */
export const looksLikeHead = (typed: string): boolean =>
  isWholeHead(typed) || /^[0-9a-hjkmnp-tv-z]{4}-?[0-9a-hjkmnp-tv-z]{4}$/.test(compared(typed))

/** Whether what somebody typed off a paper, whole or short, is this digest. */
export const isHead = (digest: string, typed: string): boolean => {
  const text = compared(typed)
  return text === digest || text.replace('-', '') === shortHead(digest).replace('-', '').toLowerCase()
}
