import { useEffect } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useStore } from 'zustand'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { serverNow } from '@/services/server-clock'
import type { Failure } from '@/text/failures'
import { useSession } from '../session/use-session'
import { useUnopened } from '../session/unopened'
import { openReport } from './open-report'
import type { ReportEditor } from './report-editor'
import { isToBeOpened, reportView, type ReportView } from './report-view'

export interface UsedReport {
  readonly editor: ReportEditor
  /** undefined until it and who reads it are known. */
  readonly view: ReportView | undefined
  /** Why it could not be loaded; what was loaded before stays. */
  readonly failure: Failure | undefined
  readonly online: boolean
  readonly storageFull: boolean
}

/** A report, loaded anew whenever its page is shown; opened by whoever receives it, it can no longer be withdrawn. */
export const useReport = (reportId: string): UsedReport => {
  const editor = openReport(reportId)
  const state = useStore(editor.store)
  const { session, failure } = useSession()
  const person = session?.person ?? undefined
  useDidShow(() => {
    void editor.reload()
  })
  useUnopened(state.loaded?.cycle)
  const view = person && reportView(state, person, serverNow())
  const opening = view !== undefined && isToBeOpened(view)
  const revision = view?.report.revision
  useEffect(() => {
    if (!opening || revision === undefined) return
    // Where this fails, the page is read all the same, and the next opening tries again.
    void call('report.open', { reportId, seenRevision: revision }, newRequestId()).then((result) =>
      result.outcome === 'done' || result.outcome === 'refused' ? editor.reload() : undefined,
    )
  }, [editor, opening, reportId, revision])
  return {
    editor,
    view,
    failure: state.failure ?? (session ? undefined : failure),
    online: state.online && state.failure?.outcome !== 'offline',
    storageFull: state.storageFull,
  }
}
