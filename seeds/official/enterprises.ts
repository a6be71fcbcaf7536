import { numberedEnterpriseId } from '@/domain/ledger/new-enterprise'
import type { Enterprise } from '@/domain/people/person'
import { roster, type RosterRow } from './roster'
import { findCityUnionId } from './unions'

const suggestedUnionId = ({ name, suggestedCity }: RosterRow): string | null => {
  if (suggestedCity === null) return null
  const unionId = findCityUnionId(suggestedCity)
  if (!unionId) throw new Error(`${name}: no union of ${suggestedCity}`)
  return unionId
}

/** The 100 enterprises as a new cycle finds them: none is routed, 66 have a suggestion for the office to confirm. */
export const officialEnterprises: readonly Enterprise[] = roster.map((row) => ({
  enterpriseId: numberedEnterpriseId(row.no),
  no: row.no,
  name: row.name,
  unionId: null,
  suggestedUnionId: suggestedUnionId(row),
  suggestionBasis: row.basis,
}))
