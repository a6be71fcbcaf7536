import type { AuditRow } from '@/contract/audit'
import type { Cursor } from '@/contract/fields'
import { chinaDateOf } from '@/domain/calendar/instant'
import type { Wanted } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { auditFilterOf, readAuditRows } from '../../_host/audit-rows'
import { requirePerson } from '../../_host/call'
import { pagesAfterRow } from '../../_store/all-pages'
import { auditTable } from '../tables/audit'
import { writeTable } from '../tables/write-table'
import type { Making, MakingCall } from './making'

const ROWS_A_QUERY = 200

/** 操作记录 as the filter shows it, as Excel, for the office. It grows all the time, so each asking is its own. */
export const auditMaking = async (
  asking: MakingCall,
  wanted: Extract<Wanted, { kind: 'audit' }>,
): Promise<Making | Refusal> => {
  const person = await requirePerson(asking, 'office')
  if (isRefusal(person)) return person
  const filter = auditFilterOf(wanted.shown)
  return {
    person,
    wanted,
    contents: null,
    write: (tell, { jobId }) =>
      writeTable<AuditRow>(
        asking,
        tell,
        { ...{ person, jobId, wanted }, action: 'audit.export', subject: 'all' },
        {
          ...{ name: '操作记录', title: `操作记录（${chinaDateOf(asking.now)} 导出）`, columns: auditTable },
          pages: pagesAfterRow(
            (after: Cursor | null, limit) => readAuditRows(asking, filter, after, limit),
            ({ at, auditId }) => ({ at, id: auditId }),
            ROWS_A_QUERY,
          ),
        },
      ),
  }
}
