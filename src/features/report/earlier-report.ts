import type { EarlierReport } from '@/contract/report'
import { useQuery } from '../use-query'

/** What was written a year before. A report is written without it as well, so a failure is silent. */
export const useEarlierReport = (reportId: string): EarlierReport | undefined =>
  useQuery('report.earlier', { reportId }).value?.earlier ?? undefined

/** What stood in a section then; undefined where nothing did. */
export const earlierTextOf = (
  earlier: EarlierReport | undefined,
  no: number,
): { readonly cycleTitle: string; readonly text: string } | undefined => {
  const text = earlier?.texts[no]
  return earlier && text !== undefined ? { cycleTitle: earlier.cycleTitle, text } : undefined
}
