// Line breaks and tabs are people's; everything else below U+0020, DEL and the C1 block breaks Word and WeChat alike, and
// so does half of a surrogate pair (with the u flag a whole pair is one character and does not match).
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/u

/** Whether a text holds what nobody can see or type, and no document can carry. */
export const hasControlCharacters = (text: string): boolean => CONTROL_CHARACTERS.test(text)

/** A text of several lines with nothing in it that cannot be seen, and no blanks around it. */
export const visibleText = (text: string): string => text.replace(new RegExp(CONTROL_CHARACTERS, 'gu'), '').trim()

/** The same on one line, for a name or a reason. */
export const visibleLine = (text: string): string => visibleText(text).replace(/\s+/g, ' ')
