import { visibleLine } from '../answer/control-characters'

/** A folder's or file's name has at most this many characters: with four folders above it stays within Windows' 260. */
export const NAME_LIMIT = 48

/** What Windows forbids in a name, in the form that reads the same in Chinese print. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}

/** At the front of a cell or of a command these mean something; a list of names may be pasted into either. */
const LEADING: Readonly<Record<string, string>> = { '=': '＝', '+': '＋', '-': '－', '@': '＠' }

/** Zero-width characters and those that turn the direction of writing: a name must be what it looks like. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g

/** Devices of Windows; they are none with an ending either ("CON.txt"). */
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\.|$)/i

const NAMELESS = '未命名'

const cut = (text: string, limit: number): string => Array.from(text).slice(0, limit).join('')

/**
 * `text` as one folder's or file's name that every system unpacks: no separators, nothing unseen, no dots or blanks at the
 * ends (".." is no name), no device of Windows, at most `limit` characters.
 */
export const safeName = (text: string, limit = NAME_LIMIT): string => {
  const seen = visibleLine(text.normalize('NFC').replace(UNSEEN, ''))
  const printable = seen.replace(/[\\/:*?"<>|]/g, (character) => FULL_WIDTH[character] ?? '')
  const trimmed = cut(printable.replace(/^[.\s]+/, ''), limit).replace(/[.\s]+$/, '')
  if (trimmed === '') return NAMELESS
  const first = LEADING[trimmed.charAt(0)]
  const harmless = first === undefined ? trimmed : `${first}${trimmed.slice(1)}`
  return DEVICE.test(harmless) ? `_${harmless}` : harmless
}

/** Paths made different from each other: Windows and macOS hold "A.jpg" and "a.jpg" for one file. */
export const uniquePaths = (paths: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  const keyOf = (path: string) => path.normalize('NFC').toLowerCase()
  return paths.map((path) => {
    const dot = path.lastIndexOf('.')
    const at = dot > path.lastIndexOf('/') ? dot : path.length
    let candidate = path
    for (let turn = 2; taken.has(keyOf(candidate)); turn += 1)
      candidate = `${path.slice(0, at)}（${turn}）${path.slice(at)}`
    taken.add(keyOf(candidate))
    return candidate
  })
}
