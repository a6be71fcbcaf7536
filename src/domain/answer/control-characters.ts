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
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180B-\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0D\uFEFF\uFFA0\uFFF9-\uFFFB]|\uDB40[\uDD00-\uDDEF]/g

/** Radicals that look like a character and are none: input methods, PDFs and scanned lists put them into names, and no search finds those. */
const RADICALS = /[\u2E80-\u2FDF]/g
/** Those that Unicode itself makes no characters of, each before its character. */
const UNNAMED =
  '⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺶羊⺷羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'

const characterOf = (radical: string): string => {
  const at = UNNAMED.indexOf(radical)
  return at === -1 ? radical.normalize('NFKC') : UNNAMED.charAt(at + 1)
}

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
export const visibleText = (text: string): string => withoutUnseen(text).replace(RADICALS, characterOf).trim()

/** The same on one line, for a name or a reason. */
export const visibleLine = (text: string): string => visibleText(text).replace(/\s+/g, ' ')

/** Chinese characters and the signs between them, those beyond U+FFFF by their halves. */
const CHINESE = '[\\u3000-\\u9FFF\\uD840-\\uDFFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]'
const BROKEN = new RegExp(`(${CHINESE})(?:[^\\S\\n]*\\n\\s*|[^\\S\\t]*\\t\\s*)(?=${CHINESE})`, 'g')
/** Joiners, which are for pictures and other scripts, and full-width letters and digits, of which a name has none. */
const JOINERS = /[\u200C\u200D\uFE0E\uFE0F]/g
const WIDE = /[Ａ-Ｚａ-ｚ０-９]/g

/**
 * A name in its one normal form: as `visibleLine`, without what a narrow cell broke over lines or a tab parted (between Chinese characters
 * no blank was meant), letters and digits in half width.
 */
export const unbrokenLine = (text: string): string =>
  visibleLine(visibleText(text).replace(BROKEN, '$1'))
    .replace(JOINERS, '')
    .replace(WIDE, (sign) => sign.normalize('NFKC'))
