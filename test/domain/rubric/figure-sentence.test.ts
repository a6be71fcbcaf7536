import { edition2023 } from '@/domain/rubric/edition-2023'
import type { FactValues } from '@/domain/rubric/facts'
import { figureSentence, withFigureSentence } from '@/domain/rubric/figure-sentence'
import { figureMismatches } from '@/domain/rubric/figures-in-text'
import { findIndicator, indicatorsOf } from '@/domain/rubric/rubric'
import { factsOf, figuresFor } from '../../../seeds/samples/figures'
import { servicesNarratives } from '../../../seeds/samples/narratives-services'
import { worksNarratives } from '../../../seeds/samples/narratives-works'

const get = (no: number) => {
  const indicator = findIndicator(edition2023, no)
  if (!indicator) throw new Error(`no indicator ${no}`)
  return indicator
}
const MEMBERS = { membersThisYear: 18, membersLastYear: 15 }

describe('figures as a sentence', () => {
  test.each([
    ['with what is computed from them', 4, MEMBERS, '今年党员数18人，去年党员数15人，年度增长率20.0%。'],
    [
      'what went back',
      4,
      { membersThisYear: 15, membersLastYear: 18 },
      '今年党员数15人，去年党员数18人，年度增长率−16.67%。',
    ],
    ['one that is missing is left out', 8, { payroll: 9320.5 }, '职工工资总额9320.5万元。'],
    ['what cannot be computed is left out', 17, { dispatched: 3, workforce: 0 }, '劳务派遣人数3人，用工总量0人。'],
    ['none', 4, {}, ''],
    ['of an indicator that asks for none', 5, {}, ''],
  ])('%s', (_, no, values: FactValues, sentence) => {
    expect(figureSentence(get(no), values)).toBe(sentence)
  })

  test.each([
    ['into an empty narrative', '', '今年党员数18人，去年党员数15人，年度增长率20.0%。'],
    ['behind what stands there', '党员队伍稳定', '党员队伍稳定。今年党员数18人，去年党员数15人，年度增长率20.0%。'],
    [
      'in the place of the one from former numbers',
      '甲。今年党员数10人。乙。',
      '甲。今年党员数18人，去年党员数15人，年度增长率20.0%。乙。',
    ],
  ])('is written %s', (_, before, after) => {
    expect(withFigureSentence(before, get(4), MEMBERS)).toBe(after)
    expect(withFigureSentence(after, get(4), MEMBERS)).toBe(after)
  })
})

describe('a number in the narrative that is another than the figure', () => {
  test.each([
    ['党员 20 名，去年 15 名。', 4, MEMBERS, ['今年党员数 18人 20名']],
    ['现有产业工人党员１９人。', 4, MEMBERS, ['今年党员数 18人 19人', '去年党员数 15人 19人']],
    ['年度增长率25%，党员18人，去年15人。', 4, MEMBERS, ['年度增长率 20.0% 25%']],
    [
      '工资总额1.2亿元，教育经费186.4万元。',
      8,
      { payroll: 9320, educationExpenses: 186.4 },
      ['职工工资总额 9320万元 1.2亿元'],
    ],
    ['召开产改工作会议5次，培训4次。', 3, { meetings: 3, trainings: 4 }, ['产改工作会议 3次 5次']],
  ])('%s', (narrative, no, values: FactValues, expected) => {
    expect(
      figureMismatches(get(no), values, narrative).map(({ label, figure, inText }) => `${label} ${figure} ${inText}`),
    ).toEqual(expected)
  })

  test.each([
    ['党员由15名增至18名，增长20%。', 4, MEMBERS],
    ['党员队伍不断壮大。', 4, MEMBERS],
    ['党员示范岗45个。', 4, MEMBERS],
    ['工资总额0.932亿元，教育经费1,864,000元，占2%。', 8, { payroll: 9320, educationExpenses: 186.4 }],
    ['党员20名。', 4, {}],
  ])('and none in: %s', (narrative, no, values: FactValues) => {
    expect(figureMismatches(get(no), values, narrative)).toEqual([])
  })

  test('no sample says another number than its figures', () => {
    const found = [3, 8, 21].flatMap((enterpriseNo) =>
      indicatorsOf(edition2023).flatMap((indicator) => {
        const figures = figuresFor(enterpriseNo, 2026)
        return [worksNarratives, servicesNarratives].flatMap((narratives) =>
          figureMismatches(indicator, factsOf(indicator.no, figures), narratives[indicator.no]?.(figures) ?? ''),
        )
      }),
    )
    expect(found).toEqual([])
  })
})
