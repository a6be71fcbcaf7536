import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
} from 'docx'
import { rowsOfForm, type OfficialForm } from '@/domain/form/official-form'
import { formAppendix } from './docx-appendix'
import { formTable } from './docx-table'
import { centred, FACES, paragraph, run, SIZES } from './docx-text'
import { keepPictures, type Pictures } from './pictures'
import { DRAFT_LINE, dayText, editionText, headLines, VERIFIED_TITLE, verifiedLine } from './wording'

const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(22),
    bottom: convertMillimetersToTwip(20),
    left: convertMillimetersToTwip(20),
    right: convertMillimetersToTwip(20),
    header: convertMillimetersToTwip(10),
    footer: convertMillimetersToTwip(10),
  },
}

const lead = ({ printed, enterpriseName, filledOn }: OfficialForm): readonly Paragraph[] => [
  paragraph(printed.annex, { face: 'head', size: 'annex' }),
  ...printed.titleLines.map((line, index) =>
    centred(line, { face: 'title', size: 'title', bold: true }, { spacing: { before: index === 0 ? 120 : 0 } }),
  ),
  paragraph(`${printed.enterpriseLabel}${enterpriseName}`, { size: 'lead' }, { spacing: { before: 240 } }),
  paragraph(`${printed.filledOnLabel}${dayText(filledOn)}`, { size: 'lead' }, { spacing: { before: 60, after: 120 } }),
]

const verified = (form: OfficialForm): readonly Paragraph[] => {
  const rows = rowsOfForm(form).filter((row) => row.verified !== null)
  if (rows.length === 0) return []
  return [
    paragraph(VERIFIED_TITLE, { face: 'head', size: 'lead' }, { keepNext: true, spacing: { before: 240 } }),
    ...rows.map((row) => paragraph(verifiedLine(row))),
  ]
}

const footer = (form: OfficialForm, code: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(`${editionText(form, code)}　第 `, { size: 'foot' }),
          new TextRun({ children: [PageNumber.CURRENT], font: FACES.body, size: SIZES.foot }),
          run(' 页　共 ', { size: 'foot' }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], font: FACES.body, size: SIZES.foot }),
          run(' 页', { size: 'foot' }),
        ],
      }),
    ],
  })

/** On every page of a draft, so that no page of it passes for a submitted one. */
const draftHeader = (): Header => new Header({ children: [centred(DRAFT_LINE, { face: 'head', color: 'C00000' })] })

/**
 * Writes 附件 1 as a Word file: the table on A4, the reasons of differing 核定分, and 佐证材料 by indicator. `code` names the
 * submission (domain/form/canonical) and is printed on each page. Photos that `pictures` does not hold are named
 * instead. Word's files hold pictures as they are, so none is taken apart; they are all held until the file is written.
 */
export const writeFormDocx = async (form: OfficialForm, code: string, pictures: Pictures): Promise<Uint8Array> => {
  const children: ReadonlyArray<Paragraph | Table> = [
    ...lead(form),
    formTable(form),
    ...verified(form),
    ...formAppendix(form, await keepPictures(pictures, (picture) => picture)),
    ...headLines(form.head).map((line) => paragraph(line, { size: 'foot' }, { spacing: { before: 60 } })),
  ]
  const file = new Document({
    creator: form.enterpriseName,
    title: form.title,
    description: editionText(form, code),
    styles: { default: { document: { run: { font: FACES.body, size: SIZES.cell } } } },
    sections: [
      {
        properties: { page: PAGE },
        ...(form.draft ? { headers: { default: draftHeader() } } : {}),
        footers: { default: footer(form, code) },
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}
