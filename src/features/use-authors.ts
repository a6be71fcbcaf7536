import { type Author, isAuthorShown } from '@/domain/answer/author'
import { useShownAgain } from './page-life'
import { useQuery } from './use-query'

/** Who wrote each answer, by indicator, where that is to be said. One works all the same without it, so a failure is silent. */
export const useAuthors = (assessmentId: string): ReadonlyMap<number, Author> => {
  const { value, reload } = useQuery('assessment.authors', { assessmentId })
  useShownAgain(() => void reload())
  const shown = value?.authors.filter((author) => isAuthorShown(author, value.several)) ?? []
  return new Map(shown.map((author) => [author.no, author]))
}

export type { Author } from '@/domain/answer/author'
