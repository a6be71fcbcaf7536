import { call } from '@/services/call'
import { draftFolder } from '@/services/drafts'
import { watchForeground } from '@/services/foreground'
import { watchNetwork } from '@/services/network'
import { newRequestId } from '@/services/request-id'
import { serverNow } from '@/services/server-clock'
import { isStorageFull, watchStorage } from '@/services/storage'
import { storageScope } from '@/services/storage-scope'
import { createReportDesk, type ReportDesk } from './report-desk'

const isText = (value: unknown): value is string => typeof value === 'string'

const storage = { isFull: isStorageFull, watch: watchStorage }

let owner: string | undefined
const desks = new Map<string, ReportDesk>()

/** The one running desk of a report; begun when it is first asked for. */
export const openReport = (reportId: string): ReportDesk => {
  // In a browser one may become somebody else: what the person before was writing is not shown to the next.
  if (owner !== storageScope()) {
    for (const desk of desks.values()) desk.close()
    desks.clear()
    owner = storageScope()
  }
  const drafts = draftFolder('report-draft/', isText)
  const desk =
    desks.get(reportId) ??
    createReportDesk(reportId, { call, now: serverNow, newRequestId, drafts, storage, watchNetwork, watchForeground })
  desks.set(reportId, desk)
  return desk
}
