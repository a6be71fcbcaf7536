import type { Enterprise, Person, Union } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { checkSection, sectionLength } from '@/domain/report/check-section'
import { decideReport } from '@/domain/report/decide'
import type { ReportEffect, ReportEvent } from '@/domain/report/event'
import { freshEnterpriseReports, freshUnionReports, ownerIdOf, type Report } from '@/domain/report/report'
import type { ReportCommand } from '@/domain/report/rules'
import type { ReportKind } from '@/domain/report/sections'
import { contactOf, dongguanReviewer, guangzhouReviewer, type SamplePerson } from './people'
import { REPORT_TEXTS, SUMMARY_TEXTS } from './report-texts'
import { dayFromNow, momentOf, type Stage, type When } from './story'

/** A sample report as it stands now, with what happened to it. */
export interface ToldReport {
  readonly report: Report
  readonly events: ReadonlyArray<{ readonly event: ReportEvent; readonly effects: readonly ReportEffect[] }>
}

const actorOf = ({ personId, name, seat }: SamplePerson, boundAt: Person['boundAt']): Person => ({
  ...{ personId, name, seat, boundAt },
  revokedAt: null,
})

/** Tells one report's history through the product's own rules; a step that they refuse throws. */
const beginReport = (stage: Stage, fresh: Report) => {
  let report = fresh
  const events: Array<ToldReport['events'][number]> = []
  const story = {
    write: (when: When, by: SamplePerson, texts: readonly string[]) => {
      const savedAt = momentOf(stage, when)
      for (const [index, text] of texts.entries()) {
        const no = index + 1
        const refused = checkSection(report.kind, no, text)
        if (refused) throw new Error(`the sample section ${no} was refused: ${refused.refused}`)
        const revision = (report.sections[no]?.revision ?? 0) + 1
        report = {
          ...report,
          sections: { ...report.sections, [no]: { text, revision, savedAt, savedBy: by.personId } },
          lengths: { ...report.lengths, [no]: sectionLength(text) },
          startedAt: report.startedAt ?? savedAt,
        }
      }
      return story
    },
    act: (when: When, by: SamplePerson, command: ReportCommand) => {
      const now = momentOf(stage, when)
      const requestId = `sample-${report.reportId}-${events.length + 1}`
      const context = { actor: actorOf(by, now), now, cycle: stage.cycle, requestId, seenRevision: report.revision }
      const decision = decideReport(report, command, context)
      if (isRefusal(decision)) throw new Error(`the sample ${command.kind} was refused: ${decision.refused}`)
      report = { ...report, ...decision.patch }
      events.push({ event: decision.event, effects: decision.effects })
      return story
    },
    told: (): ToldReport => ({ report, events }),
  }
  return story
}

const RETURNED = '第二部分请补充技能培训、技能等级认定的人数和比例；“不足”请写到具体问题，不要只写“有待加强”。'

/** What happened to some reports of each kind, by their writer; the rest was not begun. */
const HISTORIES: Readonly<Record<ReportKind, Readonly<Record<string, (stage: Stage, fresh: Report) => ToldReport>>>> = {
  stage: {
    e031: (stage, fresh) =>
      beginReport(stage, fresh).write([3, 15, 20], contactOf(31), REPORT_TEXTS.slice(0, 2)).told(),
    e032: (stage, fresh) =>
      beginReport(stage, fresh)
        .write([7, 10, 5], contactOf(32), REPORT_TEXTS)
        .act([6, 9, 30], contactOf(32), { kind: 'submit' })
        .act([5, 10, 0], dongguanReviewer, { kind: 'open' })
        .act([5, 10, 40], dongguanReviewer, { kind: 'return', rectifyBy: dayFromNow(stage, 6), note: RETURNED })
        .told(),
    e034: (stage, fresh) =>
      beginReport(stage, fresh)
        .write([4, 16, 10], contactOf(34), REPORT_TEXTS)
        .act([3, 11, 0], contactOf(34), { kind: 'submit' })
        .told(),
    e001: (stage, fresh) =>
      beginReport(stage, fresh)
        .write([9, 14, 30], contactOf(1), REPORT_TEXTS)
        .act([8, 9, 15], contactOf(1), { kind: 'submit' })
        .act([7, 15, 0], guangzhouReviewer, { kind: 'receive' })
        .told(),
    e050: (stage, fresh) =>
      beginReport(stage, fresh)
        .write([5, 9, 50], contactOf(50), REPORT_TEXTS)
        .act([4, 10, 20], contactOf(50), { kind: 'submit' })
        .told(),
  },
  summary: {
    'u-dongguan': (stage, fresh) =>
      beginReport(stage, fresh).write([2, 16, 45], dongguanReviewer, SUMMARY_TEXTS.slice(0, 1)).told(),
    'u-guangzhou': (stage, fresh) =>
      beginReport(stage, fresh)
        .write([3, 11, 10], guangzhouReviewer, SUMMARY_TEXTS)
        .act([2, 9, 40], guangzhouReviewer, { kind: 'submit' })
        .told(),
  },
}

const tell = (stage: Stage, fresh: Report): ToldReport =>
  HISTORIES[fresh.kind][ownerIdOf(fresh.reportId)]?.(stage, fresh) ?? { report: fresh, events: [] }

/** The reports of everybody who writes one: some begun, some handed in, returned and received, the rest not begun. */
export const tellReports = (
  stage: Stage,
  enterprises: readonly Enterprise[],
  unions: readonly Union[],
): readonly ToldReport[] =>
  [
    ...enterprises.flatMap((enterprise) => freshEnterpriseReports(stage.cycle, enterprise)),
    ...unions.flatMap((union) => freshUnionReports(stage.cycle, union)),
  ].map((fresh) => tell(stage, fresh))
