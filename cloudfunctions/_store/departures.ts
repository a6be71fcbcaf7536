import type { Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { isArchived } from '@/domain/cycle/stages'
import { hasLeft, type Departure, type MergerParty } from '@/domain/ledger/departure'
import type { LeaveCommand, RejoinCommand } from '@/domain/ledger/leaving'
import { isWithWriter } from '@/domain/people/access'
import type { Enterprise } from '@/domain/people/person'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { enterpriseReportIds, type ReportOutline } from '@/domain/report/report'
import type { AssessmentDocument } from './assessment-document'
import { documents, replacing, type Database } from './database'
import type { Transaction } from './transaction'
import { UNCOUNTED } from './counted-papers'
import { countedWrite } from './unfiled-events'

/**
 * Who has not left: of others nothing is counted or waited for, and nothing is written, since one may leave between a look and the
 * write. The field is missing on what was kept before any could, and on what is a union's.
 */
export const ON_LEDGER = { departure: null } as const

/** Who has left. */
export const offLedger = ({ command: _ }: Database) => ({ departure: _.neq(null) }) as const

const partyOf = ({ enterpriseId, no, name }: Enterprise): MergerParty => ({ enterpriseId, no, name })

/** A command to leave as it is decided: with the other one of a merger as that is now, and whether it has left itself. */
export const withOther = async (transaction: Transaction, command: LeaveCommand): Promise<Refusal | LeaveCommand> => {
  const { into } = command.departure
  if (!into) return command
  const other = await transaction.find<Enterprise>('enterprises', into.enterpriseId)
  return other
    ? {
        ...command,
        departure: { ...command.departure, into: partyOf(other) },
        otherLeft: hasLeft(other),
        otherUnionId: other.unionId,
      }
    : refuse('enterprise_unknown')
}

/** A command to come back as it is decided: with the union of the one that it had been merged into. */
export const withFormerOther = async (
  transaction: Transaction,
  command: RejoinCommand,
  enterpriseId: string,
): Promise<RejoinCommand> => {
  const into = (await transaction.find<Enterprise>('enterprises', enterpriseId))?.departure?.into
  const other = into && (await transaction.find<Enterprise>('enterprises', into.enterpriseId))
  return other ? { ...command, otherUnionId: other.unionId } : command
}

/** The other one of a merger names whom it took in, and no more once that has come back. */
const nameInOther = async (
  transaction: Transaction,
  database: Database,
  otherId: string,
  change: (before: readonly MergerParty[]) => readonly MergerParty[],
): Promise<void> => {
  const other = await transaction.find<Enterprise>('enterprises', otherId)
  if (!other) return
  await transaction.update('enterprises', otherId, replacing(database, { mergedFrom: change(other.mergedFrom ?? []) }))
}

/**
 * Writes to an enterprise's own record that it has left, or with null that it has come back. Both of a merger are changed: of two
 * enterprises that are merged into each other at once one is so done again, and finds the other one gone.
 */
export const markEnterprise = async (
  transaction: Transaction,
  database: Database,
  enterpriseId: string,
  departure: Departure | null,
): Promise<void> => {
  const enterprise = await transaction.find<Enterprise>('enterprises', enterpriseId)
  if (!enterprise) return
  await transaction.update('enterprises', enterpriseId, replacing(database, { departure }))
  const without = (parties: readonly MergerParty[]) => parties.filter((party) => party.enterpriseId !== enterpriseId)
  const before = enterprise.departure?.into
  if (before) await nameInOther(transaction, database, before.enterpriseId, without)
  if (departure?.into)
    await nameInOther(transaction, database, departure.into.enterpriseId, (parties) => [
      ...without(parties),
      partyOf(enterprise),
    ])
}

/** What comes back is not late by a deadline that may have been moved meanwhile; where it still is, the clock marks it anew. */
const unmarked = (state: string, departure: Departure | null) =>
  departure === null && isWithWriter(state) ? { lateAt: null } : {}

/** Marks an enterprise's reports of one year, where they are begun. What is written to them at this moment is so decided anew. */
export const markReports = async (
  transaction: Transaction,
  database: Database,
  { cycleId, enterpriseId }: { readonly cycleId: string; readonly enterpriseId: string },
  departure: Departure | null,
): Promise<void> => {
  for (const reportId of enterpriseReportIds(cycleId, enterpriseId)) {
    const report = await transaction.find<Pick<ReportOutline, 'state'>>('reports', reportId)
    if (report)
      await transaction.update('reports', reportId, {
        ...replacing(database, { departure }),
        ...unmarked(report.state, departure),
        ...countedWrite(database),
        ...UNCOUNTED,
      })
  }
}

/**
 * Marks an enterprise's papers of the years after one, but for those that are archived. The look for them goes beside the
 * transaction, which has begun by then: whoever begins some meanwhile changes the enterprise too, so one of the two is done again.
 */
export const markLater = async (
  transaction: Transaction,
  database: Database,
  { cycleId: from, enterpriseId }: { readonly cycleId: string; readonly enterpriseId: string },
  departure: Departure | null,
  cycles: readonly Cycle[],
): Promise<void> => {
  const archived = cycles.filter(isArchived).map(({ cycleId }) => cycleId)
  const later = await documents<Pick<AssessmentDocument, 'cycleId' | 'departure' | 'state'>>(
    database
      .collection('assessments')
      .where({ enterpriseId, cycleId: database.command.gt(from) })
      .field({ cycleId: true, departure: true, state: true })
      .get(),
  )
  for (const { cycleId, ...paper } of later) {
    // Where it has left already, that stays as it was said.
    if (archived.includes(cycleId) || hasLeft(paper) === (departure !== null)) continue
    const id = assessmentIdOf(cycleId, enterpriseId)
    const fields = replacing(database, { departure })
    await transaction.update('assessments', id, {
      ...fields,
      ...unmarked(paper.state, departure),
      ...countedWrite(database),
      ...UNCOUNTED,
    })
    if (await transaction.find('ledger', id)) await transaction.update('ledger', id, { ...fields, ...UNCOUNTED })
    await markReports(transaction, database, { cycleId, enterpriseId }, departure)
  }
}
