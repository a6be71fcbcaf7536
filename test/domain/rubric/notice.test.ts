import { readFileSync } from 'node:fs'
import path from 'node:path'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { findDimensionOf, findIndicator, indicatorsOf, indicatorTitle } from '@/domain/rubric/rubric'

const annex = readFileSync(path.join(__dirname, '../../../docs/notice/annex-1.txt'), 'utf8')
/** The cells of the table as its text has them; a cell broken over two lines is two cells here. */
const cells = annex.split(/[\t\n]/).map((cell) => cell.trim())
const withoutBlanks = (text: string) => text.replace(/\s/g, '')
const indicators = indicatorsOf(edition2023)

describe('the rubric is 附件 1, character for character', () => {
  test.each(indicators.map(({ no, wording }) => [no, wording] as const))('%i %s', (no, wording) => {
    const row = cells.indexOf(wording)
    expect(row).toBeGreaterThan(-1)
    // The number stands in the same row, one or two cells before.
    expect(cells.slice(Math.max(0, row - 2), row)).toContain(String(no))
  })

  test('no wording is said twice, and the table holds no indicator besides', () => {
    expect(new Set(indicators.map(({ wording }) => wording)).size).toBe(28)
    const numbers = cells.filter((cell) => /^\d{1,2}$/.test(cell)).map(Number)
    expect(numbers).toEqual(indicators.map(({ no }) => no))
  })

  test('the example of indicator 1 and the sentence of the opinion are the table’s', () => {
    expect(cells).toContain(findIndicator(edition2023, 1)?.example)
    expect(annex).toContain(`>${edition2023.opinionSentence}</p>`)
    expect(indicators.filter((indicator) => indicator.example !== undefined).map(({ no }) => no)).toEqual([1])
  })

  test('the notice’s own slip at 23 is kept', () => {
    expect(findIndicator(edition2023, 23)?.wording).toContain('技术比武为基层的')
  })

  test('the table’s title and its 一级指标 with their points are found in it', () => {
    const text = withoutBlanks(annex)
    expect(text).toContain(withoutBlanks(edition2023.title))
    for (const { title } of edition2023.dimensions.filter(({ id }) => !['skills', 'governance'].includes(id)))
      expect(text).toContain(title)
    // A page break stands between these two and their points.
    expect(cells).toContain('产业工人技能培育')
    expect(cells).toContain('产业工人有序参与社会和企业治理')
    expect(text.match(/\((\d+)分\)/g)).toEqual(['(10分)', ...Array<string>(6).fill('(15分)')])
  })
})

describe('the points are those of the table', () => {
  test('28 indicators are numbered 1 to 28 in the table’s order', () => {
    expect(indicators.map(({ no }) => no)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1))
  })

  test('each indicator carries the points that its wording prints, the two bonus ones none', () => {
    for (const { no, wording, points } of indicators) {
      const printed = /（(\d+) ?分）$/.exec(wording)?.[1]
      expect([no, points]).toEqual([no, printed === undefined ? null : Number(printed)])
    }
    expect(indicators.filter(({ points }) => points === null).map(({ no }) => no)).toEqual([27, 28])
  })

  test('each dimension is the sum of its indicators: 10 and six times 15, together 100', () => {
    const scored = edition2023.dimensions.filter(({ points }) => points !== null)
    expect(scored.map(({ points }) => points)).toEqual([10, 15, 15, 15, 15, 15, 15])
    for (const { indicators: own, points } of scored)
      expect(own.reduce((sum, indicator) => sum + (indicator.points ?? 0), 0)).toBe(points)
  })
})

describe('looking things up in the rubric', () => {
  test.each([0, 29, -1, 1.5, Number.NaN])('there is no indicator %p', (no) => {
    expect(findIndicator(edition2023, no)).toBeUndefined()
    expect(findDimensionOf(edition2023, no)).toBeUndefined()
  })

  test.each([
    [1, '成立组织领导机构、制定工作方案情况'],
    [8, '落实企业职工教育经费情况'],
    [9, '自建或联合高等学校、职业学校和专业科研机构建设技能人才培养基地、工匠学院情况，加强数字技能人才培养情况'],
    [18, '为职工缴足“五险一金”情况'],
    [27, '向省产改办报送信息及采用情况'],
  ])('the title of %i leaves out the printed points: %s', (no, title) => {
    const indicator = findIndicator(edition2023, no)
    expect(indicator && indicatorTitle(indicator)).toBe(title)
  })

  test('every formula computes from figures that its own indicator asks for, each asked for once', () => {
    for (const { facts, computed } of indicators) {
      const ids = facts.map((fact) => fact.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { formula } of computed) {
        const used =
          formula.kind === 'sum'
            ? formula.of
            : formula.kind === 'growth'
              ? [formula.now, formula.before]
              : [formula.part, formula.whole]
        expect(ids).toEqual(expect.arrayContaining([...used]))
      }
    }
  })
})
