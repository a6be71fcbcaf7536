import type { OVERSIGHT_FILTERS } from '@/contract/choices'
import { ENDORSED_STATES, SUBMITTED_STATES, UNSUBMITTED_STATES } from '@/domain/assessment/standing'
import type { Database } from './database'
import { offLedger, ON_LEDGER } from './departures'
import type { StandingField, Wanted } from './standing-fields'

export type OversightFilter = (typeof OVERSIGHT_FILTERS)[number]

/** Those that ask for a later day. */
export const askingForDay = ({ command: _ }: Database) => ({ 'extensionRequest.at': _.gt(0) }) as const

/** How enterprises stand towards their day: what an aggregate finds out, and no field says. */
const COMPUTED: ReadonlyArray<OversightFilter & StandingField> = ['late', 'rectification_late', 'at_risk']

const fieldsOf = (database: Database, filter: Exclude<OversightFilter, 'all' | 'departed'>): object => {
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
 * is otherwise found by a filter of its own alone. With it what only an aggregate knows of them.
 */
export const inFilter = (database: Database, filter: OversightFilter, searching: boolean): Wanted => {
  if (filter === 'all') return { where: searching ? {} : ON_LEDGER, standing: {} }
  if (filter === 'departed') return { where: offLedger(database), standing: {} }
  const computed = COMPUTED.find((each) => each === filter)
  return {
    where: { ...ON_LEDGER, ...fieldsOf(database, filter) },
    standing: computed === undefined ? {} : { [computed]: true },
  }
}
