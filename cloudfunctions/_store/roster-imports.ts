import type { ImportRow, ImportSummary } from '@/contract/roster'
import type { Enterprise } from '@/domain/people/person'
import type { PlannedRow } from '@/domain/roster/import-row'
import type { InvitedEnterprise } from '@/domain/people/seat-invitations'
import { answered, documents, insertOnce, updated, type Database } from './database'
import type { FreshPaper } from './enterprise-papers'
import { keyedDocuments, type PageWanted } from './row-keys'
import type { Transaction } from './transaction'

/** An import as it is kept: its summary without what follows from it, and where its file lies. */
export interface ImportDocument extends Omit<ImportSummary, 'fields' | 'total' | 'sheets' | 'hiddenColumns'> {
  /** Missing on what was planned before a sheet could be chosen. */
  readonly sheets?: readonly string[]
  /** Missing on what was planned before they were noted. */
  readonly hiddenColumns?: readonly number[]
  readonly _id: string
  readonly personId: string
  readonly cycleId: string
  readonly fileId: string
  readonly extension: 'xlsx' | 'csv'
  readonly createdAt: number
  /** Counts the plans made of the file: each has pages of its own, so that an old one is never mixed with a new. */
  readonly generation: number
  /** The rows that are planned, in pages. */
  readonly total: number
  /** Who confirmed: all rows are written in their name, whoever goes on with it. */
  readonly confirmedBy: string | null
}

/** A row as it is kept, with the revision of the ledger entry that it was planned against. */
export interface StoredRow extends ImportRow, Pick<PlannedRow, 'contact'> {
  readonly seenRevision: number | null
}

export interface ImportPage {
  readonly _id: string
  readonly importId: string
  readonly rows: readonly StoredRow[]
}

/** Rows a document: small enough to be read and written whole. */
export const ROWS_A_PAGE = 50

/** The id of the page that holds a row. */
export const pageIdOf = ({ _id, generation }: Pick<ImportDocument, '_id' | 'generation'>, index: number): string =>
  `${_id}-${generation}-${Math.floor(index / ROWS_A_PAGE)}`

/** Imports of rosters: a head each, and their planned rows in pages. */
export const rosterImportStore = (database: Database) => {
  const _ = database.command
  const heads = () => database.collection('imports')
  const pages = () => database.collection('import_pages')

  return {
    find: async (importId: string): Promise<ImportDocument | undefined> => {
      const [found] = await documents<ImportDocument>(heads().where({ _id: importId }).limit(1).get())
      return found
    },

    findLast: async (): Promise<ImportDocument | undefined> => {
      const [found] = await documents<ImportDocument>(heads().where({}).orderBy('createdAt', 'desc').limit(1).get())
      return found
    },

    /** Adds an import; false where it is there already. */
    add: (head: ImportDocument): Promise<boolean> => insertOnce(database, 'imports', head),

    /** A few imports whose time is over. */
    expired: (now: number, limit: number): Promise<readonly ImportDocument[]> =>
      documents<ImportDocument>(
        heads()
          .where({ expiresAt: _.lt(now) })
          .limit(limit)
          .get(),
      ),

    /** Removes an import with its pages; what it wrote to the ledger stays. */
    remove: async (importId: string): Promise<void> => {
      await answered(pages().where({ importId }).remove())
      await answered(heads().where({ _id: importId }).remove())
    },

    /** Keeps the pages of a plan; kept again, they are the same. */
    keepPages: async (head: Pick<ImportDocument, '_id' | 'generation'>, rows: readonly StoredRow[]): Promise<void> => {
      for (let at = 0; at < rows.length; at += ROWS_A_PAGE) {
        const page = { importId: head._id, rows: rows.slice(at, at + ROWS_A_PAGE) }
        await answered(pages().doc(pageIdOf(head, at)).set(page))
      }
    },

    /** Planned rows from a place on. */
    rows: async (head: ImportDocument, from: number, count: number): Promise<readonly StoredRow[]> => {
      const first = Math.floor(from / ROWS_A_PAGE)
      const last = Math.floor((from + count - 1) / ROWS_A_PAGE)
      const ids = Array.from({ length: last - first + 1 }, (_each, index) =>
        pageIdOf(head, (first + index) * ROWS_A_PAGE),
      )
      const found = await documents<ImportPage>(
        pages()
          .where({ _id: _.in(ids) })
          .limit(ids.length)
          .get(),
      )
      return found
        .flatMap(({ rows }) => rows)
        .filter(({ index }) => index >= from && index < from + count)
        .sort((a, b) => a.index - b.index)
    },

    /** Writes what became of a page's rows, and how far the import is; false where another call was there before. */
    pass: async (
      head: ImportDocument,
      rows: readonly StoredRow[],
      next: Pick<ImportDocument, 'passed' | 'done' | 'state' | 'revision'>,
    ): Promise<boolean> => {
      const [first] = rows
      if (first)
        await answered(
          pages()
            .doc(pageIdOf(head, first.index))
            .update({ rows: _.set([...rows]) }),
        )
      const count = await updated(
        heads()
          .where({ _id: head._id, state: 'applying', passed: head.passed })
          .update({ ...next, done: _.set(next.done) }),
      )
      return count === 1
    },

    /** A page of the whole ledger in its order, those of the coming cycle included. */
    enterprises: (page: PageWanted) =>
      keyedDocuments<Enterprise & InvitedEnterprise>(
        database,
        { collection: 'enterprises', where: [] },
        [['no', 'asc']],
        page,
      ),

    /** The highest number on the ledger. */
    highestNo: async (): Promise<number> => {
      const [last] = await documents<Pick<Enterprise, 'no'>>(
        database.collection('enterprises').where({}).field({ no: true }).orderBy('no', 'desc').limit(1).get(),
      )
      return last?.no ?? 0
    },

    /** Whether another enterprise has this very name: somebody may have added it since the preview. */
    isNamed: async ({ name, enterpriseId }: Pick<Enterprise, 'name' | 'enterpriseId'>): Promise<boolean> => {
      const { total } = await answered<{ total: number }>(
        database
          .collection('enterprises')
          .where({ name, enterpriseId: _.neq(enterpriseId) })
          .count(),
      )
      return total > 0
    },

    /** Whether a number is free. */
    isFree: async (no: number): Promise<boolean> => {
      const { total } = await answered<{ total: number }>(database.collection('enterprises').where({ no }).count())
      return total === 0
    },

    /** Suggests a union for an enterprise that has none; one that was assigned meanwhile keeps its own. */
    suggest: async (enterpriseId: string, unionId: string): Promise<void> => {
      await updated(
        database
          .collection('enterprises')
          .where({ _id: enterpriseId, unionId: null })
          .update({ suggestedUnionId: unionId, suggestionBasis: 'imported roster' }),
      )
    },
  }
}

/**
 * Adds an enterprise with its first papers, so that it is never assigned to a union without them. A number that is taken fails the unique
 * index.
 */
export const addEnterprise = async (
  transaction: Transaction,
  enterprise: Enterprise,
  papers: readonly FreshPaper[],
): Promise<void> => {
  await transaction.add('enterprises', { _id: enterprise.enterpriseId, ...enterprise })
  for (const { collection, document } of papers) await transaction.add(collection, document)
}
