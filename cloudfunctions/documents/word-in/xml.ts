import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom'
import { refuse, type Refusal } from '@/domain/refusal/refusal'

/** A tree takes about a kilobyte a tag: this many leave room in the function's memory. A filled-in form has a tenth of it. */
const TAGS_LIMIT = 200_000
/** Tables in tables in content controls come to thirty or forty; whoever reads recursively must not be led deeper than this. */
const DEPTH_LIMIT = 200
/** A table's text is read again with the table around it; forms that were pasted into layouts come to three or four. */
const TABLES_LIMIT = 10
/** Looking an attribute up takes as long as there are attributes: Word's longest tag, with all its namespaces, has 4 KB. */
const TAG_LENGTH_LIMIT = 16 * 1024

const DECLARATION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i

/** Bytes as text: UTF-8, or UTF-16 with its mark, which is all that the format allows. */
const decode = (bytes: Uint8Array): string | undefined => {
  const mark = `${bytes[0] ?? 0},${bytes[1] ?? 0}`
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A tag as XML spells it, from its "<": an attribute's value may hold ">", and never "<". "/" tells one that closes itself. */
const TAG = /^<(?:\/[^\s<>/"'=]+\s*|[^\s<>/"'=!?]+(?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?))>/
const TABLE = /^<\/?(?:[^\s:/>]+:)?tbl[\s/>]/
/** What is no tag, by how it begins and how it ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Where a comment, a CDATA section or an instruction ends that begins here; -1 where it does not; undefined where none begins. */
const endOfOther = (text: string, at: number): number | undefined => {
  const [open, close] = OTHERS.find(([begins]) => text.startsWith(begins, at)) ?? []
  if (open === undefined) return undefined
  const end = text.indexOf(close, at + open.length)
  return end === -1 ? -1 : end + close.length
}

/** How a text is built, counted before a tree is made of it; 'damaged' where it is no XML. */
const checkBuild = (text: string): 'damaged' | 'overgrown' | undefined => {
  let tags = 0
  let depth = 0
  let tables = 0
  for (let at = text.indexOf('<'); at !== -1;) {
    tags += 1
    if (tags > TAGS_LIMIT) return 'overgrown'
    let end = endOfOther(text, at)
    if (end === undefined) {
      const start = text.slice(at, at + TAG_LENGTH_LIMIT)
      const tag = TAG.exec(start)
      if (!tag) return start.length === TAG_LENGTH_LIMIT && !start.includes('<', 1) ? 'overgrown' : 'damaged'
      const deeper = start[1] === '/' ? -1 : tag[1] === '/' ? 0 : 1
      depth += deeper
      if (TABLE.test(tag[0])) tables += deeper
      if (depth > DEPTH_LIMIT || tables > TABLES_LIMIT) return 'overgrown'
      end = at + tag[0].length
    }
    if (end === -1 || depth < 0) return 'damaged'
    at = text.indexOf('<', end)
  }
  return undefined
}

const REFUSED = { damaged: 'word_form_damaged', overgrown: 'word_form_overgrown' } as const

/**
 * Parses a part of a Word file. No document type is taken: Word writes none, and with none there are no entities to expand and
 * nothing outside to fetch. Refuses with word_form_damaged or word_form_overgrown.
 */
export const parsePart = (bytes: Uint8Array): Element | Refusal => {
  const text = decode(bytes)
  if (text === undefined || DECLARATION.test(text)) return refuse('word_form_damaged')
  const wrong = checkBuild(text)
  if (wrong) return refuse(REFUSED[wrong])
  try {
    const { documentElement } = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml')
    return documentElement ?? refuse('word_form_damaged')
  } catch {
    return refuse('word_form_damaged')
  }
}

/** WordprocessingML as Word and WPS write it, and as "Strict Open XML" does. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

const isElement = (node: { readonly nodeType: number }): node is Element => node.nodeType === 1

/** The elements right below one. */
export const elementsIn = (parent: Element): readonly Element[] => {
  const found: Element[] = []
  for (let child = parent.firstChild; child; child = child.nextSibling) if (isElement(child)) found.push(child)
  return found
}

/** What an element of Word's own is called; empty for what belongs to another vocabulary. */
export const wordName = (element: Element): string =>
  WORD.has(element.namespaceURI ?? '') ? (element.localName ?? '') : ''

/** The first element of that name of Word's, along a path of names. */
export const findWord = (parent: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (element, name) => element && elementsIn(element).find((child) => wordName(child) === name),
    parent,
  )

/** An attribute of Word's; undefined where it is not said. */
export const wordAttribute = (element: Element | undefined, name: string): string | undefined => {
  if (!element) return undefined
  for (const namespace of WORD) {
    const value = element.getAttributeNS(namespace, name)
    if (value !== null) return value
  }
  return undefined
}

/** A whole number of an element's `val`; `otherwise` where there is none. */
export const numberOf = (element: Element | undefined, otherwise: number): number => {
  const value = wordAttribute(element, 'val') ?? ''
  return /^\d{1,9}$/.test(value) ? Number(value) : otherwise
}

/** Whether a switch of Word's is on: there, and not said to be off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(wordAttribute(element, 'val') ?? '')
