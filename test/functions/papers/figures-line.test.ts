import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Cycle } from '@/domain/assessment/assessment'
import { officialFormOf, rowsOfForm } from '@/domain/form/official-form'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { formPreviewOf } from '@/features/receipt/form-preview'
import { NO_PICTURES } from '../../../cloudfunctions/_rendering/form/pictures'
import { writeFormDocx } from '../../../cloudfunctions/_rendering/form/write-form-docx'
import { writeFormPdf } from '../../../cloudfunctions/_rendering/form/write-form-pdf'
import { readWordForm } from '../../../cloudfunctions/documents/word-in/read-word-form'
import { isRefusal } from '@/domain/refusal/refusal'
import { cycle } from '../../domain/support/cast'
import { narrative, submitted } from '../../domain/support/stages'
import { CODE } from '../support/papers'
import { readPdf } from '../support/pdf'
import { all, rowsOf, unzipped, xmlOf } from '../support/word'

const font = readFileSync(
  path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf'),
)
const withFigures = (() => {
  const answer = submitted.answers[4]
  if (!answer) throw new Error('no answer 4')
  const facts = { membersThisYear: 18, membersLastYear: 15 }
  return { ...submitted, answers: { ...submitted.answers, 4: { ...answer, facts } } }
})()
const LINE = '填报数字：今年党员数18人，去年党员数15人，年度增长率20.0%。'
const printing: Cycle = { ...cycle, figuresOnPaper: true }

const form = (terms: Cycle) => officialFormOf(withFigures, terms, edition2023)
const word = (terms: Cycle) => writeFormDocx(form(terms), CODE, NO_PICTURES)
const cellOf = async (terms: Cycle): Promise<string | undefined> => {
  const [table] = all(xmlOf(await unzipped(await word(terms)), 'word/document.xml'), 'tbl')
  return table && rowsOf(table)[4]?.cells[3]?.text
}
const pdfText = async (terms: Cycle): Promise<string> => {
  const { pages } = readPdf(await writeFormPdf(form(terms), CODE, NO_PICTURES, font))
  return pages
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '')
}

describe('where the office has not switched it on, the paper is the notice’s', () => {
  test.each([
    ['of a year from before the switch', cycle],
    ['of a year that has it off', { ...cycle, figuresOnPaper: false }],
  ])('%s', async (_, terms) => {
    expect(await cellOf(terms)).toBe(narrative(4))
    expect(await pdfText(terms)).not.toContain('填报数字')
    expect(rowsOfForm(form(terms)).every(({ figures }) => figures === '')).toBe(true)
  })
})

describe('where it is on', () => {
  test('Word, PDF and the preview print the figures, with what was computed, below the narrative', async () => {
    expect(await cellOf(printing)).toBe(`${narrative(4)}\n${LINE}`)
    expect(await pdfText(printing)).toContain(LINE)
    const rows = formPreviewOf(withFigures, printing, edition2023).parts.flatMap((part) => part.rows)
    expect(rows.filter(({ figures }) => figures !== '').map(({ no, figures }) => [no, figures])).toEqual([[4, LINE]])
  })

  test('a form that comes back as Word is read without that line', async () => {
    const reading = await readWordForm(await word(printing), edition2023, printing)
    if (isRefusal(reading)) throw new Error(reading.refused)
    expect(reading.indicators.map(({ narrative: text }) => text)).toEqual(
      reading.indicators.map(({ no }) => narrative(no)),
    )
  })
})
