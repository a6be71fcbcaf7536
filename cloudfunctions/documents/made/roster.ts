import type { Wanted } from '@/domain/job/document-job'
import { safeName } from '@/domain/package/file-name'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { rejectedRowsFileName } from '@/text/roster'
import { allowing, requireInCycle } from '../../_host/with-cycle'
import { findTable, headedTables, readKept } from '../roster/plan-file'
import { readGround } from '../roster/ground'
import { previewFile, remapFile } from '../roster/preview'
import { requireImport } from '../roster/require-import'
import { rejectedRowsFile } from '../roster/rejected-rows-file'
import type { MakingCall, Making } from './making'

/** All rows of the largest table. */
const ALL_ROWS = 5_000

/** The rows of an import that were not written, each with its reason beside it. */
export const rejectedRowsMaking = async (
  asking: MakingCall,
  wanted: Extract<Wanted, { kind: 'returned_rows' }>,
): Promise<Making | Refusal> => {
  const found = await requireImport(asking, wanted.importId)
  if (isRefusal(found)) return found
  const { person, head, cycle } = found
  return {
    person,
    wanted,
    contents: null,
    write: async (tell) => {
      tell({ step: 'reading', done: 0, total: 0 })
      const tables = await readKept(asking, head.fileId, head.extension)
      if (isRefusal(tables)) return tables
      tell({ step: 'comparing', done: 0, total: 0 })
      const table = findTable(headedTables(tables, await readGround(asking, cycle)), head.sheet)
      if (isRefusal(table)) return table
      tell({ step: 'writing', done: 0, total: 0 })
      const bytes = await rejectedRowsFile(table, await asking.stores.rosterImports.rows(head, 0, ALL_ROWS))
      if (!bytes) return refuse('import_nothing_returned')
      return { fileName: rejectedRowsFileName(safeName(head.fileName)), bytes }
    },
  }
}

/** The plan of a roster that was handed in. It is kept as an import under the job's own id. */
export const rosterMaking = async (
  asking: MakingCall,
  wanted: Extract<Wanted, { kind: 'roster' }>,
): Promise<Making | Refusal> => {
  const office = allowing(asking, 'keep_ledger', await requireInCycle(asking, wanted.cycleId, 'office'))
  if (isRefusal(office)) return office
  return {
    person: office.person,
    wanted: { ...wanted, cycleId: office.cycle.cycleId },
    contents: null,
    write: async (tell, { jobId }) => {
      const planned = await previewFile({ ...asking, requestId: jobId }, office, wanted, tell)
      return isRefusal(planned) ? planned : null
    },
  }
}

/** The same roster planned anew, with the columns or the sheet as a person says. */
export const rosterColumnsMaking = async (
  asking: MakingCall,
  wanted: Extract<Wanted, { kind: 'roster_columns' }>,
): Promise<Making | Refusal> => {
  const { importId, seenRevision, columns, sheet } = wanted
  const found = allowing(asking, 'keep_ledger', await requireImport(asking, importId))
  if (isRefusal(found)) return found
  const mapping = columns && Object.fromEntries(columns.map(({ key, column }) => [key, column]))
  return {
    person: found.person,
    wanted,
    contents: null,
    write: async (tell, { jobId }) => {
      // Whoever asked for it is bound to it already; whoever goes on with it goes on with the same request.
      const call = { ...asking, requestId: jobId, requestDigest: jobId, action: 'roster.remap' } as const
      const planned = await remapFile(call, found, seenRevision, { mapping, sheet: sheet ?? found.head.sheet }, tell)
      return isRefusal(planned) ? planned : null
    },
  }
}
