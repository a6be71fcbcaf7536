import type { Assessment } from '@/domain/assessment/assessment'
import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { officialFormOf } from '@/domain/form/official-form'
import { isRefusal } from '@/domain/refusal/refusal'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { standingOf, takenContent } from '@/domain/word-form/comparison'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { writeFormDocx } from '../../../cloudfunctions/_rendering/form/write-form-docx'
import { readWordForm } from '../../../cloudfunctions/documents/word-in/read-word-form'
import { cycle, rubric } from '../../domain/support/cast'
import { blank, complete, endorsed, remarkOf, submitted } from '../../domain/support/stages'
import { answering, CODE, EVIDENCE, PICTURES } from '../support/papers'

/** The form as the product itself writes it in Word, read back. */
const exported = async (assessment: Assessment) => {
  const file = await writeFormDocx(officialFormOf(assessment, cycle, edition2023), CODE, PICTURES)
  const reading = await readWordForm(file, rubric, cycle)
  if (isRefusal(reading)) throw new Error(reading.refused)
  return reading
}

const contentOf = ({ answers }: Assessment, no: number) => answers[no] ?? EMPTY_CONTENT

describe('a form that the product exported', () => {
  test.each([
    ['complete', complete],
    ['submitted', submitted],
    ['endorsed', endorsed],
    ['with photos behind it', { ...submitted, evidence: EVIDENCE }],
    [
      'with 核定分 in its cells',
      { ...endorsed, remarks: { 8: remarkOf({ verifiedScore: 2, verifiedReason: '缺凭证' }) } },
    ],
  ] as const)('%s comes back as it went out, in no doubt', async (_, assessment) => {
    const { indicators, strangers, unitName, beside } = await exported(assessment)
    expect([strangers, beside]).toEqual([[], []])
    expect(unitName).toBe(assessment.enterpriseName)
    for (const reading of indicators) {
      const present = contentOf(assessment, reading.no)
      expect([reading.no, reading.doubts]).toEqual([reading.no, []])
      expect(standingOf(reading, present, true)).toBe('same')
      expect(takenContent(reading, EMPTY_CONTENT)).toMatchObject({
        narrative: present.narrative.trim(),
        selfScore: present.selfScore,
      })
    }
  })

  test('an empty one is the form, with nothing in it', async () => {
    const { indicators } = await exported(blank)
    expect(indicators.map(({ present, narrative, score, doubts }) => [present, narrative, score, doubts])).toEqual(
      indicatorsOf(rubric).map(() => [true, '', null, []]),
    )
  })

  test('texts of several lines, with tabs, signs and emoji', async () => {
    const narrative = '一、“五小”活动 <3 & 5>\n\t（1）提案 186 条，采纳 90%；\n二、👷 师带徒——“传、帮、带”。'
    const assessment = answering(24, narrative)
    const reading = (await exported(assessment)).indicators[23]
    expect(reading && standingOf(reading, contentOf(assessment, 24), true)).toBe('same')
    expect(reading?.narrative.split('\n').map((line) => line.trim())).toEqual(
      narrative.split('\n').map((line) => line.trim()),
    )
  })
})
