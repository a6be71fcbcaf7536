import type { Element } from '@xmldom/xmldom'
import { elementsIn, findWord, isOn, numberOf, wordAttribute, wordName } from './xml'

/** Instructions are a line; thousands of characters in one are a file that was made so. */
const INSTRUCTION_LIMIT = 500

/** Where Word draws a figure around a number or a character. */
const ENCLOSURES = /^[○◯〇□△◇]$/

/** ①–⑳, ㉑–㉟, ㊱–㊿: the numbers in circles that there are. */
const circledNumber = (number: number): string | undefined => {
  if (number >= 1 && number <= 20) return String.fromCharCode(0x245f + number)
  if (number >= 21 && number <= 35) return String.fromCharCode(0x3251 + number - 21)
  return number >= 36 && number <= 50 ? String.fromCharCode(0x32b1 + number - 36) : undefined
}

/** The parts between the outermost commas of "(a,b)", from its opening bracket on; undefined where it is not closed. */
const partsOf = (text: string): readonly string[] | undefined => {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(' && (depth += 1) === 1) continue
    if (character === ')' && (depth -= 1) === 0) return parts
    if (character === ',' && depth === 1) parts.push('')
    else parts[parts.length - 1] += character
  }
  return undefined
}

/** "\\s\\up 9(yǎn)" is raised above the line: how a character is read, not what is written. */
const isRaised = (part: string): boolean => /^\s*\\s\\(?:up|do)/i.test(part)

/** What an EQ field draws: characters over each other ("\\o(○,21)"), a reading above one, a fraction ("\\f(1,2)"). */
const equationText = (instruction: string): string | undefined => {
  const found = /\\(o|f)(?:\\[a-z]+)*\s*(\(.*)$/i.exec(instruction)
  const parts = partsOf(found?.[2] ?? '')
  if (!found || !parts) return undefined
  if (found[1]?.toLowerCase() === 'f') return parts.map((part) => part.trim()).join('/')
  const [first = '', ...rest] = parts.map((part) => part.trim()).filter((part) => !isRaised(part))
  const inside = rest.join('')
  if (!ENCLOSURES.test(first)) return `${first}${inside}`
  return circledNumber(/^\d{1,2}$/.test(inside) ? Number(inside) : 0) ?? inside
}

/** Fields that draw something although the file keeps nothing of it. */
const DRAWN = /^\s*(?:symbol|autonum\w*|listnum|form\w+|includepicture|embed|link|=)/i

/** What a field shows that keeps nothing but its instruction; '' where that is nothing, and `onUnread` is told where it cannot be said. */
export const fieldText = (instruction: string, onUnread: () => void): string => {
  const isEquation = /^\s*eq\s/i.test(instruction)
  const text = isEquation ? equationText(instruction) : ''
  if (text === undefined || (!isEquation && DRAWN.test(instruction))) onUnread()
  return text ?? ''
}

/** What is chosen in a field of a form of Word 97, which keeps it beside the text: the entry of a list, a tick. */
export const chosenIn = (fieldBegin: Element): string | undefined => {
  const list = findWord(fieldBegin, 'ffData', 'ddList')
  if (list) {
    const entries = elementsIn(list).filter((each) => wordName(each) === 'listEntry')
    return wordAttribute(entries[numberOf(findWord(list, 'result') ?? findWord(list, 'default'), 0)], 'val')
  }
  const box = findWord(fieldBegin, 'ffData', 'checkBox')
  if (!box) return undefined
  return isOn(findWord(box, 'checked') ?? findWord(box, 'default')) ? '☑' : '□'
}

interface OpenField {
  at: 'formula' | 'result'
  instruction: string
  /** Whether the file keeps what it came to. */
  shown: boolean
  readonly chosen: string | undefined
}

/** Word's fields that are open where the text is read: whether it is a field's formula or what it came to. */
export interface OpenFields {
  readonly atFormula: boolean
  /** A field begins, comes to its result, or ends; what it shows where only its instruction is kept, or what was `chosen` in it. */
  turn: (kind: string | undefined, onUnread: () => void, chosen?: string) => string
  instruct: (text: string) => void
  show: () => void
  /** Text that stands where only a formula should. */
  skip: (text: string) => void
  /** A paragraph ends. A formula that is still open then was cut off, by a tracked deletion of its end: what stands behind it is text. */
  breakOff: (onUnread: () => void) => string
}

export const noFields = (): OpenFields => {
  const open: OpenField[] = []
  // Thousands may be open in a file that was made so: they are counted, not looked through.
  let formulas = 0
  let skipped = ''
  const end = (last: OpenField, onUnread: () => void): string => {
    if (formulas > 0) return ''
    skipped = ''
    return last.shown ? '' : (last.chosen ?? fieldText(last.instruction, onUnread))
  }
  return {
    get atFormula() {
      return formulas > 0
    },
    turn: (kind, onUnread, chosen) => {
      if (kind === 'begin') {
        open.push({ at: 'formula', instruction: '', shown: false, chosen })
        formulas += 1
        return ''
      }
      const last = open.pop()
      if (!last) return ''
      if (last.at === 'formula') formulas -= 1
      if (kind === 'end') return end(last, onUnread)
      open.push({ ...last, at: 'result' })
      if (formulas === 0) skipped = ''
      return ''
    },
    instruct: (text) => {
      const last = open[open.length - 1]
      if (last?.at === 'formula') last.instruction = `${last.instruction}${text}`.slice(0, INSTRUCTION_LIMIT)
    },
    show: () => {
      const last = open[open.length - 1]
      if (last) last.shown = true
    },
    skip: (text) => {
      skipped += text
    },
    breakOff: (onUnread) => {
      if (formulas === 0) return ''
      const text = skipped
      open.length = 0
      formulas = 0
      skipped = ''
      onUnread()
      return text
    },
  }
}
