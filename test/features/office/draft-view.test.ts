import type { DraftTable } from '@/domain/edition/edition-draft'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { draftViewOf, findRow, rowFormOf, rowGaps, shownParts } from '@/features/office/edition/draft-view'
import { formerWords, rowDoubtWords, sumWords, totalWords } from '@/text/edition'

const row = (no: number | null, wording: string, points: number | null, follows: number | null = null) => ({
  ...{ no, wording, points, follows },
  example: '',
})

const table: DraftTable = {
  title: '评估表',
  opinionSentence: '同意呈报。',
  words: { ...edition2023.printed },
  dimensions: [
    {
      ...{ title: '组织领导', shortTitle: '组织领导', heading: ['组织领导（10分）'], points: 10 },
      indicators: [
        row(1, '成立组织领导机构、制定工作方案情况（5分）', 5, 1),
        row(2, '列入企业发展规划情况（3分）', 3, 2),
      ],
    },
    {
      ...{ title: '数字技能', shortTitle: '数字技能', heading: ['数字技能（6分）'], points: 6 },
      indicators: [row(3, '建设实训基地情况（4分）', 4), row(null, '开展培训情况（2分）', 2)],
    },
  ],
}
const view = draftViewOf(table, edition2023)
const shown = (filter: Parameters<typeof shownParts>[1]) =>
  shownParts(view, filter).map(({ dimension, rows }) => [dimension.title, rows.map(({ at }) => at)])

test('a draft is counted by what changed and what is doubtful, and its sums stand beside what the headings say', () => {
  expect(view).toMatchObject({ total: 14, formerTotal: 100, changed: 3, doubtful: 2 })
  expect(view.parts.map(({ dimension, sum }) => sumWords(dimension.points, sum))).toEqual([
    '标明 10 分，各项相加 8 分',
    '标明 6 分，各项相加 6 分',
  ])
  expect(totalWords(view.total, view.formerTotal)).toBe('合计 14 分，上一版 100 分')
  expect(view.gone).toHaveLength(26)
})

test('the filters leave what they name; a dimension whose sum differs is doubtful itself', () => {
  expect(shown('all')).toEqual([
    ['组织领导', [0, 1]],
    ['数字技能', [2, 3]],
  ])
  expect(shown('changed')).toEqual([
    ['组织领导', [1]],
    ['数字技能', [2, 3]],
  ])
  expect(shown('doubtful')).toEqual([
    ['组织领导', []],
    ['数字技能', [3]],
  ])
})

test('a row says in words what is doubtful, and what stood there before', () => {
  const [, second] = view.parts[0]?.rows ?? []
  const last = view.parts[1]?.rows[1]
  expect(second && formerWords(second.former, second.change, second.otherPoints)).toBe(
    '上一版第 2 项：列入企业发展规划和年度工作要点情况（3分）',
  )
  expect(last && rowDoubtWords(last.doubts)).toBe('没有读出序号')
})

test.each([
  ['no', { no: '一' }],
  ['no', { no: '0' }],
  ['points', { points: '3.125' }],
  ['follows', { follows: '-1' }],
] as const)('a row is not sent while its %s is no number: %j', (field, wrong) => {
  const form = { ...rowFormOf(row(1, '工作情况', 5)), ...wrong }
  expect([rowGaps(form), findRow(form)]).toEqual([[field], undefined])
})

test('a row that was not touched is sent as it was, and blank numbers are none', () => {
  expect(findRow(rowFormOf(row(4, '工作情况', 2.5, 8)))).toEqual(row(4, '工作情况', 2.5, 8))
  expect(findRow({ no: '', wording: ' 工作 ', points: '', example: '', follows: '' })).toEqual(row(null, '工作', null))
})
