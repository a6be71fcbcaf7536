let segmenter: Intl.Segmenter | undefined
/** Made when the first text is too long: most never are, and it takes longer than all else of a start. */
const wordsIn = (text: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A number or a day with what it counts: cut within, it would be another one. */
const NUMBER = /(\d+(?:[.,:/年月-]\d+)*\s?\p{Script=Han}?)/u

const pieces = (text: string): readonly string[] =>
  text.split(NUMBER).flatMap((part, index) => (index % 2 === 1 ? [part] : wordsIn(part)))

/** A text of `limit` characters at most: a longer one ends after a word, with …, and never within a number. */
export const cut = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  if (characters.length <= limit) return line
  let kept = ''
  for (const piece of pieces(line)) {
    if (Array.from(kept + piece).length > limit - 1) break
    kept += piece
  }
  const whole = kept.replace(/[\s\p{P}]+$/u, '')
  return `${whole === '' ? characters.slice(0, limit - 1).join('') : whole}…`
}
