import type { Help } from './help-of'

/** One section of the help with what of it was looked for. */
interface FoundSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** As it is compared: whichever width and case, and without the signs that print it in bold. */
const compared = (text: string): string => text.normalize('NFKC').replace(/\*\*/g, '').toLowerCase()

/**
 * The sections in which all that is looked for stands, each with the lines that say it; of one that is called so, all of them. What is looked
 * for may be several words with blanks between.
 */
export const searchHelp = ({ sections }: Help, search: string): readonly FoundSection[] => {
  const words = compared(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const says = (text: string): boolean => words.every((word) => compared(text).includes(word))
  return sections.flatMap(({ title, lines }) => {
    const found = says(title) ? lines : lines.filter(says)
    return found.length > 0 ? [{ title, lines: found }] : []
  })
}
