import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { readForm, type IndicatorReading, type WordFormReading } from '@/domain/word-form/reading'
import type { WordTable } from '@/domain/word-form/word-table'

const TERMS = { scoreStep: 0.5, bonusPoints: null }

export const read = (
  tables: readonly WordTable[],
  lines: readonly string[] = [],
  terms = TERMS,
): WordFormReading | Refusal =>
  readForm(
    { tables, lines, linesOutside: lines, outerTables: tables.length, unread: {}, unreadOutside: {} },
    edition2023,
    terms,
  )

export const reading = (tables: readonly WordTable[], terms = TERMS): WordFormReading => {
  const result = read(tables, [], terms)
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

export const one = (no: number, tables: readonly WordTable[], terms = TERMS): IndicatorReading => {
  const found = reading(tables, terms).indicators.find((each) => each.no === no)
  if (!found) throw new Error(`no indicator ${no}`)
  return found
}
