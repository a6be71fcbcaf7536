import { correctDraft, type DraftCorrection } from '@/domain/edition/correct-draft'
import { draftIndicators, type DraftTable } from '@/domain/edition/edition-draft'
import { isRefusal } from '@/domain/refusal/refusal'
import { read } from './tables'

const table = read()
const corrected = (correction: DraftCorrection, from: DraftTable = table): DraftTable => {
  const result = correctDraft(from, correction)
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}
const shapeOf = ({ dimensions }: DraftTable) => dimensions.map(({ title, indicators }) => [title, indicators.length])

test.each<DraftCorrection>([
  { kind: 'row', at: 9, no: 10, wording: '甲', points: 1, example: '', follows: null },
  { kind: 'dimension', at: 4, title: '甲', shortTitle: '甲', points: 1 },
  { kind: 'insert', at: 9 },
  { kind: 'remove', at: 9 },
  { kind: 'divide', at: 9 },
  { kind: 'join', at: 4 },
  { kind: 'join', at: 0 },
])('what is not there is not corrected: %j', (correction) => {
  expect(correctDraft(table, correction)).toEqual({ refused: 'edition_draft_changed', with: null })
})

test('a row says what it was corrected to, and no other does', () => {
  const row = { no: 4, wording: '实训基地情况（12分）', points: 12, example: '例：', follows: 9 }
  const after = corrected({ kind: 'row', at: 3, ...row })
  expect(draftIndicators(after)[3]).toEqual(row)
  expect(draftIndicators(after).filter((_row, at) => at !== 3)).toEqual(
    draftIndicators(table).filter((_row, at) => at !== 3),
  )
})

test('a dimension’s heading is printed as it was while it says the same, and as corrected else', () => {
  const same = { kind: 'dimension', at: 0, title: '组织领导', shortTitle: '组织', points: 20 } as const
  expect(corrected(same).dimensions[0]).toMatchObject({ shortTitle: '组织', heading: ['组织领导', '（20分）'] })
  expect(corrected({ ...same, points: 22 }).dimensions[0]?.heading).toEqual(['组织领导', '（22分）'])
  expect(corrected({ ...same, points: null }).dimensions[0]?.heading).toEqual(['组织领导'])
})

test('rows come and go, and a dimension without any goes too', () => {
  expect(draftIndicators(corrected({ kind: 'insert', at: 1 })).map(({ no }) => no)).toEqual([
    ...[1, 2, null, 3, 4, 5, 6, 7, 8, 9],
  ])
  expect(shapeOf(corrected({ kind: 'remove', at: 7 }))).toEqual([
    ['组织领导', 3],
    ['数字技能', 4],
    ['改革创新成效加分', 1],
  ])
})

test('a dimension is divided where it was read as one, and joined where it was read as two', () => {
  const divided = corrected({ kind: 'divide', at: 5 })
  expect(shapeOf(divided)).toEqual([
    ['组织领导', 3],
    ['数字技能', 2],
    ['', 2],
    ['产业工人权益维护', 1],
    ['改革创新成效加分', 1],
  ])
  expect(corrected({ kind: 'join', at: 2 }, divided)).toEqual(table)
})
