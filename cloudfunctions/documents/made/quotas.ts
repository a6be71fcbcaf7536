import type { QuotaRow } from '@/contract/quota'
import type { Wanted } from '@/domain/job/document-job'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { quotaRows, requireGiving } from '../../_host/quota-rows'
import { eachPage } from '../../_store/all-pages'
import { quotaTable } from '../tables/quotas'
import { writeTable } from '../tables/write-table'
import type { Making, MakingCall } from './making'

/** 名额 of the coming year as Excel, for the office. They change all the time, so each asking is its own. */
export const quotasMaking = async (
  asking: MakingCall,
  { presentId }: Extract<Wanted, { kind: 'quotas' }>,
): Promise<Making | Refusal> => {
  const office = await requireGiving(asking, presentId)
  if (isRefusal(office)) return office
  const { person, cycle, cycleId } = office
  const wanted = { kind: 'quotas' as const, presentId: cycle.cycleId }
  return {
    person,
    wanted,
    contents: null,
    write: (tell, { jobId }) =>
      writeTable<QuotaRow>(
        asking,
        tell,
        { ...{ person, jobId, wanted }, action: 'quota.export', subject: 'all' },
        {
          ...{ name: '名额', title: `${cycleId.slice(1)} 年度名额（全省）`, columns: quotaTable },
          // One read holds all unions.
          pages: eachPage(() => quotaRows(asking, cycleId), Infinity),
        },
      ),
  }
}
