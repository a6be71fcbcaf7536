import { type Author, saidAuthors } from '@/domain/answer/author'
import { useShownAgain } from './page-life'
import { useQuery } from './use-query'

const NOBODY: ReadonlyMap<number, Author> = new Map()

/** Who wrote each answer, by indicator, where that is to be said. One works all the same without it, so a failure is silent. */
export const useAuthors = (assessmentId: string): ReadonlyMap<number, Author> => {
  const { value, reload } = useQuery('assessment.authors', { assessmentId })
  useShownAgain(() => void reload())
  return value ? saidAuthors(value) : NOBODY
}

export type { Author } from '@/domain/answer/author'
