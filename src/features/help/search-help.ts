import type { Help } from './help-of'

/** One section of the help with what of it was looked for. */
interface FoundSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** As it is compared: whichever width and case, and without the signs that print it in bold. */
const compared = (text: string): string => text.normalize('NFKC').replace(/\*\*/g, '').toLowerCase()

/**
 * The sections in which all that is looked for stands: first those that are called so, with all their lines, then the others with the lines
 * that say it. What is looked for may be several words with blanks between.
 */
export const searchHelp = ({ sections }: Help, search: string): readonly FoundSection[] => {
  const words = compared(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const says = (text: string): boolean => words.every((word) => compared(text).includes(word))
  const called = sections.filter(({ title }) => says(title))
  const saying = sections
    .filter((section) => !called.includes(section))
    .map(({ title, lines }) => ({ title, lines: lines.filter(says) }))
  return [...called, ...saying].filter(({ lines }) => lines.length > 0)
}
