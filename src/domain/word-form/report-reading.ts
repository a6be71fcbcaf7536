import { visibleLine, visibleText } from '../answer/control-characters'
import { findPlainDate } from '../calendar/plain-date'
import { refuse, type Refusal } from '../refusal/refusal'
import { REPORT_FORMS, type ReportKind, type SectionForm } from '../report/sections'
import type { Unread, WordText } from './word-table'
import { ALIKE, lettersOf, likeness } from './wording'

/** A report as read from a Word file. Nothing of it is saved. */
export interface ReportReading {
  /** By section, those that the file has a heading for. */
  readonly texts: Readonly<Record<number, string>>
  /** What stands above the first heading and is not the title: it belongs to no section. */
  readonly above: string
  /** How many tables were read as lines of text. */
  readonly tables: number
  /** What of the file was not read. */
  readonly unread: Unread
}

/** "三、不足": sections are headed so. What is numbered otherwise is a list within one. */
const NUMBERED = /^([一二三四五六七八九十])\s*[、.．]\s*(.+?)[：:]?$/
const NUMERALS = '一二三四五六七八九十'
const HEADING_LENGTH = 40

interface Heading {
  readonly at: number
  readonly numeral: number
  readonly words: string
}

/** A line that may head a section: short, numbered in Chinese or without a number, and no sentence. */
const headingsIn = (lines: readonly string[]): readonly Heading[] =>
  lines.flatMap((line, at) => {
    if (Array.from(line).length > HEADING_LENGTH || /[。；！？]$/.test(line)) return []
    const numbered = NUMBERED.exec(line)
    if (!numbered) return [{ at, numeral: 0, words: line }]
    return [{ at, numeral: NUMERALS.indexOf(numbered[1] ?? '') + 1, words: numbered[2] ?? '' }]
  })

const isTitled = ({ title }: SectionForm, { numeral, words }: Heading): boolean => {
  const [wanted, found] = [lettersOf(title), lettersOf(words)]
  if (found === '') return false
  // Without a number it is the notice's heading word for word, or a line like any other.
  if (numeral === 0) return found === wanted
  return likeness(title, words) >= ALIKE || wanted.includes(found) || found.includes(wanted)
}

/** Which lines head which section. Where there are as many numbered headings as sections, an unlike one is the section of its number. */
const placed = (lines: readonly string[], sections: readonly SectionForm[]): ReadonlyMap<number, number> => {
  const found = headingsIn(lines)
  const numbered = found.filter(({ numeral }) => numeral > 0)
  const inOrder = numbered.length === sections.length && numbered.every(({ numeral }, at) => numeral === at + 1)
  const by = new Map<number, number>()
  for (const heading of found) {
    const titled = sections.find((section) => isTitled(section, heading))
    const no = titled?.no ?? (inOrder && heading.numeral > 0 ? sections[heading.numeral - 1]?.no : undefined)
    if (no !== undefined) by.set(heading.at, no)
  }
  return by
}

const BLANK_DAY = /^年\s*月\s*日$/

const isDay = (line: string): boolean => {
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(line.replace(/\s/g, '')) ?? []
  return (
    BLANK_DAY.test(line) || findPlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) !== undefined
  )
}

/** The lines without whose report it is and the day below them. */
const unsigned = (lines: readonly string[], unitName: string): readonly string[] => {
  const kept = [...lines]
  const last = (): string => kept[kept.length - 1] ?? ''
  while (kept.length > 0 && isDay(last())) kept.pop()
  while (kept.length > 0 && last() === unitName) kept.pop()
  return kept
}

/**
 * Reads a report out of a Word file's text: what stands below each section's heading is its text. Refuses a file in which no heading is
 * found: nobody guesses where a section begins.
 */
export const readReport = (
  { lines: source, outerTables, unread }: Pick<WordText, 'lines' | 'outerTables' | 'unread'>,
  kind: ReportKind,
  unitName: string,
): ReportReading | Refusal => {
  const { title, sections } = REPORT_FORMS[kind]
  const lines = unsigned(
    source
      .flatMap((line) => visibleText(line).split('\n'))
      .map(visibleLine)
      .filter((line) => line !== ''),
    visibleLine(unitName),
  )
  const headings = placed(lines, sections)
  if (headings.size === 0) return refuse('report_headings_missing')
  const texts: Record<number, string[]> = {}
  const above: string[] = []
  let into = above
  lines.forEach((line, at) => {
    const no = headings.get(at)
    if (no === undefined) into.push(line)
    else into = texts[no] ??= []
  })
  const titles = [title, unitName, `${unitName}${title}`].map(lettersOf)
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([no, section]) => [no, section.join('\n')])),
    above: above.filter((line) => !titles.includes(lettersOf(line))).join('\n'),
    tables: outerTables,
    unread,
  }
}
