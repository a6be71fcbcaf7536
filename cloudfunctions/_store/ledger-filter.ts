import type { LedgerFilter } from '@/contract/ledger'
import type { Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import type { Database } from './database'
import { offLedger, ON_LEDGER } from './departures'
import { foundBy, type NameSearch } from './search'

/** Whose entries: a union's own, or the whole province's, of which those without a union may be meant alone. */
export interface LedgerScope {
  readonly cycleId: string
  readonly unionId: string | null
  readonly unrouted?: boolean
}

/** What of the ledger a person looks after. */
export const ledgerScope = ({ person, cycle }: { readonly person: Person; readonly cycle: Cycle }): LedgerScope => ({
  cycleId: cycle.cycleId,
  unionId: person.seat.role === 'reviewer' ? person.seat.unionId : null,
})

/** The filter of a scope. */
export const within = ({ cycleId, unionId, unrouted = false }: LedgerScope): object => ({
  cycleId,
  ...(unionId === null && !unrouted ? {} : { unionId }),
})

/** Everybody where no filter is set; who has left is found by a filter of its own, and by no other. */
const narrowed = (database: Database, filter: LedgerFilter): object => {
  if (filter === 'all') return {}
  return filter === 'departed' ? offLedger(database) : { ...ON_LEDGER, state: filter }
}

/** Entries whose enterprise is or was called what was typed. */
export const entriesWhere = (database: Database, scope: LedgerScope, filter: LedgerFilter, search: NameSearch) =>
  database.command.and([
    { ...within(scope), ...narrowed(database, filter) },
    ...foundBy(database, 'enterpriseName', search),
  ])
