import { visibleLine } from '@/domain/answer/control-characters'
import type { Database } from './database'

/** A filter on the names that contain what was typed, taken literally; nothing typed filters nothing. */
export const nameFilter = (database: Database, field: string, search: string): object => {
  // A NUL or half of a surrogate pair, which is what cutting an emoji leaves, is no pattern to the database.
  const typed = visibleLine(search.slice(0, 50))
  if (typed === '') return {}
  return { [field]: database.RegExp({ regexp: typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: 'i' }) }
}
