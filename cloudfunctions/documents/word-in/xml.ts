import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom'
import { refuse, type Refusal } from '@/domain/refusal/refusal'

/** A tree takes about a kilobyte a tag: this many leave room in the function's memory. A filled-in form has a tenth of it. */
const TAGS_LIMIT = 200_000
/** Tables in tables in content controls come to thirty or forty; whoever reads recursively must not be led deeper than this. */
const DEPTH_LIMIT = 200
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

/** How a text is built, counted before a tree is made of it. */
const isOvergrown = (text: string): boolean => {
  let tags = 0
  let depth = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const end = text.indexOf('>', at)
    const next = text.charAt(at + 1)
    if (end === -1) return false
    if (end - at > TAG_LENGTH_LIMIT) return true
    if (next === '/') depth -= 1
    else if (next !== '!' && next !== '?' && text.charAt(end - 1) !== '/') depth += 1
    tags += 1
    if (tags > TAGS_LIMIT || depth > DEPTH_LIMIT) return true
  }
  return false
}

/**
 * Parses a part of a Word file. No document type is taken: Word writes none, and with none there are no entities to expand and
 * nothing outside to fetch. Refuses with word_form_damaged or word_form_overgrown.
 */
export const parsePart = (bytes: Uint8Array): Element | Refusal => {
  const text = decode(bytes)
  if (text === undefined || DECLARATION.test(text)) return refuse('word_form_damaged')
  if (isOvergrown(text)) return refuse('word_form_overgrown')
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
