import type { Element } from '@xmldom/xmldom'
import type { UnreadKind } from '@/domain/word-form/word-table'
import { elementsIn, wordName } from './xml'

/** What boxes are read into. */
export interface BoxReading {
  /** The text of what stands in a box; what in it cannot be read is added to `met`. */
  readonly boxText: (content: Element, met: UnreadKind[]) => string
  /** What was met so far of which no text can be read. */
  readonly met: UnreadKind[]
}

const GRAPHICS = new Set(['drawing', 'pict', 'object'])

/** What is inside of a drawing's boxes, however deep Word wrapped them. */
const boxesIn = (element: Element): readonly Element[] =>
  elementsIn(element).flatMap((child) => (wordName(child) === 'txbxContent' ? [child] : boxesIn(child)))

/** How many pictures a drawing shows beside its boxes. */
const picturesIn = (element: Element): number => {
  if (element.localName === 'blip' || element.localName === 'imagedata') return 1
  if (wordName(element) === 'txbxContent') return 0
  return elementsIn(element).reduce((sum, child) => sum + picturesIn(child), 0)
}

export const isGraphic = (element: Element): boolean => GRAPHICS.has(wordName(element))

/** A box's text on lines of its own; a picture is noted. */
export const graphicText = (element: Element, { met, boxText }: BoxReading): string => {
  const boxes = boxesIn(element)
  const pictures = wordName(element) === 'object' ? 0 : picturesIn(element)
  for (let each = 0; each < pictures; each += 1) met.push('picture')
  if (boxes.length === 0 && pictures === 0) met.push(wordName(element) === 'object' ? 'object' : 'drawing')
  return boxes.map((box) => `${boxText(box, met)}\n`).join('')
}
