import type { MovedReport, reportActions } from '@/contract/report'
import { checkAct } from '@/domain/cycle/stages'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { checkMayWrite, checkSection } from '@/domain/report/check-section'
import type { ReportEvent } from '@/domain/report/event'
import { type Report, type Section, type Sections } from '@/domain/report/report'
import type { ReportCommand } from '@/domain/report/rules'
import type { ReportPart, StoredSection, TimedReport } from '../../_store/report-document'
import { isSameRequest } from '../../_store/requests'
import { areToBeFiled } from '../../_store/lying-records'
import { savedRecord } from '../../_host/audited-work'
import { requireReadableReport, requireReport } from '../../_host/require-report'
import { cursorPage, eventIdOf } from '../../_host/answer-size'
import { type Call, type Handlers, thenTell } from '../../_host/call'
import { earlierReport } from './earlier-report'
import { listReports } from './report-list'

/** A page of a timeline: no more than are drawn at once. */
const EVENTS = 20

/** Without the request that wrote it, which is nobody else's business. */
const shown = ({ text, revision, savedAt, savedBy }: Section): Section => ({ text, revision, savedAt, savedBy })

const shownSections = (sections: Sections): Sections =>
  Object.fromEntries(Object.entries(sections).map(([no, section]) => [no, shown(section)]))

const staleAgainst = (no: number, { text, revision, savedAt }: Section): Refusal =>
  refuse('report_section_stale', { no, revision, savedAt, text })

/** The one section as it stands, with whatever a decision about writing to it must know. */
const findPart = (call: Call, reportId: string, no: number) =>
  requireReport<ReportPart>(call.stores, reportId, call.stores.reports.findPart(call.asking, reportId, no))

const isBlank = (report: ReportPart | Report): report is Report => 'lengths' in report

/** What this very request has saved already: the same again is answered, the same id with anything else is refused. */
const savedBefore = (current: StoredSection | undefined, call: Call): Refusal | { section: Section } | undefined => {
  if (current?.requestId !== call.requestId) return undefined
  return isSameRequest(current.requestDigest, call.requestDigest)
    ? { section: shown(current) }
    : refuse('request_id_reused')
}

/** Why a section that looked savable was not written: it is looked at once more, on the way of a refusal alone. */
const explainUnsaved = async (call: Call, reportId: string, no: number): Promise<Refusal | { section: Section }> => {
  const asked = await findPart(call, reportId, no)
  if (isRefusal(asked)) return asked
  const { person, report, cycle } = asked
  const closed = checkMayWrite(person, report, cycle, call.now)
  if (closed) return closed
  const current = report.sections[no] as StoredSection | undefined
  if (!current) throw new Error('a section was neither saved nor refused')
  return savedBefore(current, call) ?? staleAgainst(no, current)
}

const move =
  <Input extends { readonly reportId: string; readonly seenRevision: number }>(
    command: (input: Input) => ReportCommand,
  ) =>
  async (input: Input, call: Call): Promise<MovedReport | Refusal> =>
    thenTell(call, await call.stores.reports.carryOut(call, input.reportId, input.seenRevision, command(input)), [
      input.reportId,
    ])

export const reportHandlers: Handlers<keyof typeof reportActions> = {
  'report.load': async ({ reportId }, { asking, stores }) => {
    const asked = await requireReadableReport(stores, asking, reportId)
    if (isRefusal(asked)) return asked
    const { report, cycle } = asked
    const { _id, ...whole } = { _id: '', ...report }
    return { report: { ...whole, sections: shownSections(whole.sections) }, cycle }
  },

  'report.timeline': async ({ reportId, after }, call) => {
    const { stores, asking } = call
    const asked = await requireReport<TimedReport>(stores, reportId, stores.reports.findForTimeline(asking, reportId))
    if (isRefusal(asked)) return asked
    const { unfiled }: Partial<TimedReport> = asked.report
    const events = await stores.timelines.events<ReportEvent>(reportId, unfiled, after, EVENTS + 1)
    return cursorPage(events, EVENTS, eventIdOf)
  },

  'report.earlier': earlierReport,

  'report.list': listReports,

  // Two calls: one read of everything the decision needs, one conditional write. The very first save adds the report.
  'report.saveSection': async ({ reportId, no, seenRevision, text }, call) => {
    const asked = await findPart(call, reportId, no)
    if (isRefusal(asked)) return asked
    const { person, report, cycle } = asked
    const wrong = checkMayWrite(person, report, cycle, call.now) ?? checkSection(report.kind, no, text)
    if (wrong) return wrong

    const current = report.sections[no] as StoredSection | undefined
    const before = savedBefore(current, call)
    if (before) return before
    if ((current?.revision ?? 0) !== seenRevision)
      // The same words from two phones are no conflict.
      return current?.text === text
        ? { section: shown(current) }
        : staleAgainst(no, current ?? { text: '', revision: 0, savedAt: call.now, savedBy: '' })
    if (isBlank(report)) {
      await call.stores.reports.begin(report)
      // Begun after its year's papers were closed, it bears no mark.
      const now = await call.stores.cycles.find(cycle.cycleId)
      const archived = now && checkAct('fill', now, call.now)
      if (archived) return archived
    }
    const section: StoredSection = {
      text,
      revision: seenRevision + 1,
      savedAt: call.now,
      savedBy: person.personId,
      requestId: call.requestId,
      requestDigest: call.requestDigest,
    }
    const record = savedRecord(call, person, 'report.saveSection', reportId, { no, revision: seenRevision })
    const saved = await call.stores.reports.saveSection(report as ReportPart, no, section, record)
    if (!saved) return explainUnsaved(call, reportId, no)
    // Made just now for a year that was taken back meanwhile: nobody would find it. Its own write comes before this look.
    if (isBlank(report) && !(await call.stores.cycles.find(cycle.cycleId))) return refuse('cycle_unknown')
    if (areToBeFiled(report as ReportPart)) await call.afterCommit([], [reportId])
    return { section: shown(section) }
  },

  'report.submit': move(() => ({ kind: 'submit' })),
  'report.withdraw': move(() => ({ kind: 'withdraw' })),
  'report.open': move(() => ({ kind: 'open' })),
  'report.return': move(({ rectifyBy, note }) => ({ kind: 'return', rectifyBy, note })),
  'report.receive': move(() => ({ kind: 'receive' })),
}
