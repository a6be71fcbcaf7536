import type { Database } from './database'

/** A filter on the names that contain what was typed, taken literally; nothing typed filters nothing. */
export const nameFilter = (database: Database, field: string, search: string): object => {
  const typed = search.trim().slice(0, 50)
  if (typed === '') return {}
  return { [field]: database.RegExp({ regexp: typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options: 'i' }) }
}
