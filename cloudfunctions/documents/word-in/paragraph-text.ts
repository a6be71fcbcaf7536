import type { Element } from '@xmldom/xmldom'
import type { ListLabels } from './list-labels'
import { elementsIn, findWord, isOn, wordAttribute, wordName } from './xml'

/** What goes on from one paragraph to the next. */
export interface ReadingState {
  readonly labels: ListLabels
  readonly fields: OpenFields
}

/** Word's fields that are open: whether the text here is a field's formula or what it came to. */
interface OpenFields {
  readonly open: Array<'formula' | 'result'>
  /** How many of them are at their formula: thousands may be open in a file that was made so. */
  formulas: number
}

export const noFields = (): OpenFields => ({ open: [], formulas: 0 })

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
  'fldSimple',
  'bdo',
  'dir',
  'ruby',
  'rubyBase',
])

/** Characters of Wingdings and Symbol that people put before a line or into a box. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0FC: '✓',
  F0FE: '☑',
  F052: '☑',
  F0A8: '□',
  F06F: '□',
  F0A3: '□',
  F06C: '●',
  F06E: '■',
  F0B7: '•',
  F0D8: '➢',
  F076: '◆',
}

const symbolOf = (element: Element): string => {
  const code = (wordAttribute(element, 'char') ?? '').toUpperCase()
  const known = SYMBOLS[code]
  if (known !== undefined) return known
  return /^[0-9A-F]{4}$/.test(code) && !/^[EF]/.test(code) ? String.fromCharCode(parseInt(code, 16)) : '•'
}

const turnField = (fields: OpenFields, element: Element): void => {
  const turn = wordAttribute(element, 'fldCharType')
  if (turn === 'begin') {
    fields.open.push('formula')
    fields.formulas += 1
    return
  }
  const last = fields.open.pop()
  if (last === 'formula') fields.formulas -= 1
  if (last !== undefined && turn !== 'end') fields.open.push('result')
}

/** Whether a wrapper holds what Word shows where nothing was typed ("单击此处输入文字"). */
export const isPlaceholder = (element: Element): boolean =>
  wordName(element) === 'sdt' && isOn(findWord(element, 'sdtPr', 'showingPlcHdr'))

export const isWrapper = (element: Element): boolean => WRAPPERS.has(wordName(element))

const pieceOf = (element: Element): string => {
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
      return symbolOf(element)
    default:
      return ''
  }
}

const runText = (run: Element, state: ReadingState): string => {
  const hidden = isOn(findWord(run, 'rPr', 'vanish'))
  let text = ''
  for (const element of elementsIn(run)) {
    if (wordName(element) === 'fldChar') turnField(state.fields, element)
    else if (wordName(element) === 'ruby') text += inlineText(element, state)
    else if (!hidden && state.fields.formulas === 0) text += pieceOf(element)
  }
  return text
}

/** Figures of Word's equations ("85%" typed into one); their layout is lost. */
const equationText = (element: Element): string =>
  element.localName === 't' ? (element.textContent ?? '') : elementsIn(element).map(equationText).join('')

const isEquation = (element: Element): boolean => /^oMath/.test(element.localName ?? '') && wordName(element) === ''

/** The text of what stands in a line. Drawings, text boxes, notes and deletions are none of it. */
const inlineText = (parent: Element, state: ReadingState): string => {
  let text = ''
  for (const element of elementsIn(parent)) {
    if (wordName(element) === 'r') text += runText(element, state)
    else if (isEquation(element)) text += equationText(element)
    else if (isWrapper(element) && !isPlaceholder(element)) text += inlineText(element, state)
  }
  return text
}

/** Soft hyphens, and marks for a program alone that have no width. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g

/** Reads one paragraph as it stands on paper, with the number that its list puts before it. */
export const readParagraph = (paragraph: Element, state: ReadingState): ParagraphText => {
  const properties = findWord(paragraph, 'pPr')
  const label = state.labels(properties)
  const text = inlineText(paragraph, state).replace(UNSEEN, '')
  const marks = properties && findWord(properties, 'rPr')
  return {
    text: text.trim() === '' ? text : label + text,
    runsOn: marks !== undefined && (findWord(marks, 'del') ?? findWord(marks, 'moveFrom')) !== undefined,
  }
}
