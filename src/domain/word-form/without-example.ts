import { visibleText } from '../answer/control-characters'
import { lettersOf } from './wording'

const LEADING_MARKS = /^[\s，。；、,.;:：)）]+/

/** A text without the table's own example, which people leave standing and write below; the text itself where it holds none. */
export const withoutExample = (text: string, example: string | undefined): string => {
  const wanted = Array.from(example ?? '', lettersOf).join('')
  if (wanted === '') return text
  const characters = Array.from(text)
  const each = characters.map(lettersOf)
  const letters = each.join('')
  const startsAt = each.flatMap((own, at) => Array.from({ length: own.length }, () => at))
  const from = letters.indexOf(wanted)
  if (from === -1) return text
  const rest = characters.slice((startsAt[from + wanted.length - 1] ?? 0) + 1).join('')
  return visibleText(`${characters.slice(0, startsAt[from]).join('')}${rest.replace(LEADING_MARKS, '')}`)
}
