import { useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShownAgain } from '../page-life'
import { useQuery, useReloadOn } from '../use-query'
import type { ReportEditor, ReportState } from './report-editor'
import { reportStampOf, type ReportStamp } from './report-stamp'
import type { ReportView } from './report-view'

/** How often its sections were saved: each save may be another text than the one that was stamped. */
const savesOf = ({ sections }: ReportState): number =>
  Object.values(sections).reduce((sum, { base }) => sum + base.revision, 0)

/** Where a report's stamped copy stands; undefined until that is known, and of a report that nobody has begun. */
export const useReportStamp = (
  editor: ReportEditor,
  { report, empty }: Pick<ReportView, 'report' | 'empty'>,
): ReportStamp | undefined => {
  const begun = report.startedAt !== null
  const { value, reload } = useQuery('stamp.load', begun ? { assessmentId: report.reportId } : null)
  const saves = useStore(editor.store, savesOf)
  const stamped = value !== undefined && (value.form !== null || value.former.length > 0)
  useShownAgain(() => void reload())
  // Where nothing was stamped no save makes it void.
  useReloadOn(
    saves,
    useCallback(async () => {
      if (stamped) await reload()
    }, [stamped, reload]),
  )
  useReloadOn(report.revision, reload)
  const written = empty.length === 0
  return useMemo(() => value && reportStampOf(value, written), [value, written])
}
