/** A manual as 使用帮助 in the program shows it: sections of lines, each line as the manual writes it. */
export interface Help {
  readonly title: string
  readonly sections: ReadonlyArray<{ readonly title: string; readonly lines: readonly string[] }>
}

/** Pictures are the paper's alone, and a link of the manual leads out of the program. */
const plain = (line: string): string =>
  line
    .replace(/<img[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .trimEnd()

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** A row of a table in one sentence: a phone is too narrow for columns. */
const rowSentence = (row: string): string => {
  const [first = '', ...others] = cellsOf(row)
  return `- **${first}**：${others.filter((cell) => cell !== '').join('；')}`
}

const isRow = (line: string): boolean => line.startsWith('|')

/** The lines of a section as they are shown: heads of tables, and what separates them, are left out. */
const shownLines = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, index) => {
    if (isRow(line)) {
      const isHead = !isRow(lines[index - 1] ?? '')
      return isHead || /^[|\s:-]+$/.test(line) ? [] : [rowSentence(plain(line))]
    }
    const text = plain(line).trim()
    return text === '' ? [] : [text]
  })

/** Makes the help of a manual in Markdown. What stands before the first section is the first one, called `lead`. */
export const helpOf = (manual: string, lead: string): Help => {
  const [first = '', ...parts] = manual.split(/^## /m)
  const [title = '', ...opening] = first.split('\n')
  const sections = parts.map((part) => {
    const [name = '', ...lines] = part.split('\n')
    return { title: name.trim(), lines: shownLines(lines) }
  })
  return {
    title: title.replace(/^# /, '').trim(),
    sections: [{ title: lead, lines: shownLines(opening) }, ...sections],
  }
}
