import type { Cycle } from '@/domain/assessment/assessment'
import { nameKey } from '@/domain/ledger/enterprise-name'
import type { ImportGround } from '@/domain/roster/import-plan'
import type { KnownEnterprise } from '@/domain/roster/import-row'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { Enterprise, Union } from '@/domain/people/person'
import { isPresent } from '@/domain/people/union-changes'
import type { InvitedEnterprise } from '@/domain/people/seat-invitations'
import type { MakingCall } from '../made/making'
import { allKeyedRows } from '../../_store/row-keys'
import { EVERYBODY } from '../../_store/search'

/** An enterprise as an import sees it, with the revision of its entry: what is written later must find the same one. */
interface KnownWithRevision extends KnownEnterprise {
  readonly seenRevision: number
}

/** The ledger that a roster is held against. */
export interface Ground extends ImportGround {
  readonly known: readonly KnownWithRevision[]
}

const A_QUERY = 500

const knownOf = (
  enterprise: Enterprise & InvitedEnterprise,
  entry: LedgerEntry | undefined,
  unions: readonly Union[],
  joinsLater: boolean,
): KnownWithRevision => ({
  enterpriseId: enterprise.enterpriseId,
  no: enterprise.no,
  name: enterprise.name,
  formerNames: (entry?.formerNames ?? []).filter(({ name }) => nameKey(name) !== nameKey(enterprise.name)),
  unionId: enterprise.unionId,
  unionName: unions.find(({ unionId }) => unionId === enterprise.unionId)?.name ?? null,
  suggestedUnionId: enterprise.suggestedUnionId,
  values: entry?.values ?? {},
  rosterContact: enterprise.rosterContact,
  joinsLater,
  seenRevision: entry?.revision ?? 0,
})

/**
 * Reads the whole ledger of a cycle: its columns, unions, enterprises and entries, a page at a time. An enterprise whose
 * entry of the cycle does not exist yet is seen as it will begin, with last cycle's values.
 */
export const readGround = async ({ stores }: Pick<MakingCall, 'stores'>, { cycleId }: Cycle): Promise<Ground> => {
  const [{ columns }, unions, enterprises, kept] = await Promise.all([
    stores.ledgerLists.columnsOf(cycleId),
    stores.unions.all(),
    allKeyedRows((page) => stores.rosterImports.enterprises(page), A_QUERY),
    allKeyedRows((page) => stores.ledgerLists.entries({ cycleId, unionId: null }, 'all', EVERYBODY, page), A_QUERY),
  ])
  const entries = new Map(kept.map((entry) => [entry.enterpriseId, entry]))
  const joinsLater = ({ fromCycleId }: Enterprise) => fromCycleId !== undefined && fromCycleId > cycleId
  const without = enterprises.filter((each) => !entries.has(each.enterpriseId) && !joinsLater(each))
  for (const entry of await stores.ledger.freshEntries(cycleId, without, unions)) entries.set(entry.enterpriseId, entry)
  return {
    columns,
    // What a file calls by the name of one that was merged into another has to be said anew.
    unions: unions.filter(isPresent),
    known: enterprises.map((enterprise) =>
      knownOf(enterprise, entries.get(enterprise.enterpriseId), unions, joinsLater(enterprise)),
    ),
  }
}
