/** A stretch of a line; `strong` is what the manual prints in bold. */
interface Piece {
  readonly strong: boolean
  readonly words: string
}

/** A line of a manual, with its signs of Markdown read. */
export const linesOf = (line: string): { readonly head: boolean; readonly pieces: readonly Piece[] } => {
  const head = /^#+ /.test(line)
  const text = line.replace(/^#+ /, '').replace(/^- /, '· ')
  const pieces = text.split('**').map((words, index) => ({ strong: index % 2 === 1, words }))
  return { head, pieces: pieces.filter(({ words }) => words !== '') }
}
