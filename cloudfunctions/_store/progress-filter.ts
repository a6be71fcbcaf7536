import type { OVERSIGHT_FILTERS } from '@/contract/choices'
import type { Database } from './database'
import { offLedger, ON_LEDGER } from './departures'

export type OversightFilter = (typeof OVERSIGHT_FILTERS)[number]

/** Those that ask for a later day. */
export const askingForDay = ({ command: _ }: Database) => ({ 'extensionRequest.at': _.gt(0) }) as const

const narrowedTo = (database: Database, filter: Exclude<OversightFilter, 'all' | 'departed'>): object => {
  const { command: _ } = database
  switch (filter) {
    case 'unstarted':
      return { state: 'draft', startedAt: null }
    case 'unsubmitted':
      return { state: 'draft' }
    case 'late':
      return { lateAt: _.neq(null) }
    case 'asking':
      return askingForDay(database)
    case 'draft':
      return { state: 'draft', startedAt: _.neq(null) }
    case 'submitted':
    case 'returned':
    case 'endorsed':
    case 'received':
      return { state: filter }
  }
}

/** Everybody where no filter is set; who has left is found by a filter of its own, and by no other. */
export const filtering = (database: Database, filter: OversightFilter): object => {
  if (filter === 'all') return {}
  return filter === 'departed' ? offLedger(database) : { ...ON_LEDGER, ...narrowedTo(database, filter) }
}
