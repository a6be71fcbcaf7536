import type { Instant } from '@/domain/calendar/instant'
import type { Person } from '@/domain/people/person'
import { decideReport } from '@/domain/report/decide'
import { freshEnterpriseReport, freshUnionReport, type Report, type ReportState } from '@/domain/report/report'
import type { ReportCommand, ReportContext, ReportDecision } from '@/domain/report/rules'
import { REPORT_FORMS, type ReportKind } from '@/domain/report/sections'
import { isRefusal, type Refusal, type RefusalCode } from '@/domain/refusal/refusal'
import { cycle, dongguan, enterprise, day, NOON } from './cast'

/** A report in which every section holds something. */
export const written = (kind: ReportKind, at: Instant = NOON): Report => {
  const report = {
    enterprise: freshEnterpriseReport(cycle, kind, enterprise),
    union: freshUnionReport(cycle, kind, dongguan),
  }[REPORT_FORMS[kind].owner]
  return {
    ...report,
    startedAt: at,
    sections: Object.fromEntries(
      REPORT_FORMS[kind].sections.map(({ no, title }) => [
        no,
        { text: `${title}：按方案推进。`, revision: 1, savedAt: at, savedBy: 'p-writer' },
      ]),
    ),
  }
}

export const inState = (kind: ReportKind, state: ReportState): Report => ({
  ...written(kind),
  state,
  revision: 3,
  round: state === 'draft' ? 0 : 1,
  submittedAt: state === 'draft' ? null : NOON,
  openedAt: null,
  returnOrder:
    state === 'returned' ? { rectifyBy: day('2026-12-20'), note: '请补充', at: NOON, byName: '审核员甲' } : null,
})

export const unrouted = (state: ReportState): Report => ({ ...inState('stage', state), unionId: null })

export const askReport = (
  report: Report,
  actor: Person,
  command: ReportCommand,
  more: Partial<ReportContext> = {},
): Refusal | ReportDecision =>
  decideReport(report, command, {
    actor,
    now: NOON,
    cycle,
    requestId: 'request-0123456789',
    seenRevision: report.revision,
    ...more,
  })

export const allowed = (answer: Refusal | ReportDecision): ReportDecision => {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}

export const codeOf = (answer: object | undefined): RefusalCode | 'allowed' =>
  answer !== undefined && isRefusal(answer) ? answer.refused : 'allowed'
