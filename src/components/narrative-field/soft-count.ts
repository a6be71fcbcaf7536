import { fieldWords } from '@/text/components'
/** What a reader would count: spaces and line breaks are not characters, a rare character beyond the BMP is one. */
export const characterCount = (text: string): number => Array.from(text.replace(/\s/g, '')).length

export function countSentence(count: number, suggested: number | null): string {
  if (suggested === null) return count === 0 ? '' : fieldWords.count(count)
  if (count === 0) return fieldWords.suggested(suggested)
  return fieldWords.countOf(count, suggested)
}
