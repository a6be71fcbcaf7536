import type { Element } from '@xmldom/xmldom'
import type { Unread, UnreadKind, WordCell, WordRow, WordTable, WordText } from '@/domain/word-form/word-table'
import { alternatives, isWrapper, readParagraph, type ReadingState } from './paragraph-text'
import { isPlaceholder } from './placeholder'
import { noFields } from './word-fields'
import { elementsIn, findWord, numberOf, wordAttribute, wordName } from './xml'

/** Word itself has no table wider than this. */
const COLUMNS_LIMIT = 63

interface Reader extends ReadingState {
  readonly tables: WordTable[]
  /** Of what was met, and of the lines, what stands in no table; and the tables that stand in no other. */
  readonly metOutside: UnreadKind[]
  readonly linesOutside: string[]
  readonly outer: WordTable[]
  /** Whether it reads within a table, or within a box of a line. */
  readonly inside: boolean
}

/** The elements of a name below one, with what only wraps them looked through, and whether a hint stands in them. */
const within = (parent: Element, name: string, hint = false): ReadonlyArray<{ element: Element; hint: boolean }> =>
  elementsIn(parent).flatMap((element) => {
    if (wordName(element) === name) return [{ element, hint }]
    const [way] = alternatives(element)
    if (way) return within(way, name, hint)
    return isWrapper(element) ? within(element, name, hint || isPlaceholder(element)) : []
  })

interface Line {
  readonly text: string
  readonly runsOn: boolean
}

const tableLines = (table: WordTable): readonly Line[] =>
  table.map((row) => ({ text: row.map(({ text }) => text).join('\t'), runsOn: false }))

/** The lines of a cell, or of the text itself; a table inside is read for itself, and its rows are lines here. */
const linesIn = (parent: Element, reader: Reader): readonly Line[] =>
  elementsIn(parent).flatMap((element): readonly Line[] => {
    if (wordName(element) === 'p') {
      const before = reader.met.length
      const line = readParagraph(element, reader)
      if (reader.inside) return [line]
      reader.metOutside.push(...reader.met.slice(before))
      reader.linesOutside.push(line.text)
      return [line]
    }
    if (wordName(element) === 'tbl') return tableLines(readTable(element, reader))
    // Another file, put in whole.
    if (wordName(element) === 'altChunk') reader.met.push('file')
    for (const way of alternatives(element)) {
      const lines = linesIn(way, reader)
      if (lines.some(({ text }) => text.trim() !== '')) return lines
    }
    return isWrapper(element) && !isPlaceholder(element) ? linesIn(element, reader) : []
  })

const joined = (lines: readonly Line[]): string =>
  lines.map(({ text, runsOn }, at) => (runsOn || at === lines.length - 1 ? text : `${text}\n`)).join('')

const readCell = (cell: Element, column: number, reader: Reader): WordCell => {
  const properties = findWord(cell, 'tcPr')
  const merge = properties && findWord(properties, 'vMerge')
  const deleted = properties !== undefined && findWord(properties, 'cellDel') !== undefined
  // A table inside of a cell belongs to it, and so does what stands in its cells.
  const before = reader.met.length
  const text = joined(linesIn(cell, reader))
  const unread = reader.met.length > before
  return {
    text: deleted ? '' : text,
    column,
    span: Math.min(Math.max(numberOf(properties && findWord(properties, 'gridSpan'), 1), 1), COLUMNS_LIMIT),
    ...(unread ? { unread } : {}),
    continued: merge !== undefined && wordAttribute(merge, 'val') !== 'restart',
  }
}

/** Older files merge to the side by marking the cells that follow; those are the first one's. */
const goesOnSideways = (cell: Element): boolean => {
  const merge = findWord(cell, 'tcPr', 'hMerge')
  return merge !== undefined && wordAttribute(merge, 'val') !== 'restart'
}

const readRow = (row: Element, reader: Reader): WordRow => {
  let column = numberOf(findWord(row, 'trPr', 'gridBefore'), 0)
  const cells: WordCell[] = []
  for (const { element, hint } of within(row, 'tc')) {
    // A cell in which nothing was typed is a cell all the same: without it the others would move.
    const read = readCell(element, column, reader)
    const cell = hint ? { ...read, text: '' } : read
    column += cell.span
    const last = cells[cells.length - 1]
    if (last && goesOnSideways(element)) cells[cells.length - 1] = { ...last, span: last.span + cell.span }
    else cells.push(cell)
  }
  return cells
}

const readTable = (table: Element, reader: Reader): WordTable => {
  const rows = within(table, 'tr').filter(({ element }) => findWord(element, 'trPr', 'del') === undefined)
  const read = rows.map(({ element }) => readRow(element, { ...reader, inside: true }))
  reader.tables.push(read)
  if (!reader.inside) reader.outer.push(read)
  return read
}

const countOf = (met: readonly UnreadKind[]): Unread =>
  met.reduce<Partial<Record<UnreadKind, number>>>(
    (counts, kind) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }),
    {},
  )

/** Everything that a reader of the paper sees in a document's body: its tables (inner ones before their outer), and its lines. */
export const readWordText = (document: Element, labels: ReadingState['labels']): WordText => {
  const reader: Reader = {
    labels,
    fields: noFields(),
    tables: [],
    metOutside: [],
    outer: [],
    linesOutside: [],
    inside: false,
    boxText: (content, met) => joined(linesIn(content, { ...reader, met, inside: true })),
    met: [],
  }
  const body = findWord(document, 'body')
  const lines = body ? linesIn(body, reader).map(({ text }) => text) : []
  const { tables, outer, met, metOutside, linesOutside } = reader
  return {
    ...{ tables, lines, linesOutside },
    outerTables: outer.length,
    unread: countOf(met),
    unreadOutside: countOf(metOutside),
  }
}
