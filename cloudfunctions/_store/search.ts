import { namePattern } from '@/domain/ledger/search-key'
import type { Database } from './database'

/** A filter on the names that hold every word that was typed, however it is spaced and bracketed; nothing typed filters nothing. */
export const nameFilter = (database: Database, field: string, search: string): object => {
  const regexp = namePattern(search)
  return regexp === undefined ? {} : { [field]: database.RegExp({ regexp, options: 'i' }) }
}

/** What was typed to find enterprises by, and those that the ledger knows to be called so: see `renamed.ts`. */
export interface NameSearch {
  readonly typed: string
  readonly alsoOf: readonly string[]
  /** Whether `alsoOf` holds everybody who is called so, so that no paper's own name has to be tried. */
  readonly isComplete: boolean
}

/** Whether anything was typed by which something can be found. */
export const isSearching = ({ typed }: NameSearch): boolean => namePattern(typed) !== undefined

/** Nothing was typed. */
export const EVERYBODY: NameSearch = { typed: '', alsoOf: [], isComplete: false }

/**
 * Conditions for a list of enterprises' papers: the name in `field` contains what was typed, or the ledger knows the enterprise to be called so. Where
 * all who are called so are known they alone are looked at, whatever a year holds. `idField`: where the enterprise's id stands.
 */
export const foundBy = (
  database: Database,
  field: string,
  { typed, alsoOf, isComplete }: NameSearch,
  idField = 'enterpriseId',
): readonly object[] => {
  const named = nameFilter(database, field, typed)
  if (Object.keys(named).length === 0) return []
  const { command: _ } = database
  if (isComplete) return [{ [idField]: _.in([...alsoOf]) }]
  return alsoOf.length === 0 ? [named] : [_.or([named, { [idField]: _.in([...alsoOf]) }])]
}
