import type { Enterprise } from '@/domain/people/person'
import { roster, type RosterRow } from './roster'
import { findCityUnionId } from './unions'

/** e001 … e100. */
export const enterpriseIdOf = (no: number): string => `e${String(no).padStart(3, '0')}`

const suggestedUnionId = ({ name, suggestedCity }: RosterRow): string | null => {
  if (suggestedCity === null) return null
  const unionId = findCityUnionId(suggestedCity)
  if (!unionId) throw new Error(`${name}: no union of ${suggestedCity}`)
  return unionId
}

/** The 100 enterprises as a new cycle finds them: none is routed, 66 have a suggestion for the office to confirm. */
export const officialEnterprises: readonly Enterprise[] = roster.map((row) => ({
  enterpriseId: enterpriseIdOf(row.no),
  no: row.no,
  name: row.name,
  unionId: null,
  suggestedUnionId: suggestedUnionId(row),
  suggestionBasis: row.basis,
}))
