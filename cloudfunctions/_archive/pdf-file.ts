import { inflateSync } from 'node:zlib'

/** What is to be known of a PDF before it is kept; null where its pages cannot be counted. */
export interface PdfFile {
  readonly pages: number | null
}

export type PdfFault = 'not_pdf' | 'damaged' | 'encrypted' | 'macros'

/** Readers look for a PDF's head so far into a file, and for its end so far from there. */
const HEAD_WITHIN = 1024
const END_WITHIN = 4096
/** What the packed objects of one file may inflate to: texts of a few thousand pages. */
const INFLATED_LIMIT = 32 * 1024 * 1024
const PACK_LIMIT = 4 * 1024 * 1024
/** A dictionary of the page tree or of a stream is short; what is longer is none that says anything here. */
const DICTIONARY_LIMIT = 64 * 1024
/** How many characters are read in search of a file's dictionaries, all together, and how many each of them counts for at least. */
const SEARCH_LIMIT = 32 * 1024 * 1024
const SEARCH_LEAST = 1024

/** A name as a PDF may write it: `#xx` stands for any letter of it. */
const name = (word: string): string =>
  `/${Array.from(word, (letter) => {
    const code = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${code.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
  }).join('')}`
const BLANK = '[\\s\\0]'

/**
 * Nothing stands before the head but what shows nothing, or a printer's orders without a "<": a page that a browser would run is not to be
 * called a PDF.
 */
const HEAD = new RegExp(`^(?:\u00ef\u00bb\u00bf)?(?:\\x1b%-12345X[^<]*?)?${BLANK}*%PDF-`)
const ENCRYPTION = new RegExp(`${name('Encrypt')}${BLANK}*(?:\\d+\\s+\\d+\\s+R\\b|<<)`)
const SCRIPT = new RegExp(`${name('S')}${BLANK}*(?:${name('JavaScript')}|${name('Launch')}|${name('Rendition')})\\b`)
const PACK = new RegExp(`${name('Type')}${BLANK}*${name('ObjStm')}\\b`, 'g')
const PAGE_TREE = new RegExp(`${name('Type')}${BLANK}*${name('Pages')}\\b`, 'g')

const OPEN = 0x3c
const CLOSE = 0x3e

/** Which of `<<` and `>>` stands here, if one does. */
const markAt = (text: string, at: number): typeof OPEN | typeof CLOSE | undefined => {
  const code = text.charCodeAt(at)
  return (code === OPEN || code === CLOSE) && text.charCodeAt(at + 1) === code ? code : undefined
}

/** Where the dictionary that is open at a place begins, or how far back it was looked for. */
const beginOf = (text: string, place: number): { readonly at: number; readonly found: boolean } => {
  const lowest = Math.max(0, place - DICTIONARY_LIMIT)
  let closed = 0
  for (let at = place - 1; at >= lowest; at -= 1) {
    const mark = markAt(text, at)
    if (mark === undefined) continue
    if (mark === OPEN && closed === 0) return { at, found: true }
    closed += mark === CLOSE ? 1 : -1
    at -= 1
  }
  return { at: lowest, found: false }
}

/** Where a dictionary ends that begins here, or how far it was looked for. */
const endOf = (text: string, begin: number): { readonly at: number; readonly found: boolean } => {
  const highest = Math.min(text.length, begin + 2 * DICTIONARY_LIMIT)
  let open = 0
  for (let at = begin; at < highest; at += 1) {
    const mark = markAt(text, at)
    if (mark === undefined) continue
    open += mark === OPEN ? 1 : -1
    if (open === 0) return { at: at + 2, found: true }
    at += 1
  }
  return { at: highest, found: false }
}

interface Dictionary {
  readonly text: string
  readonly end: number
}

