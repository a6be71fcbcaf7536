import { fingerprintOf, officialPieces, takeApart } from '@/domain/likeness/fingerprint'
import { hintsOf, printsOf, type Comparable } from '@/domain/likeness/hints'
import { findPercent, sharedPassage } from '@/domain/likeness/likeness'
import { longestRun } from '@/domain/likeness/longest-run'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import type { Answers } from '@/domain/answer/answer'
import { getInstant } from '@/domain/calendar/instant'

const TEXT =
  '2026年公司按职工工资总额的百分之八足额提取职工教育经费186.4万元，其中一线产业工人培训支出占六成以上，经费使用情况每季度向职工代表大会公开。'
const RETOUCHED = TEXT.replace('186.4', '203').replace('百分之八', '8%').replaceAll('，', ', ').replace('公司', '我司')
const OTHER =
  '企业与市技师学院共建数控实训基地，聘请六名高级技师担任导师，全年开办三期焊接与电工研修班，二百一十名青年职工取得证书。'

/** Two texts held beside each other. */
const findLikeness = (text: string, other: string, words: readonly string[]) => {
  const official = officialPieces(words)
  const [a, b] = [takeApart(text, official), takeApart(other, official)]
  if (!a || !b) return undefined
  const percent = findPercent(a, b)
  return percent === undefined ? undefined : { percent, passage: sharedPassage(a, b) }
}

const printsIn = (text: string): readonly number[] => {
  const apart = takeApart(text, new Set())
  return apart ? fingerprintOf(apart) : []
}

describe('narratives that are not nearly equal', () => {
  test.each([
    ['different words', TEXT, OTHER],
    ['one says nothing', TEXT, ''],
    ['both say too little to be compared', '无', '无'],
    ['both short and equal', '本年度没有开展此项工作', '本年度没有开展此项工作'],
    ['one sentence of many in common', TEXT, `${OTHER}经费使用情况每季度向职工代表大会公开。`],
  ])('%s', (_, a, b) => {
    expect(findLikeness(a, b, [])).toBeUndefined()
  })

  test("the table's own words, which everybody repeats, make nobody alike", () => {
    const wording = '建立以企业岗位练兵和技术比武为基层的劳动和技能竞赛机制，推进职工岗位成才与技能提升行动持续开展'
    expect(findLikeness(`${wording}一`, `${wording}二`, [])).toBeDefined()
    expect(findLikeness(`${wording}一`, `${wording}二`, [wording])).toBeUndefined()
  })
})

describe('narratives that are nearly equal', () => {
  test('the same text is wholly alike, and the passage is all of it', () => {
    expect(findLikeness(TEXT, TEXT, [])).toEqual({ percent: 100, passage: TEXT.slice(0, -1) })
  })

  test.each([
    ['other blanks, brackets and punctuation', TEXT.replaceAll('，', ' , ').replaceAll('。', '\n')],
    ['full-width figures', TEXT.replace('2026', '２０２６').replace('186', '１８６')],
  ])('%s do not hide it', (_, other) => {
    expect(findLikeness(TEXT, other, [])?.percent).toBe(100)
  })

  test('figures and a word exchanged do not hide it, and the passage is what stands in the first', () => {
    const found = findLikeness(RETOUCHED, TEXT, [])
    expect(found?.percent).toBeGreaterThanOrEqual(50)
    expect(RETOUCHED).toContain(found?.passage)
    expect(found?.passage).toContain('一线产业工人培训支出占六成以上')
  })

  test('a character beyond the first plane stays whole in the passage', () => {
    const name = `𠮷${TEXT}`
    expect(findLikeness(name, name, [])?.passage.startsWith('𠮷')).toBe(true)
  })
})

describe('a fingerprint', () => {
  test('a text that says too little has none', () => {
    expect(printsIn('无')).toEqual([])
  })

  test('is the same however the text is punctuated, and has eight numbers', () => {
    expect(printsIn(TEXT.replaceAll('，', ' '))).toEqual(printsIn(TEXT))
    expect(printsIn(TEXT)).toHaveLength(8)
  })

  test('nearly equal texts share a number, different ones do not', () => {
    const prints = new Set(printsIn(TEXT))
    expect(printsIn(RETOUCHED).some((print) => prints.has(print))).toBe(true)
    expect(printsIn(OTHER).some((print) => prints.has(print))).toBe(false)
  })
})

