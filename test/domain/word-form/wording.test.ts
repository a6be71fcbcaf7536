import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { ALIKE, findByWording, lettersOf, likeness } from '@/domain/word-form/wording'

const indicators = indicatorsOf(edition2023)
const wordingOf = (no: number) => indicators.find((each) => each.no === no)?.wording ?? ''

describe('an indicator by its wording', () => {
  test('no two official wordings come near to being taken for one another', () => {
    const pairs = indicators.flatMap((a) =>
      indicators.filter((b) => b.no > a.no).map((b) => likeness(a.wording, b.wording)),
    )
    expect(Math.max(...pairs)).toBeLessThan(ALIKE * 0.75)
  })

  test('each is found by itself, and without its points', () => {
    for (const { no, wording } of indicators) {
      expect(findByWording(edition2023, wording)?.no).toBe(no)
      expect(findByWording(edition2023, wording.replace(/（.*/, ''))?.no).toBe(no)
    }
  })

  test.each([
    ['half-width brackets and blanks', 16, '加强安全生产和职业健康、\n心理健康等 工作情况 (4分)'],
    ['other quotation marks', 18, '为职工缴足"五险一金"情况(3 分)'],
    ['full-width figures', 1, '成立组织领导机构、制定工作方案情况（５分）'],
    ['the notice’s slip, set right', 23, '建立以企业岗位练兵和技术比武为基础的劳动和技能竞赛机制'],
    ['a part left out', 9, '自建或联合高等学校、职业学校和专业科研机构建设技能人才培养基地、工匠学院情况'],
  ])('%s', (_, no, text) => {
    expect(findByWording(edition2023, text)?.no).toBe(no)
  })

  test.each(['', '其他需要说明的情况', '产业工人', '备注'])('%j is none of them', (text) => {
    expect(findByWording(edition2023, text)).toBeUndefined()
  })

  test('blanks, widths and points do not count', () => {
    expect(lettersOf(' 列入企业 发展规划（3 分）')).toBe(lettersOf('列入企业发展规划'))
    expect(likeness(wordingOf(2), wordingOf(2))).toBe(1)
    expect(likeness('', '')).toBe(0)
  })
})
