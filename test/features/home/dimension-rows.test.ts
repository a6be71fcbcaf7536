import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { homeViewOf } from '@/features/home/home-view'
import { china, cycle, NOON } from '../../domain/support/cast'
import { answersFor, blank, complete, returned, submitted, withAnswers } from '../../domain/support/stages'

const rowsOf = (assessment: Assessment, terms: Cycle = cycle) => {
  const { dimensions, bonus } = homeViewOf({ assessment, cycle: terms, rubric: edition2023 }, NOON)
  return { dimensions, bonus }
}
const rowOf = (assessment: Assessment, dimensionId: string) =>
  rowsOf(assessment).dimensions.find((row) => row.dimensionId === dimensionId)

describe('a dimension’s row', () => {
  test('there are seven, and the bonus apart from them', () => {
    const { dimensions, bonus } = rowsOf(blank)
    expect(dimensions).toHaveLength(7)
    expect(bonus.map(({ title }) => title)).toEqual(['改革创新成效加分'])
  })

  test('untouched: its points, and how many wait, open', () => {
    expect(rowOf(blank, 'organisation')).toMatchObject({
      note: '尚未填写 · 10 分',
      badge: { state: 'todo' },
      open: '还差 3 项',
    })
  })

  test('begun: how far, and how many wait', () => {
    const begun = withAnswers(blank, answersFor([1, 2]))
    expect(rowOf(begun, 'organisation')).toMatchObject({
      note: '2/3 项 · 自评 7/10',
      badge: { state: 'todo' },
      open: '还差 1 项',
    })
  })

  test('complete: ticked', () => {
    expect(rowOf(complete, 'organisation')).toMatchObject({ note: '3/3 项 · 自评 8.5/10', badge: { state: 'done' } })
  })

  test('who looks after it, where somebody does and is not bound alone', () => {
    const people = [
      { personId: 'p-1', name: '张三', own: false },
      { personId: 'p-2', name: '李四', own: true },
    ]
    const noteWith = (among: typeof people, personId: string) =>
      homeViewOf(
        {
          ...{ assessment: complete, cycle, rubric: edition2023 },
          colleagues: { people: among, present: [], assigned: { organisation: personId } },
        },
        NOON,
      ).dimensions[0]?.note
    expect([noteWith(people, 'p-1'), noteWith(people, 'p-2')]).toEqual([
      '3/3 项 · 自评 8.5/10 · 张三负责',
      '3/3 项 · 自评 8.5/10 · 您负责',
    ])
    expect(noteWith(people.slice(1), 'p-2')).toBe('3/3 项 · 自评 8.5/10')
  })

  test('photos are counted where there are any', () => {
    const tally = { ...complete.tally, 1: { answered: true, score: 5, photos: 5 } }
    expect(rowOf({ ...complete, tally }, 'organisation')?.note).toBe('3/3 项 · 自评 9/10 · 佐证 5 份')
  })

  test('returned: which indicators came back, until they are corrected', () => {
    expect(rowOf(returned, 'skills')).toMatchObject({
      badge: { state: 'attention' },
      returned: { text: '退回第 8 项，待修改', corrected: false },
    })
    expect(rowOf(returned, 'organisation')).toMatchObject({ badge: { state: 'done' }, returned: null })
    const corrected = withAnswers(returned, answersFor([8], china('2026-11-23 09:00')))
    expect(rowOf(corrected, 'skills')).toMatchObject({
      badge: { state: 'done' },
      returned: { text: '第 8 项已修改', corrected: true },
    })
  })

  test('nothing waits in a form that is out of the contact’s hands', () => {
    expect(rowsOf(submitted).dimensions.every(({ badge }) => badge.state === 'done')).toBe(true)
  })

  test('the bonus says that its points are the province’s to set, until they are set', () => {
    expect(rowsOf(complete).bonus[0]?.note).toBe('2/2 项 · 分值由省级确定，不计入总分')
    const set = { ...cycle, bonusPoints: { 27: 5, 28: 5 } }
    expect(rowsOf(complete, set).bonus[0]?.note).toBe('2/2 项 · 加分 0/10 · 不计入总分')
  })
})
