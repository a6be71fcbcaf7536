import type { Assessment } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { departureIn } from '@/domain/ledger/departure'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { Enterprise, Union } from '@/domain/people/person'
import { refuse } from '@/domain/refusal/refusal'
import { enterpriseReportIds, type Report } from '@/domain/report/report'
import { answered, documents, insertOnce, isDuplicate, type Database } from './database'
import { ON_LEDGER } from './departures'
import { ledgerDocument } from './ledger-writes'
import { inTransaction } from './transaction'
import { UNCOUNTED } from './counted-papers'

/** An enterprise as kept. Beginning its papers counts in its own document: there a rerouting and a beginning meet. */
type EnterpriseDocument = Enterprise & { readonly papersBegun?: number }

/** A paper of an enterprise before anybody wrote to it, as it is to be kept. */
export interface FreshPaper {
  readonly collection: 'assessments' | 'reports' | 'ledger'
  readonly document: object & { readonly _id: string }
}

export const assessmentPaper = (assessment: Assessment): FreshPaper => ({
  collection: 'assessments',
  document: { _id: assessment.assessmentId, ...assessment, ...UNCOUNTED },
})

export const reportPaper = (report: Report): FreshPaper => ({
  collection: 'reports',
  document: { _id: report.reportId, ...report, ...UNCOUNTED },
})

export const ledgerPaper = (entry: LedgerEntry): FreshPaper => ({
  collection: 'ledger',
  document: { ...ledgerDocument(entry), ...UNCOUNTED },
})

/** Makes papers for an enterprise and the union that answers for it now. */
export type PapersOf = (enterprise: Enterprise, unionName: string | null) => Promise<readonly FreshPaper[]>

const beginOnce = async (database: Database, enterpriseId: string, papersOf: PapersOf): Promise<void> => {
  await inTransaction<object>(database, async (transaction) => {
    const enterprise = await transaction.find<EnterpriseDocument>('enterprises', enterpriseId)
    if (!enterprise) return refuse('enterprise_unknown')
    const { unionId, papersBegun = 0 } = enterprise
    const union = unionId === null ? undefined : await transaction.find<Union>('unions', unionId)
    let begun = 0
    for (const { collection, document } of await papersOf(enterprise, union?.name ?? null)) {
      if (await transaction.find(collection, document._id)) continue
      await transaction.add(collection, document)
      begun += 1
    }
    if (begun > 0) await transaction.update('enterprises', enterpriseId, { papersBegun: papersBegun + 1 })
    return {}
  })
}

/**
 * Begins those papers of an enterprise that do not exist yet, with the union that answers for it at the commit; of an enterprise
 * that is gone none. Enterprise, union and papers are read and written in one transaction, and so does a rerouting: both change the
 * enterprise's document, since under snapshot isolation two that only read each other's would both go through.
 */
export const beginPapers = (database: Database, enterpriseId: string, papersOf: PapersOf): Promise<void> =>
  beginOnce(database, enterpriseId, papersOf).catch((failure: unknown) => {
    // Somebody else began one of them at this moment: it is found now, and the rest is begun.
    if (isDuplicate(failure)) return beginOnce(database, enterpriseId, papersOf)
    throw failure
  })

/** Begins a report that nobody has written to; an enterprise's has its union as it is now, a summary its own. */
export const beginReport = async (database: Database, report: Report): Promise<void> => {
  const { enterpriseId } = report
  if (enterpriseId === null) await insertOnce(database, 'reports', reportPaper(report).document)
  else
    await beginPapers(database, enterpriseId, async ({ unionId, departure }) => [
      reportPaper({ ...report, unionId, departure: departureIn({ departure }, report.cycleId) }),
    ])
}

/** The papers that an enterprise has one of in each cycle. */
export const enterprisePaperStore = (database: Database) => {
  const having = async (collection: FreshPaper['collection'], ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = await documents<{ _id: string }>(
      database
        .collection(collection)
        .where({ _id: database.command.in([...ids]) })
        .field({ _id: true })
        .limit(ids.length)
        .get(),
    )
    return new Set(found.map(({ _id }) => _id))
  }

  return {
    begin: (enterpriseId: string, papersOf: PapersOf) => beginPapers(database, enterpriseId, papersOf),

    /** How many of the enterprises that are on the ledger have a form in a cycle. */
    countForms: async (cycleId: string): Promise<number> => {
      const forms = database.collection('assessments').where({ cycleId, ...ON_LEDGER })
      return (await answered<{ total: number }>(forms.count())).total
    },

    /** How many forms of a cycle there are, which an index alone tells. */
    countBegun: async (cycleId: string): Promise<number> =>
      (await answered<{ total: number }>(database.collection('assessments').where({ cycleId }).count())).total,

    /** The highest number of those that have a form in a cycle; 0 where nobody has. */
    highestNo: async (cycleId: string): Promise<number> => {
      const [last] = await documents<Pick<Assessment, 'enterpriseNo'>>(
        database
          .collection('assessments')
          .where({ cycleId })
          .field({ enterpriseNo: true })
          .orderBy('enterpriseNo', 'desc')
          .limit(1)
          .get(),
      )
      return last?.enterpriseNo ?? 0
    },

    /** How many enterprises of a cycle have left the ledger. Looks at those alone. */
    countDeparted: async (cycleId: string): Promise<number> => {
      const departed = database.collection('assessments').where({ cycleId, 'departure.at': database.command.gt(0) })
      return (await answered<{ total: number }>(departed.count())).total
    },

    /** Those of these enterprises that have no form in a cycle. */
    lackingForms: async (cycleId: string, enterprises: readonly Enterprise[]): Promise<readonly Enterprise[]> => {
      const formOf = ({ enterpriseId }: Enterprise) => assessmentIdOf(cycleId, enterpriseId)
      const forms = await having('assessments', enterprises.map(formOf))
      return enterprises.filter((each) => !forms.has(formOf(each)))
    },

    /** Those of these enterprises that lack one of their papers in a cycle. */
    lackingSome: async (cycleId: string, enterprises: readonly Enterprise[]): Promise<readonly Enterprise[]> => {
      if (enterprises.length === 0) return []
      const entryOf = ({ enterpriseId }: Enterprise) => assessmentIdOf(cycleId, enterpriseId)
      const reportsOf = ({ enterpriseId }: Enterprise) => enterpriseReportIds(cycleId, enterpriseId)
      const [assessments, reports, entries] = await Promise.all([
        having('assessments', enterprises.map(entryOf)),
        having('reports', enterprises.flatMap(reportsOf)),
        having('ledger', enterprises.map(entryOf)),
      ])
      return enterprises.filter(
        (each) =>
          !assessments.has(entryOf(each)) ||
          !entries.has(entryOf(each)) ||
          reportsOf(each).some((reportId) => !reports.has(reportId)),
      )
    },
  }
}
