import type { Element } from '@xmldom/xmldom'
import { elementsIn, wordName } from './xml'

/** The raised digits that the papers' font has, from 1 on. */
const RAISED = '¹²³'

/** "10^4" is not 104, and "m²" not m2: numbers that stand above the line are told from those in it. */
export const raised = (text: string): string =>
  text.replace(/[-−]?\d+/g, (number) =>
    /^[1-3]+$/.test(number) ? Array.from(number, (digit) => RAISED.charAt(Number(digit) - 1)).join('') : `^${number}`,
  )

/** A part of an equation by its name, as text. */
const partText = (element: Element, name: string): string =>
  elementsIn(element)
    .filter(({ localName }) => localName === name)
    .map(equationText)
    .join('')

/** Figures of Word's equations ("85%" typed into one): a fraction keeps its stroke and a power its place, other layout is lost. */
export const equationText = (element: Element): string => {
  if (element.localName === 't') return element.textContent ?? ''
  if (element.localName === 'f') return `${partText(element, 'num')}/${partText(element, 'den')}`
  if (element.localName === 'sSup') return partText(element, 'e') + raised(partText(element, 'sup'))
  return elementsIn(element).map(equationText).join('')
}

export const isEquation = (element: Element): boolean =>
  /^oMath/.test(element.localName ?? '') && wordName(element) === ''
