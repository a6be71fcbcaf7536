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

const ENCRYPTION = /\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/
const SCRIPT = /\/S\s*\/(?:JavaScript|Launch)\b/
const PACK = /\/Type\s*\/ObjStm\b/g
const PAGE_TREE = /\/Type\s*\/Pages\b/g

/** Where the dictionary that is open at a place begins. */
const beginOf = (text: string, place: number): number | undefined => {
  const lowest = Math.max(0, place - DICTIONARY_LIMIT)
  let closed = 0
  for (let at = place - 1; at >= lowest; at -= 1) {
    const mark = text.slice(at, at + 2)
    if (mark !== '<<' && mark !== '>>') continue
    if (mark === '<<' && closed === 0) return at
    closed += mark === '>>' ? 1 : -1
    at -= 1
  }
  return undefined
}

/** Where a dictionary ends that begins here. */
const endOf = (text: string, begin: number): number | undefined => {
  const highest = Math.min(text.length, begin + 2 * DICTIONARY_LIMIT)
  let open = 0
  for (let at = begin; at < highest; at += 1) {
    const mark = text.slice(at, at + 2)
    if (mark !== '<<' && mark !== '>>') continue
    open += mark === '<<' ? 1 : -1
    if (open === 0) return at + 2
    at += 1
  }
  return undefined
}

/** The dictionary around a place. */
const dictionaryAround = (text: string, place: number): { readonly text: string; readonly end: number } | undefined => {
  const begin = beginOf(text, place)
  const end = begin === undefined ? undefined : endOf(text, begin)
  return end === undefined ? undefined : { text: text.slice(begin, end), end }
}

/** Objects that are packed into a stream, since PDF 1.5, as text. */
const unpacked = (file: Buffer, end: number): string => {
  const stream = file.indexOf('stream', end, 'latin1')
  if (stream === -1 || stream > end + 32) return ''
  const from = stream + 'stream'.length + (file[stream + 'stream'.length] === 0x0d ? 2 : 1)
  const to = file.indexOf('endstream', from, 'latin1')
  try {
    return inflateSync(file.subarray(from, to === -1 ? undefined : to), { maxOutputLength: PACK_LIMIT }).toString(
      'latin1',
    )
  } catch {
    // Packed in another way, or longer than an honest pack: its objects are not looked at.
    return ''
  }
}

/** The objects of a file that can be read: its own text, with every pack behind the place where it stands. */
const readableTexts = (file: Buffer, text: string): readonly string[] => {
  const texts: string[] = []
  let from = 0
  let room = INFLATED_LIMIT
  for (const { index } of text.matchAll(PACK)) {
    const dictionary = dictionaryAround(text, index)
    const pack = dictionary && room > 0 ? unpacked(file, dictionary.end) : ''
    if (pack === '' || !dictionary) continue
    room -= pack.length
    texts.push(text.slice(from, dictionary.end), pack)
    from = dictionary.end
  }
  return [...texts, text.slice(from)]
}

/** The root of the page tree counts all pages; where a file was added to, the last one counts. */
const pagesIn = (texts: readonly string[]): number | null => {
  let pages: number | null = null
  for (const text of texts)
    for (const { index } of text.matchAll(PAGE_TREE)) {
      const tree = dictionaryAround(text, index)?.text ?? ''
      const count = /\/Count\s+(\d{1,6})\b/.exec(tree)?.[1]
      if (count !== undefined && !/\/Parent\b/.test(tree)) pages = Number(count)
    }
  return pages
}

/** Looks at a whole PDF: that it is one to its end, that nothing of it is locked and nothing of it runs, and how many pages it has. */
export const lookAtPdf = (bytes: Uint8Array): PdfFile | PdfFault => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = file.indexOf('%PDF-', 0, 'latin1')
  if (head === -1 || head > HEAD_WITHIN) return 'not_pdf'
  if (file.lastIndexOf('%%EOF', undefined, 'latin1') < file.length - END_WITHIN) return 'damaged'
  const text = file.toString('latin1')
  if (!text.includes('startxref')) return 'damaged'
  if (ENCRYPTION.test(text)) return 'encrypted'
  const texts = readableTexts(file, text)
  return texts.some((each) => SCRIPT.test(each)) ? 'macros' : { pages: pagesIn(texts) }
}
