import { REPORT_FORMS, type ReportKind } from '@/domain/report/sections'
import type { World } from './world'

export const STAGE = 'c2026-e001-stage'
export const SUMMARY = 'c2026-u-dongguan-summary'

/** The two reports of the standing world: who writes them, who receives them, and what is written. */
export const reporting = (world: () => World) => {
  const idOf = (kind: ReportKind) => (kind === 'stage' ? STAGE : SUMMARY)
  const writer = (kind: ReportKind) => world().as(kind === 'stage' ? 'contact-1' : 'reviewer-dg')
  return {
    idOf,
    writer,
    receiver: (kind: ReportKind) => world().as(kind === 'stage' ? 'reviewer-dg' : 'office'),
    write: async (kind: ReportKind, openId?: string, reportId = idOf(kind)): Promise<void> => {
      const who = openId === undefined ? writer(kind) : world().as(openId)
      for (const { no, title } of REPORT_FORMS[kind].sections)
        await who.does('report.saveSection', { reportId, no, seenRevision: 0, text: `${title}：已按方案推进。` })
    },
  }
}
