import type { Cycle } from '@/domain/assessment/assessment'
import { isArchived } from '@/domain/cycle/stages'
import { cycleIdOf, enterpriseIdOf } from '@/domain/assessment/assessment-id'
import { checkOnLedger, departureIn } from '@/domain/ledger/departure'
import { noColumns, type LedgerColumns } from '@/domain/ledger/ledger-column'
import { freshEntry, type LedgerEntry, type LedgerEvent, type LedgerState } from '@/domain/ledger/ledger-entry'
import { LEDGER_COMMANDS } from '@/domain/ledger/decide-ledger'
import type { LedgerCommand } from '@/domain/ledger/ledger-command'
import type { Enterprise, Person, Union } from '@/domain/people/person'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import { documents, type Database } from './database'
import { beginPapers, ledgerPaper } from './enterprise-papers'
import { enterpriseStore } from './enterprises'
import { tellingIdOf } from './events'
import { readWithPerson, type Asking } from './joined-read'
import { decideEntryWithin, entryOf, type LedgerDocument } from './ledger-writes'
import { cycleStore, CURRENT_CYCLE, CYCLE_FIELDS } from './cycles'
import { carryOutInTransactionOf } from './carry-out'
import { unionStore } from './unions'

/** Who asks about an entry, with everything that showing it takes. */
export interface LedgerEntryWithPerson {
  readonly person: Person
  readonly cycle: Cycle | undefined
  /** The cycle is not the newest: its entry is finished in its own year, and stands as it is once it was confirmed. */
  readonly former: boolean
  readonly entry: LedgerEntry | undefined
  readonly columns: LedgerColumns
}

const COLUMN_FIELDS = { _id: 0 } as const
/** How many enterprises' former entries one query asks for: each may have one of every cycle. */
const FORMER_A_QUERY = 100

const standsAt = ({ state, revision }: Pick<LedgerEntry, 'state' | 'revision'>) => ({ state, revision })

