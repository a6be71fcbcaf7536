import { chinaDateOf, type Instant } from '../calendar/instant'
import { refuse, type Refusal } from '../refusal/refusal'
import { sectionLength } from './check-section'
import type { ReportEvent } from './event'
import type { Report } from './report'
import { REPORT_FORMS } from './sections'

/** How far a report is that was never submitted: what others are told instead of what it says. */
const reportProgressOf = ({ kind, name, sections }: Pick<Report, 'kind' | 'name' | 'sections'>) => {
  const forms = REPORT_FORMS[kind].sections
  const savedAt = Object.values(sections).reduce<Instant | null>(
    (last, section) => (last !== null && last > section.savedAt ? last : section.savedAt),
    null,
  )
  return {
    name,
    written: forms.filter(({ no }) => sectionLength(sections[no]?.text ?? '') > 0).length,
    sections: forms.length,
    savedOn: savedAt === null ? null : chinaDateOf(savedAt),
  }
}

/**
 * A report with the text that was submitted last, for whoever does not write it while it lies with its writer. What was never
 * submitted is refused with its progress.
 */
export const reportAsSubmitted = (
  report: Report,
  submission: Pick<ReportEvent, 'snapshot' | 'round' | 'at'> | undefined,
): Refusal | Report => {
  if (!submission?.snapshot) return refuse('report_unsubmitted', reportProgressOf(report))
  const { sections } = submission.snapshot
  const lengths = Object.fromEntries(Object.entries(sections).map(([no, { text }]) => [no, sectionLength(text)]))
  return { ...report, sections, lengths, round: submission.round, submittedAt: submission.at }
}
