import { REPORT_FORMS, type ReportKind } from '@/domain/report/sections'
import type { World } from './world'

export const STAGE = 'c2026-e001-stage'
export const SUMMARY = 'c2026-u-dongguan-summary'

/** A report of each kind in the standing world: its id, who writes it and who receives it. */
export const PARTIES = {
  stage: { reportId: STAGE, writes: 'contact-1', receives: 'reviewer-dg' },
  summary: { reportId: SUMMARY, writes: 'reviewer-dg', receives: 'office' },
} as const satisfies Record<ReportKind, object>

/** The same, at work. */
export const reporting = (world: () => World) => {
  const idOf = (kind: ReportKind) => PARTIES[kind].reportId
  const writer = (kind: ReportKind) => world().as(PARTIES[kind].writes)
  return {
    idOf,
    writer,
    receiver: (kind: ReportKind) => world().as(PARTIES[kind].receives),
    write: async (kind: ReportKind, openId?: string, reportId: string = idOf(kind)): Promise<void> => {
      const who = openId === undefined ? writer(kind) : world().as(openId)
      for (const { no, title } of REPORT_FORMS[kind].sections)
        await who.does('report.saveSection', { reportId, no, seenRevision: 0, text: `${title}：已按方案推进。` })
    },
  }
}
