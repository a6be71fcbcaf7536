import type { ReportPaper } from '@/domain/report/paper'
import { flowFrom } from '../form/pdf-appendix'
import { BODY, BODY_BOTTOM, openPdf, paperEdges, type Pdf } from '../form/pdf-pages'
import { dayText, headLines, missingLine } from '../form/wording'
import { REPORT_DRAFT_LINE, reportEditionText } from './wording'

/** Two characters, as paragraphs of official papers begin. */
const INDENT = '　　'
/** What is signed stands so far from the right margin. */
const SIGNED_INSET = 32

/** Whose report it is, and the day: together, at the right. */
const writeSigned = ({ unit, submittedOn }: ReportPaper, pdf: Pdf, from: number): number => {
  const width = BODY.width - SIGNED_INSET
  const lines = pdf.set([unit, dayText(submittedOn)], width, 'annex')
  const height = lines.length * pdf.lineHeight('annex')
  const y = from + height > BODY_BOTTOM ? pdf.turn() : from
  return pdf.write(lines, { x: BODY.x, y, width }, { size: 'annex', align: 'right' })
}

/**
 * Writes a report as a PDF: what `writeReportDocx` says, in one embedded font (`font`: an OpenType file's bytes) of which only the used
 * glyphs are kept. A character without a glyph is printed as 〓 and listed at the end.
 */
export const writeReportPdf = async (paper: ReportPaper, code: string, font: Uint8Array): Promise<Uint8Array> => {
  const edition = reportEditionText(paper, code)
  const pdf = openPdf(font, { title: `${paper.unit}${paper.title}`, subject: edition })
  const titles = pdf.set([paper.unit, paper.title], BODY.width, 'title')
  const after = pdf.write(titles, { ...BODY, y: pdf.turn() }, { size: 'title', align: 'center' })
  const text = flowFrom(pdf, after + 18)
  for (const { heading, paragraphs } of paper.sections) {
    // A heading is never the last line of a page.
    text.lines(`${INDENT}${heading}`, 'annex', pdf.lineHeight('annex'))
    for (const words of paragraphs) text.lines(`${INDENT}${words}`, 'annex', 0)
    text.gap(6)
  }
  text.gap(20)
  const end = flowFrom(pdf, writeSigned(paper, pdf, text.at()))
  const head = headLines(paper.head)
  if (head.length > 0) end.gap(12)
  head.forEach((line) => end.lines(line))
  const missing = pdf.missing()
  if (missing.length > 0) {
    end.gap(12)
    end.lines(missingLine(missing))
  }
  return pdf.finish(paperEdges(pdf, { draft: paper.submittedOn === null ? REPORT_DRAFT_LINE : null, edition }))
}
