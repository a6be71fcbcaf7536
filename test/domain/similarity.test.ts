import { fingerprintOf } from '@/domain/similarity/fingerprint'
import { hintsOf, printsOf, type Comparable } from '@/domain/similarity/hints'
import { findLikeness } from '@/domain/similarity/likeness'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import type { Answers } from '@/domain/answer/answer'
import { getInstant } from '@/domain/calendar/instant'

const TEXT =
  '2026年公司按职工工资总额的百分之八足额提取职工教育经费186.4万元，其中一线产业工人培训支出占六成以上，经费使用情况每季度向职工代表大会公开。'
const RETOUCHED = TEXT.replace('186.4', '203').replace('百分之八', '8%').replaceAll('，', ', ').replace('公司', '我司')
const OTHER =
  '企业与市技师学院共建数控实训基地，聘请六名高级技师担任导师，全年开办三期焊接与电工研修班，二百一十名青年职工取得证书。'

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
    expect(fingerprintOf('无', [])).toEqual([])
  })

  test('is the same however the text is punctuated, and has eight numbers', () => {
    expect(fingerprintOf(TEXT.replaceAll('，', ' '), [])).toEqual(fingerprintOf(TEXT, []))
    expect(fingerprintOf(TEXT, [])).toHaveLength(8)
  })

  test('nearly equal texts share a number, different ones do not', () => {
    const prints = new Set(fingerprintOf(TEXT, []))
    expect(fingerprintOf(RETOUCHED, []).some((print) => prints.has(print))).toBe(true)
    expect(fingerprintOf(OTHER, []).some((print) => prints.has(print))).toBe(false)
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
})
