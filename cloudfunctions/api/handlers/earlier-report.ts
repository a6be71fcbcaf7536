import type { EarlierReport } from '@/contract/report'
import { visibleText } from '@/domain/answer/control-characters'
import { isRefusal } from '@/domain/refusal/refusal'
import { ownerIdOf, reportIdOf, type Sections } from '@/domain/report/report'
import type { Handler } from '../../_host/call'
import { requireReadableReport } from '../../_host/require-report'

const textsOf = (sections: Sections): EarlierReport['texts'] =>
  Object.fromEntries(
    Object.entries(sections)
      .map(([no, { text }]) => [no, text] as const)
      .filter(([, text]) => visibleText(text) !== ''),
  )

/** The newest earlier year in which its owner wrote anything in a report of this kind that whoever asks may read. */
export const earlierReport: Handler<'report.earlier'> = async ({ reportId }, { asking, stores }) => {
  const asked = await requireReadableReport(stores, asking, reportId)
  if (isRefusal(asked)) return asked
  const { kind, cycleId } = asked.report
  for (const cycle of await stores.cycles.all()) {
    if (cycle.cycleId >= cycleId) continue
    const former = await requireReadableReport(stores, asking, reportIdOf(cycle.cycleId, kind, ownerIdOf(reportId)))
    const texts = isRefusal(former) ? {} : textsOf(former.report.sections)
    if (Object.keys(texts).length > 0) return { earlier: { cycleTitle: cycle.title, texts } }
  }
  return { earlier: null }
}
