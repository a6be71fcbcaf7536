import { chinaDateOf } from '../calendar/instant'
import type { PlainDate } from '../calendar/plain-date'
import { visibleText } from '../answer/control-characters'
import type { Chained } from '../chain/chain'
import type { Report } from './report'
import { REPORT_FORMS, sectionHeading } from './sections'

/** A report as it stands on paper. */
export interface ReportPaper {
  readonly title: string
  /** The enterprise or union whose report it is. */
  readonly unit: string
  /** The day in China on which it was submitted; null for a draft. */
  readonly submittedOn: PlainDate | null
  readonly round: number
  /** 校验码 of what it shows; null where nothing has been submitted of it, or not since there are chains. */
  readonly head: string | null
  readonly sections: ReadonlyArray<{ readonly heading: string; readonly paragraphs: readonly string[] }>
}

/** The paper of a report as it stands now; what was handed back to be corrected is a draft again. */
export const reportPaperOf = (report: Report & Chained): ReportPaper => {
  const { title, sections } = REPORT_FORMS[report.kind]
  const open = report.state === 'draft' || report.state === 'returned'
  return {
    title,
    unit: report.name,
    submittedOn: open || report.submittedAt === null ? null : chinaDateOf(report.submittedAt),
    round: report.round,
    head: report.chain?.head ?? null,
    sections: sections.map((section, index) => ({
      heading: sectionHeading(index + 1, section.title),
      paragraphs: (report.sections[section.no]?.text ?? '')
        .split(/\r?\n/)
        .map(visibleText)
        .filter((line) => line !== ''),
    })),
  }
}

/** Changed when the text is composed otherwise, so that a digest of one composition is never taken for another's. */
const COMPOSITION = 2

/**
 * What a report says, as one text that is the same wherever it is composed; its digest names the version on paper. How often it was
 * submitted is no part of it: a paper is stamped by its writer alone, and stays what it is for as long as not a word is changed.
 */
export const canonicalReport = ({ reportId, kind, sections }: Pick<Report, 'reportId' | 'kind' | 'sections'>): string =>
  JSON.stringify([
    'report',
    COMPOSITION,
    reportId,
    REPORT_FORMS[kind].sections.map(({ no }) => [no, sections[no]?.text ?? '']),
  ])
