import { call } from '@/services/call'
import { draftFolder } from '@/services/drafts'
import { watchForeground } from '@/services/foreground'
import { watchNetwork } from '@/services/network'
import { newRequestId } from '@/services/request-id'
import { namedSeat } from '@/services/seat'
import { serverNow } from '@/services/server-clock'
import { isStorageFull, watchStorage } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'
import { openOnce } from '../saving/open-once'
import { createReportEditor } from './report-editor'

const isText = (value: unknown): value is string => typeof value === 'string'

const storage = { isFull: isStorageFull, watch: watchStorage }

/** The one running editor of a report. */
export const openReport = openOnce((reportId) => {
  // A report is read and written in many seats: the one in which it was opened is the one that it is saved from.
  const seat = namedSeat()
  const drafts = draftFolder(KEPT.sections, isText)
  return createReportEditor(reportId, {
    call: (action, input, requestId) => call(action, input, requestId, seat),
    now: serverNow,
    newRequestId,
    drafts,
    storage,
    watchNetwork,
    watchForeground,
  })
})
