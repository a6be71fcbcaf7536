/** The width of a text in points. */
export type Measure = (text: string) => number

/** What never begins a line, and what never ends one (GB/T 15834). */
const CLOSING = new Set('，。、；：？！）》〉】〕」』”’…—～·％%‰℃,.;:?!)]}')
const OPENING = new Set('（《〈【〔「『“‘([{')
const WESTERN = /[\p{Script=Latin}\p{Nd}.,:/@_+\-%#&]/u
/** The points behind an indicator stand together: "（5分）", "（4 分）". */
const POINTS = /（\d+ ?分）/gu
/** Stands for a blank that is not to be broken at, while a text is cut into pieces; no text holds it. */
const GLUE = '\u0000'

const belongsToLast = (last: string, character: string): boolean => {
  const before = Array.from(last).at(-1) ?? ''
  if (CLOSING.has(character) || OPENING.has(before)) return true
  return WESTERN.test(character) && WESTERN.test(before)
}

/** A text cut into the pieces that stay on one line. */
const piecesOf = (text: string): readonly string[] => {
  const held = new Map<string, string>()
  const marked = text.replace(POINTS, (points) => {
    const mark = `${GLUE}${held.size}${GLUE}`
    held.set(mark, points)
    return mark
  })
  return marked.split(/(\u0000\d+\u0000)/u).flatMap((part) => {
    const points = held.get(part)
    if (points !== undefined) return [points]
    const pieces: string[] = []
    for (const character of part) {
      const last = pieces.at(-1)
      if (last !== undefined && belongsToLast(last, character)) pieces[pieces.length - 1] = last + character
      else pieces.push(character)
    }
    return pieces
  })
}

/** Breaks what is wider than a line anywhere: a web address, a row of full stops. */
const broken = (piece: string, width: number, measure: Measure): readonly string[] => {
  if (measure(piece) <= width) return [piece]
  const parts: string[] = []
  let line = ''
  for (const character of piece) {
    if (line !== '' && measure(line + character) > width) {
      parts.push(line)
      line = character
    } else line += character
  }
  return [...parts, line]
}

/** Breaks one paragraph into lines of at most `width`, as Chinese is set: anywhere but before and after punctuation. */
export const linesOf = (text: string, width: number, measure: Measure): readonly string[] => {
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const piece of piecesOf(text).flatMap((each) => broken(each, width, measure))) {
    const wide = measure(piece)
    if (line !== '' && taken + wide > width) {
      lines.push(line.trimEnd())
      line = ''
      taken = 0
    }
    // A blank that falls on the end of a line is not carried over to the next.
    if (line === '' && lines.length > 0 && piece.trim() === '') continue
    line += piece
    taken += wide
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}
