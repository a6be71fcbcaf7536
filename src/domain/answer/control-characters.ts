// Line breaks and tabs are people's; everything else below U+0020, DEL and the C1 block breaks Word and WeChat alike, and
// so does half of a surrogate pair (with the u flag a whole pair is one character and does not match).
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/u

/** Whether a text holds what nobody can see or type, and no document can carry. */
export const hasControlCharacters = (text: string): boolean => CONTROL_CHARACTERS.test(text)

/** What breaks a line without being a line break: Word's soft return, a page's end, Unicode's own separators. */
const OTHER_BREAKS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g

/**
 * Signs that have no width and turn the direction of what follows (U+202E writes the rest backwards), hide in names, or are for a program
 * alone. Those that join pictures (U+200C, U+200D) stay.
 */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Radicals that look like a character and are none: input methods and scanned lists put them into names, and no search finds those. */
const RADICALS = /[\u2E80-\u2FDF]/g

/**
 * A text as somebody is writing it, its blanks as they are: what breaks a line is a line break, letters are composed, and nothing is in it
 * that cannot be seen. What is pasted from Word and from web pages is full of it.
 */
export const withoutUnseen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(OTHER_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(new RegExp(CONTROL_CHARACTERS, 'gu'), '')

/** Whether signs go with that which are neither line breaks nor another way of writing the same letter. */
export const losesSigns = (text: string): boolean =>
  Array.from(withoutUnseen(text)).length < Array.from(text.normalize('NFC').replace(/\r\n/g, '\n')).length

/**
 * A text of several lines in its one normal form: composed letters, characters in place of radicals, nothing in it that cannot be seen,
 * and no blanks around it.
 */
export const visibleText = (text: string): string =>
  withoutUnseen(text)
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .trim()

/** The same on one line, for a name or a reason. */
export const visibleLine = (text: string): string => visibleText(text).replace(/\s+/g, ' ')

const BROKEN = /([\u3000-\u9FFF\uFF00-\uFFEF])[^\S\n]*\n\s*(?=[\u3000-\u9FFF\uFF00-\uFFEF])/g

/** A name that a narrow cell broke over lines: between Chinese characters no blank was meant. */
export const unbrokenLine = (text: string): string => visibleLine(visibleText(text).replace(BROKEN, '$1'))
