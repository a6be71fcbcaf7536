import { rowsOfForm, type OfficialForm } from '@/domain/form/official-form'
import { flowFrom, writeAppendix } from './pdf-appendix'
import { BODY, openPdf, paperEdges, type Pdf } from './pdf-pages'
import { drawTable } from './pdf-table'
import { embedPicture } from './pdf-picture'
import { keepPictures, type Pictures } from './pictures'
import { dayText, DRAFT_LINE, editionText, headLines, missingLine, VERIFIED_TITLE, verifiedLine } from './wording'

/** 附件 1, the title, 单位名称 and 填报时间; returns where the table begins. */
const writeLead = ({ printed, enterpriseName, filledOn }: OfficialForm, pdf: Pdf): number => {
  let y = pdf.turn()
  y = pdf.write(pdf.set([printed.annex], BODY.width, 'annex'), { ...BODY, y }, { size: 'annex' }) + 4
  y = pdf.write(pdf.set(printed.titleLines, BODY.width, 'title'), { ...BODY, y }, { size: 'title', align: 'center' })
  const lines = [`${printed.enterpriseLabel}${enterpriseName}`, `${printed.filledOnLabel}${dayText(filledOn)}`]
  return pdf.write(pdf.set(lines, BODY.width, 'lead'), { ...BODY, y: y + 12 }, { size: 'lead' }) + 6
}

/**
 * Writes 附件 1 as a PDF: the same table as `writeFormDocx`, in one embedded font (`font`: an OpenType file's bytes) of which
 * only the used glyphs are kept. A character without a glyph is printed as 〓 and listed at the end: it never vanishes, and
 * the Word file has it. Of its pictures it holds one at a time; what cannot be embedded is named.
 */
export const writeFormPdf = async (
  form: OfficialForm,
  code: string,
  pictures: Pictures,
  font: Uint8Array,
  /** Hears on how many pages the table stands, its opinion on the last of them; what is appended is not counted. */
  tell: (tablePages: number) => void = () => undefined,
): Promise<Uint8Array> => {
  const pdf = openPdf(font, { title: form.title, subject: editionText(form, code) })
  const after = flowFrom(pdf, drawTable(form, pdf, writeLead(form, pdf)))
  tell(pdf.document.bufferedPageRange().count)
  const verified = rowsOfForm(form).filter((row) => row.verified !== null)
  if (verified.length > 0) {
    after.gap(10)
    after.lines(VERIFIED_TITLE, 'lead', pdf.lineHeight('cell'))
    verified.forEach((row) => after.lines(verifiedLine(row)))
  }
  const embedded = await keepPictures(pictures, (picture) => embedPicture(pdf.document, picture))
  const end = writeAppendix(form, embedded, pdf, after)
  const head = headLines(form.head)
  if (head.length > 0) end.gap(12)
  head.forEach((line) => end.lines(line))
  const missing = pdf.missing()
  if (missing.length > 0) {
    end.gap(12)
    end.lines(missingLine(missing))
  }
  return pdf.finish(paperEdges(pdf, { draft: form.draft ? DRAFT_LINE : null, edition: editionText(form, code) }))
}