/** 台账: an entry a cycle and enterprise, the cycle's columns, and a history that is only added to. */
export const ledgerStore = (database: Database) => {
  const _ = database.command
  const collection = () => database.collection('ledger')

  /** What was last confirmed of these enterprises before a cycle. */
  const formerEntries = async (cycleId: string, enterpriseIds: readonly string[]) => {
    const found = new Map<string, LedgerEntry>()
    for (let at = 0; at < enterpriseIds.length; at += FORMER_A_QUERY) {
      const entries = await documents<LedgerEntry>(
        collection()
          .where({ enterpriseId: _.in(enterpriseIds.slice(at, at + FORMER_A_QUERY)), cycleId: _.lt(cycleId) })
          .field({ enterpriseId: true, values: true, formerNames: true })
          .orderBy('cycleId', 'desc')
          .limit(1000)
          .get(),
      )
      for (const entry of entries) if (!found.has(entry.enterpriseId)) found.set(entry.enterpriseId, entry)
    }
    return found
  }

  /** The entries of these enterprises as a cycle begins, whether they are kept yet or not. */
  const freshEntries = async (
    cycleId: string,
    enterprises: readonly Enterprise[],
    unions: readonly Union[],
  ): Promise<readonly LedgerEntry[]> => {
    const former = await formerEntries(
      cycleId,
      enterprises.map(({ enterpriseId }) => enterpriseId),
    )
    const names = new Map(unions.map(({ unionId, name }) => [unionId, name]))
    return enterprises.map((enterprise) =>
      freshEntry(cycleId, enterprise, names.get(enterprise.unionId ?? '') ?? null, former.get(enterprise.enterpriseId)),
    )
  }

  /** The entry of an enterprise that has none yet in this cycle, as it would begin; undefined where there is no such enterprise. */
  const freshOf = async (entryId: string): Promise<LedgerEntry | undefined> => {
    const enterprise = await enterpriseStore(database).find(enterpriseIdOf(entryId))
    if (!enterprise) return undefined
    const union = enterprise.unionId === null ? undefined : await unionStore(database).find(enterprise.unionId)
    const [entry] = await freshEntries(cycleIdOf(entryId), [enterprise], union ? [union] : [])
    return entry
  }

  /** Begins an entry that nobody has written to, with the union that answers for its enterprise now. What exists stays. */
  const begin = async (entry: LedgerEntry): Promise<void> => {
    await beginPapers(database, entry.enterpriseId, async ({ unionId, departure }, unionName) => [
      ledgerPaper({ ...entry, unionId, unionName, departure: departureIn({ departure }, entry.cycleId) }),
    ])
  }

  return {
    freshEntries,
    begin,

    /** The person who asks, the entry they ask about, its cycle and columns. One call where the entry is kept already. */
    findWithPerson: async (asking: Asking, entryId: string): Promise<LedgerEntryWithPerson | undefined> => {
      const cycleId = cycleIdOf(entryId)
      const found = await readWithPerson<{
        cycle: Cycle
        current: Cycle
        entry: LedgerDocument
        columns: LedgerColumns
      }>(database, asking, {
        current: CURRENT_CYCLE,
        cycle: { from: 'cycles', where: { _id: cycleId }, project: CYCLE_FIELDS },
        entry: { from: 'ledger', where: { _id: entryId } },
        columns: { from: 'ledger_columns', where: { _id: cycleId }, project: COLUMN_FIELDS },
      })
      if (!found) return undefined
      const [stored] = found.joined.entry
      const [cycle] = found.joined.cycle
      return {
        person: found.person,
        cycle,
        former: found.joined.current[0]?.cycleId !== cycleId,
        entry: stored ? entryOf(stored) : cycle && (await freshOf(entryId)),
        columns: found.joined.columns[0] ?? noColumns(cycleId),
      }
    },

    /**
     * Asks the domain and writes what it decides, with its line of history; an entry that is not kept yet begins with it.
     * `seenRevision` null takes the entry as it stands.
     */
    carryOut: carryOutInTransactionOf<
      LedgerCommand,
      LedgerState,
      LedgerEvent,
      { current: Cycle; entry: { _id: string } }
    >(database, {
      history: {
        along: (requestId) => ({
          event: { from: 'ledger_history', where: { _id: requestId }, project: { snapshot: 0 } },
        }),
        findIn: ({ event = [] }) => event[0] as LedgerEvent | undefined,
      },
      moveOf: ({ eventId, entry, kind, actor: { personId } }) =>
        entry
          ? { ...{ subjectId: entry.entryId, personId, kind, toTell: tellingIdOf(eventId) }, ...standsAt(entry) }
          : undefined,
      recordedAs: (kind) => LEDGER_COMMANDS[kind].recordedAs,
      unknown: refuse('ledger_entry_unknown'),
      stale: refuse('ledger_changed'),
      along: (entryId) => ({
        current: CURRENT_CYCLE,
        entry: { from: 'ledger', where: { _id: entryId }, project: { _id: 1 } },
      }),
      decideWithin: async (transaction, entryId, command, { request, actor, cycle, seenRevision, joined }) => {
        const decision = await decideEntryWithin(transaction, database, entryId, command, {
          ...{ actor, cycle, seenRevision, now: request.now, requestId: request.requestId },
          former: joined.current[0]?.cycleId !== cycle.cycleId,
        })
        if (isRefusal(decision)) return decision
        const toTell = decision.effects.length > 0 ? tellingIdOf(request.requestId) : null
        return { ...standsAt(decision.entry), toTell }
      },
      around: async (entryId, joined, carryOut) => {
        const missing = joined.entry.length === 0 ? await freshOf(entryId) : undefined
        const gone = missing && checkOnLedger(missing)
        if (gone) return gone
        if (missing) {
          await begin(missing)
          // Begun after its year's papers were closed, it bears no mark.
          const cycle = await cycleStore(database).find(cycleIdOf(entryId))
          if (cycle && isArchived(cycle)) return refuse('cycle_archived', { title: cycle.title })
        }
        const result = await carryOut()
        // Made just now for a year that was taken back meanwhile: nobody would find it. Its own write comes before this look.
        return missing && !isRefusal(result) && !(await cycleStore(database).find(cycleIdOf(entryId)))
          ? refuse('cycle_unknown')
          : result
      },
    }),
  }
}
