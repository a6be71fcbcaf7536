import type { OVERSIGHT_FILTERS } from '@/contract/choices'
import { ENDORSED_STATES, SUBMITTED_STATES, UNSUBMITTED_STATES } from '@/domain/assessment/standing'
import type { Database } from './database'
import { offLedger, ON_LEDGER } from './departures'
import type { StandingField } from './standing-fields'

export type OversightFilter = (typeof OVERSIGHT_FILTERS)[number]

/** Those that ask for a later day. */
export const askingForDay = ({ command: _ }: Database) => ({ 'extensionRequest.at': _.gt(0) }) as const

/** How enterprises stand towards their day: what an aggregate finds out, and no field says. */
const COMPUTED = ['late', 'rectification_late', 'at_risk'] as const satisfies ReadonlyArray<
  OversightFilter & StandingField
>
type Computed = (typeof COMPUTED)[number]

/** The filter as a field that only an aggregate knows; undefined where it is one on fields that are kept. */
export const computedBy = (filter: OversightFilter): Computed | undefined => COMPUTED.find((each) => each === filter)

const narrowedTo = (database: Database, filter: Exclude<OversightFilter, 'all' | 'departed'>): object => {
  const { command: _ } = database
  switch (filter) {
    case 'unstarted':
      return { state: 'draft', startedAt: null }
    case 'unsubmitted':
    case 'late':
    case 'at_risk':
      return { state: _.in([...UNSUBMITTED_STATES]) }
    case 'rectification_late':
      return { state: 'returned' }
    case 'handed_in':
      return { state: _.in([...SUBMITTED_STATES]) }
    case 'endorsed_or_received':
      return { state: _.in([...ENDORSED_STATES]) }
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

/**
 * All that are on the ledger where no filter is set, as they are counted; whoever searches among all finds who has left as well, who
 * is otherwise found by a filter of its own alone. What `computedBy` says of a filter is to be asked besides.
 */
export const filtering = (database: Database, filter: OversightFilter, searching: boolean): object => {
  if (filter === 'all') return searching ? {} : ON_LEDGER
  return filter === 'departed' ? offLedger(database) : { ...ON_LEDGER, ...narrowedTo(database, filter) }
}