describe('hints on a submission', () => {
  const answers = (narratives: Readonly<Record<number, string>>): Answers =>
    Object.fromEntries(
      Object.entries(narratives).map(([no, narrative]) => [
        no,
        { narrative, selfScore: 3, facts: {}, revision: 1, savedAt: getInstant(0), savedBy: 'p' },
      ]),
    )
  const other = (enterpriseName: string, narratives: Readonly<Record<number, string>>): Comparable => ({
    source: { kind: 'other_enterprise', enterpriseName },
    narratives,
  })

  test('nothing to compare with gives no hint', () => {
    expect(hintsOf(edition2023, answers({ 8: TEXT }), [])).toEqual([])
  })

  test('the same words under another indicator are no hint', () => {
    expect(hintsOf(edition2023, answers({ 8: TEXT }), [other('甲', { 9: TEXT })])).toEqual([])
  })

  test('three at most on an indicator, the most alike first, with whose it is', () => {
    const others = [
      other('略改', { 8: RETOUCHED }),
      other('无关', { 8: OTHER }),
      ...['一', '二', '三'].map((name) => other(name, { 8: TEXT })),
    ]
    const hints = hintsOf(edition2023, answers({ 8: TEXT, 9: OTHER }), others)
    expect(hints.map(({ no, percent }) => [no, percent])).toEqual([
      [8, 100],
      [8, 100],
      [8, 100],
    ])
  })

  test('prints name their indicator, for each narrative that can be compared', () => {
    const prints = printsOf(edition2023, answers({ 8: TEXT, 9: '无', 10: OTHER }))
    expect(prints).toHaveLength(16)
    expect(new Set(prints.map((print) => print.split(':')[0]))).toEqual(new Set(['8', '10']))
  })

  test('a whole form stays within what one index entry list should hold', () => {
    const all = Object.fromEntries(indicatorsOf(edition2023).map(({ no }) => [no, `${TEXT}${no}`]))
    expect(printsOf(edition2023, answers(all)).length).toBeLessThanOrEqual(28 * 8)
  })

  test('each text is taken apart once, with however many others it is compared', () => {
    const narratives = Object.fromEntries(indicatorsOf(edition2023).map(({ no }) => [no, TEXT]))
    const others = Array.from({ length: 21 }, (_, index) => other(String(index), narratives))
    const official = indicatorsOf(edition2023).map(({ wording, example = '' }) => `${wording}${example}`)
    const letters = jest.spyOn(String.prototype, 'normalize')
    const hints = hintsOf(edition2023, answers(narratives), others)
    const taken = letters.mock.calls.length
    letters.mockRestore()
    expect(hints).toHaveLength(28 * 3)
    expect(taken).toBe(28 * 22 * Array.from(TEXT).length + Array.from(official.join('')).length)
  })
})

describe('the longest run that two texts share', () => {
  /** By trying every run of either. */
  const tried = (a: readonly string[], b: readonly string[]): number => {
    const all = `|${b.join('')}|`
    for (let length = a.length; length > 0; length -= 1)
      for (let from = 0; from + length <= a.length; from += 1)
        if (all.includes(a.slice(from, from + length).join(''))) return length
    return 0
  }

  test('is found wherever it stands', () => {
    let seed = 7
    const turn = (of: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % of
    const text = (letters: number) => Array.from({ length: turn(40) }, () => '工会职人'.charAt(turn(letters)))
    for (let round = 0; round < 500; round += 1) {
      const [a, b] = [text(1 + (round % 4)), text(1 + (round % 3))]
      const [start, end] = longestRun(a, b)
      expect([a, b, end - start]).toEqual([a, b, tried(a, b)])
      expect(b.join('')).toContain(a.slice(start, end).join(''))
    }
  })

  test('one sign that stands for eighteen letters does not make a text longer than a narrative', () => {
    const text = '\uFDFA'.repeat(2000)
    expect(takeApart(text, new Set())?.letters).toHaveLength(2000)
    expect(findLikeness(text, text, [])?.percent).toBe(100)
  })
})