/** Looks for the dictionaries of one file, and no longer than an honest one needs. */
const openSearch = () => {
  let room = SEARCH_LIMIT
  const around = (text: string, place: number): Dictionary | undefined => {
    const begin = beginOf(text, place)
    const end = begin.found ? endOf(text, begin.at) : { at: place, found: false }
    room -= Math.max(SEARCH_LEAST, place - begin.at + (end.at - begin.at))
    return end.found ? { text: text.slice(begin.at, end.at), end: end.at } : undefined
  }
  return {
    isOver: () => room <= 0,
    /** The dictionaries around all places where something is said, until the search is over. */
    *each(text: string, said: RegExp): Generator<Dictionary> {
      for (const { index } of text.matchAll(said)) {
        if (room <= 0) return
        const dictionary = around(text, index)
        if (dictionary) yield dictionary
      }
    },
  }
}

type Search = ReturnType<typeof openSearch>

/** Whether bytes begin as what zlib packed (RFC 1950). */
const isPacked = (bytes: Buffer): boolean =>
  bytes.length > 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0

/** Objects that are packed into a stream, since PDF 1.5, as text; undefined where they cannot be unpacked, or are too many. */
const unpacked = (file: Buffer, end: number): string | undefined => {
  const stream = file.subarray(end, end + 38).indexOf('stream', 0, 'latin1')
  if (stream === -1) return ''
  const after = end + stream + 'stream'.length
  const packed = file.subarray(after + (file[after] === 0x0d ? 2 : 1))
  if (!isPacked(packed)) return ''
  try {
    // It knows its own end: to look for the word behind it would be to read the rest of the file for each.
    return inflateSync(packed, { maxOutputLength: PACK_LIMIT }).toString('latin1')
  } catch {
    return undefined
  }
}

/** The objects of a file that can be read: its own text, with every pack behind the place where it stands. */
const readableTexts = (file: Buffer, text: string, search: Search): readonly string[] => {
  const texts: string[] = []
  let from = 0
  let room = INFLATED_LIMIT
  for (const { end } of search.each(text, PACK)) {
    const pack = room > 0 ? unpacked(file, end) : ''
    // What could not be unpacked to its end may have taken as long as the largest that can.
    room -= pack?.length ?? PACK_LIMIT
    if (!pack) continue
    texts.push(text.slice(from, end), pack)
    from = end
  }
  return [...texts, text.slice(from)]
}

/** The root of the page tree counts all pages; where a file was added to, the last one counts. */
const pagesIn = (texts: readonly string[], search: Search): number | null => {
  let pages: number | null = null
  for (const text of texts)
    for (const tree of search.each(text, PAGE_TREE)) {
      const count = /\/Count\s+(\d{1,6})\b(?!\s+\d+\s+R)/.exec(tree.text)?.[1]
      if (count !== undefined && !/\/Parent\b/.test(tree.text)) pages = Number(count)
    }
  return pages
}

/** Where a file ends but for blanks and zeros, with which some programs fill up the last block. */
const lengthWithoutPadding = (file: Buffer): number => {
  let end = file.length
  while (end > 0 && (file[end - 1] ?? 0) <= 0x20) end -= 1
  return end
}

/** Looks at a whole PDF: that it is one to its end, that nothing of it is locked and nothing of it runs, and how many pages it has. */
export const lookAtPdf = (bytes: Uint8Array): PdfFile | PdfFault => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!HEAD.test(file.toString('latin1', 0, HEAD_WITHIN))) return 'not_pdf'
  if (file.lastIndexOf('%%EOF', undefined, 'latin1') < lengthWithoutPadding(file) - END_WITHIN) return 'damaged'
  const text = file.toString('latin1')
  if (!text.includes('startxref')) return 'damaged'
  if (ENCRYPTION.test(text)) return 'encrypted'
  const search = openSearch()
  const texts = readableTexts(file, text, search)
  if (texts.some((each) => SCRIPT.test(each))) return 'macros'
  const pages = pagesIn(texts, search)
  // Made to be looked at for ever: nobody knows what it packs behind that.
  return search.isOver() || pages === 0 ? 'damaged' : { pages }
}
