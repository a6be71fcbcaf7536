import type { Element } from '@xmldom/xmldom'
import type { DocxParts } from './docx-parts'
import { elementsIn, findWord, numberOf, wordAttribute, wordName } from './xml'

/** One level of a list: how its numbers look, and the style whose paragraphs are of it. */
interface Level {
  readonly style: string | undefined
  readonly start: number
  readonly format: string
  readonly text: string
}

const DIGITS = '零一二三四五六七八九'
const LEVELS = 9

const chinese = (number: number): string => {
  if (number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return DIGITS.charAt(ones)
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`
}

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26))

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (number: number): string => {
  if (number > 99) return String(number)
  const next = ROMAN.find(([value]) => value <= number)
  return next ? `${next[1]}${roman(number - next[0])}` : ''
}

const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number)

const written = (number: number, format: string): string => {
  if (/^(?:chinese|japanese|taiwanese|ideograph).*(?:Counting|Digital|Thousand|Legal)/i.test(format))
    return chinese(number)
  if (/EnclosedCircle/i.test(format)) return circled(number)
  if (format === 'lowerLetter') return letter(number)
  if (format === 'upperLetter') return letter(number).toUpperCase()
  if (format === 'lowerRoman') return roman(number)
  return format === 'upperRoman' ? roman(number).toUpperCase() : String(number)
}

/** Bullets of Word's symbol fonts mean nothing outside of them. */
const bullet = (text: string): string => (/^[^\uE000-\uF8FF]$/u.test(text) && text !== 'l' && text !== 'n' ? text : '•')

const levelsOf = (abstract: Element): readonly Level[] => {
  const levels: Level[] = []
  for (const element of elementsIn(abstract)) {
    const index = Number(wordAttribute(element, 'ilvl'))
    if (wordName(element) === 'lvl' && index >= 0 && index < LEVELS)
      levels[index] = {
        style: wordAttribute(findWord(element, 'pStyle'), 'val'),
        start: numberOf(findWord(element, 'start'), 1),
        format: wordAttribute(findWord(element, 'numFmt'), 'val') ?? 'decimal',
        text: wordAttribute(findWord(element, 'lvlText'), 'val') ?? '',
      }
  }
  return levels
}

/** A list of the file: its levels, and how far it has counted. */
interface List {
  readonly levels: readonly Level[]
  readonly counted: number[]
}

const named = (numbering: Element, name: string): readonly Element[] =>
  elementsIn(numbering).filter((element) => wordName(element) === name)

const listsOf = (numbering: Element): ReadonlyMap<string, List> => {
  const abstracts = new Map<string, List>()
  for (const abstract of named(numbering, 'abstractNum'))
    abstracts.set(wordAttribute(abstract, 'abstractNumId') ?? '', { levels: levelsOf(abstract), counted: [] })
  const lists = new Map<string, List>()
  for (const num of named(numbering, 'num')) {
    const abstract = abstracts.get(wordAttribute(findWord(num, 'abstractNumId'), 'val') ?? '')
    // Lists of one kind count on from each other, unless one of them is told where to start.
    const restarted = findWord(num, 'lvlOverride', 'startOverride') !== undefined
    if (abstract) lists.set(wordAttribute(num, 'numId') ?? '', restarted ? { ...abstract, counted: [] } : abstract)
  }
  return lists
}

const advance = ({ levels, counted }: List, depth: number): void => {
  for (let level = 0; level <= depth; level += 1)
    counted[level] ??= (levels[level]?.start ?? 1) - (level === depth ? 1 : 0)
  counted[depth] = (counted[depth] ?? 0) + 1
  counted.length = depth + 1
}

const labelOf = ({ levels, counted }: List, depth: number): string => {
  const level = levels[depth]
  if (!level || level.format === 'none') return ''
  if (level.format === 'bullet') return `${bullet(level.text)} `
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return written(counted[at] ?? 1, levels[at]?.format ?? 'decimal')
  })
  return /[.)\w]$/.test(label) ? `${label} ` : label
}

/** Where a style says that its paragraphs are, itself or by the style that it goes on from. */
type StyledPlaces = ReadonlyMap<string, Element>

/** Word itself follows no longer line of styles. */
const STYLES_DEEP = 20

const placesOf = (styles: Element | undefined): StyledPlaces => {
  const all = new Map(
    (styles ? named(styles, 'style') : []).map((style) => [wordAttribute(style, 'styleId') ?? '', style] as const),
  )
  const places = new Map<string, Element>()
  for (const [id, style] of all) {
    let at: Element | undefined = style
    for (let deep = 0; at && deep < STYLES_DEEP; deep += 1) {
      const place: Element | undefined = findWord(at, 'pPr', 'numPr')
      if (place) {
        places.set(id, place)
        break
      }
      at = all.get(wordAttribute(findWord(at, 'basedOn'), 'val') ?? '')
    }
  }
  return places
}

/** What Word prints before a paragraph of a list ("1. ", "（一）", "• "); empty for one that is in none. To be asked in the text's order. */
export type ListLabels = (paragraphProperties: Element | undefined) => string

export const readListLabels = ({ numbering, styles }: Pick<DocxParts, 'numbering' | 'styles'>): ListLabels => {
  const lists = numbering ? listsOf(numbering) : new Map<string, List>()
  const places = placesOf(styles)
  return (properties) => {
    const style = wordAttribute(properties && findWord(properties, 'pStyle'), 'val') ?? ''
    const ofStyle = places.get(style)
    const place = (properties && findWord(properties, 'numPr')) ?? ofStyle
    // A paragraph may say its level alone, in the list that its style is of.
    const number = (place && findWord(place, 'numId')) ?? (ofStyle && findWord(ofStyle, 'numId'))
    const list = place && lists.get(wordAttribute(number, 'val') ?? '')
    if (!list) return ''
    const depthOfStyle = Math.max(
      list.levels.findIndex((level) => level?.style !== undefined && level.style === style),
      0,
    )
    const depth = Math.min(numberOf(findWord(place, 'ilvl'), depthOfStyle), LEVELS - 1)
    advance(list, depth)
    return labelOf(list, depth)
  }
}
