import { visibleLine } from '../answer/control-characters'
import { lettersOf } from './wording'
import type { WordText } from './word-table'

const NAME_LIMIT = 100
/** As much of a line as a name and a day behind it take, with the strokes that one writes on. */
const LINE_LIMIT = 1000
const NAMED =
  /(?:填\s*[报表]\s*(?:单\s*位|企\s*业)|(?:单\s*位|企\s*业)\s*[名全]\s*称|(?:^|\s)(?:单\s*位|企\s*业)\s*(?=[（(][^（）()\n]{0,8}章))\s*(?:[（(][^（）()\n]{0,20}[）)])?\s*[:：]?([^\n]*)/
/** Where the seal goes is often said behind the name. */
const SEAL = /[（(]\s*(?:此\s*处)?\s*(?:加盖|单位)?\s*(?:盖\s*章|公\s*章|签\s*章)(?:处)?\s*[）)]/g

/** Beside 单位名称 people leave the day of filling in, or whom to ask, on the same line. */
const withoutRest = (text: string): string =>
  text.replace(
    /(?:填\s*报\s*时\s*间|(?:填\s*[报表]\s*)?[时日]\s*[间期]\s*[:：]|(?:填\s*[报表]|联\s*系|负\s*责)\s*人\s*[:：]|(?:联\s*系\s*)?电\s*话\s*[:：])[\s\S]*$/,
    '',
  )

/** 单位名称 as it stands above the table, or in a table of its own; empty where nothing is filled in. */
export const findUnitName = ({ lines, tables }: WordText): string => {
  const rows = tables.flatMap((table) => table.map((row) => row.map(({ text }) => text).join(' ')))
  for (const line of [...lines, ...rows]) {
    const found = NAMED.exec(line)?.[1]?.slice(0, LINE_LIMIT)
    if (found === undefined) continue
    const name = visibleLine(withoutRest(found).replace(SEAL, '')).replace(/^[_\s]+|[_\s]+$/g, '')
    if (lettersOf(name) !== '') return Array.from(name).slice(0, NAME_LIMIT).join('')
  }
  return ''
}

/** Whether two names are written for one and the same unit: blanks, brackets and widths do not tell units apart. */
export const sameUnit = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b)
