import type { Element } from '@xmldom/xmldom'
import type { UnreadKind } from '@/domain/word-form/word-table'
import type { ListLabels } from './list-labels'
import { graphicText, isGraphic, type BoxReading } from './graphic-text'
import { equationText, isEquation, raised } from './equation-text'
import { isPlaceholder } from './placeholder'
import { signOf, withSigns } from './symbols'
import { chosenIn, fieldText, type OpenFields } from './word-fields'
import { elementsIn, findWord, isOn, wordAttribute, wordName } from './xml'

/** What goes on from one paragraph to the next. */
export interface ReadingState extends BoxReading {
  readonly labels: ListLabels
  readonly fields: OpenFields
}

/** A paragraph's text, and whether its mark was deleted, so that the next one goes on in the same line. */
export interface ParagraphText {
  readonly text: string
  readonly runsOn: boolean
}

/** What only wraps text that is read: insertions (not deletions), links, content controls, marks of other programs. */
const WRAPPERS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'sdt',
  'sdtContent',
  'bdo',
  'dir',
  'ruby',
  'rubyBase',
])

/** A sign of a symbol font; one that nobody knows is a bullet, and noted, since it may be more than that. */
const symbolOf = (element: Element, met: UnreadKind[]): string => {
  const code = parseInt(wordAttribute(element, 'char') ?? '', 16)
  if (code >= 0x20 && code < 0xe000) return String.fromCharCode(code)
  const sign = signOf(wordAttribute(element, 'font') ?? '', code)
  if (sign === undefined) met.push('drawing')
  return sign ?? '•'
}

export const isWrapper = (element: Element): boolean => WRAPPERS.has(wordName(element))

const pieceOf = (element: Element, met: UnreadKind[]): string => {
  switch (wordName(element)) {
    case 't':
      return element.textContent ?? ''
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '-'
    case 'sym':
      return symbolOf(element, met)
    default:
      return ''
  }
}

/** The first of several ways to say one thing that says something: newer ways stand before those for older programs. */
export const alternatives = (element: Element): readonly Element[] =>
  element.localName === 'AlternateContent' && wordName(element) === ''
    ? elementsIn(element).filter(({ localName }) => localName === 'Choice' || localName === 'Fallback')
    : []

/** What one of the ways says; of those that say nothing it is noted once what in them cannot be read. */
const firstText = (
  ways: readonly Element[],
  state: ReadingState,
  read: (way: Element, state: ReadingState) => string,
): string => {
  let first: readonly UnreadKind[] = []
  for (const way of ways) {
    const met: UnreadKind[] = []
    const text = read(way, { ...state, met })
    if (text.trim() !== '') {
      state.met.push(...met)
      return text
    }
    if (first.length === 0) first = met
  }
  state.met.push(...first)
  return ''
}

/** Notes below the page or at the end, whose text stands elsewhere in the file. */
const NOTES = new Set(['footnoteReference', 'endnoteReference'])

const runPiece = (element: Element, state: ReadingState): string => {
  const ways = alternatives(element)
  if (ways.length > 0)
    return firstText(ways, state, (way, inWay) =>
      elementsIn(way)
        .map((each) => runPiece(each, inWay))
        .join(''),
    )
  const name = wordName(element)
  if (name === 'ruby') return inlineText(element, state)
  if (NOTES.has(name)) state.met.push('note')
  if (element.localName === 'contentPart') state.met.push('drawing')
  return isGraphic(element) ? graphicText(element, state) : pieceOf(element, state.met)
}

/** What stands in a run; words that were struck out by hand are none of it, which is noted. */
const runText = (run: Element, state: ReadingState): string => {
  const { fields } = state
  const properties = findWord(run, 'rPr')
  const has = (name: string): boolean => isOn(properties && findWord(properties, name))
  const struck = has('strike') || has('dstrike')
  const above = wordAttribute(properties && findWord(properties, 'vertAlign'), 'val') === 'superscript'
  const fonts = properties && findWord(properties, 'rFonts')
  const font = wordAttribute(fonts, 'ascii') ?? wordAttribute(fonts, 'hAnsi') ?? ''
  let text = ''
  for (const element of elementsIn(run)) {
    const name = wordName(element)
    if (name === 'fldChar')
      text += fields.turn(wordAttribute(element, 'fldCharType'), () => state.met.push('field'), chosenIn(element))
    else if (name === 'instrText') fields.instruct(element.textContent ?? '')
    else if (!has('vanish')) {
      const piece = withSigns(runPiece(element, state), font)
      if (struck && piece.trim() !== '') state.met.push('struck')
      else if (fields.atFormula) fields.skip(piece)
      else {
        if (piece !== '') fields.show()
        text += above ? raised(piece) : piece
      }
    }
  }
  return text
}

/** The text of what stands in a line. Notes and deletions are none of it. */
const inlineText = (parent: Element, state: ReadingState): string => {
  let text = ''
  for (const element of elementsIn(parent)) {
    const ways = alternatives(element)
    if (ways.length > 0) text += firstText(ways, state, inlineText)
    else if (wordName(element) === 'r') text += runText(element, state)
    else if (wordName(element) === 'fldSimple') text += simpleField(element, state)
    else if (isEquation(element)) text += equationText(element)
    else if (isWrapper(element) && !isPlaceholder(element)) text += inlineText(element, state)
  }
  return text
}

const simpleField = (element: Element, state: ReadingState): string => {
  const shown = inlineText(element, state)
  return shown.trim() === '' ? fieldText(wordAttribute(element, 'instr') ?? '', () => state.met.push('field')) : shown
}

/** Soft hyphens, and marks for a program alone that have no width. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g

/** Reads one paragraph as it stands on paper, with the number that its list puts before it. */
export const readParagraph = (paragraph: Element, state: ReadingState): ParagraphText => {
  const properties = findWord(paragraph, 'pPr')
  const label = state.labels(properties)
  const text = (inlineText(paragraph, state) + state.fields.breakOff(() => state.met.push('field'))).replace(UNSEEN, '')
  const marks = properties && findWord(properties, 'rPr')
  return {
    text: text.trim() === '' ? text : label + text,
    runsOn: marks !== undefined && (findWord(marks, 'del') ?? findWord(marks, 'moveFrom')) !== undefined,
  }
}
