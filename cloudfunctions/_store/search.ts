import { unbrokenLine } from '@/domain/answer/control-characters'
import type { Database } from './database'

/** A filter on the names that contain what was typed, taken literally but for the width of brackets; nothing typed filters nothing. */
export const nameFilter = (database: Database, field: string, search: string): object => {
  // A NUL or half of a surrogate pair, which is what cutting an emoji leaves, is no pattern to the database.
  const typed = unbrokenLine(search.slice(0, 50))
  if (typed === '') return {}
  const literal = typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // Names have brackets of either width, and whoever types one is not to guess which.
  const regexp = literal.replace(/\\\(|（/g, '[(（]').replace(/\\\)|）/g, '[)）]')
  return { [field]: database.RegExp({ regexp, options: 'i' }) }
}

/** What was typed to find enterprises by, and those that are called so elsewhere: see `renamed.ts`. */
export interface NameSearch {
  readonly typed: string
  readonly alsoOf: readonly string[]
}

/** Whether anything was typed by which something can be found. */
export const isSearching = ({ typed }: NameSearch): boolean => unbrokenLine(typed) !== ''

/** Nothing was typed. */
export const EVERYBODY: NameSearch = { typed: '', alsoOf: [] }

/** Conditions for a list of enterprises' papers: the name in `field` contains what was typed, or the enterprise is called so elsewhere. */
export const foundBy = (database: Database, field: string, { typed, alsoOf }: NameSearch): readonly object[] => {
  const named = nameFilter(database, field, typed)
  if (Object.keys(named).length === 0) return []
  const { command: _ } = database
  return alsoOf.length === 0 ? [named] : [_.or([named, { enterpriseId: _.in([...alsoOf]) }])]
}
