import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { mergedPhrases, takenOver } from '@/domain/review/merger'
import { decidePhrases, NO_PHRASES, PHRASE_LIMIT, PHRASES_LIMIT } from '@/domain/review/phrases'

const list = { phrases: ['请补充签到表'], revision: 3 }
const many = (count: number) => Array.from({ length: count }, (_, index) => `第 ${index} 条`)

describe('常用语', () => {
  test.each([
    ['more than there may be', many(PHRASES_LIMIT + 1), 3, 'phrases_too_many'],
    ['one that is no phrase any more', ['字'.repeat(PHRASE_LIMIT + 1)], 3, 'phrase_too_long'],
    ['what was written over somebody else’s', ['别的话'], 2, 'phrases_changed'],
  ])('are refused: %s', (_, phrases, seen, refused) => {
    expect(decidePhrases(list, phrases, seen)).toMatchObject({ refused })
  })

  test('are kept as they are written, but for what is empty or there twice', () => {
    expect(decidePhrases(NO_PHRASES, ['照片看不清', '  ', ' 照片看不清 ', '请核对'], 0)).toEqual({
      phrases: ['照片看不清', '请核对'],
      revision: 1,
    })
    expect(decidePhrases(NO_PHRASES, many(PHRASES_LIMIT), 0)).toMatchObject({ revision: 1 })
    expect(decidePhrases(NO_PHRASES, ['字'.repeat(PHRASE_LIMIT)], 0)).toMatchObject({ revision: 1 })
  })

  test('a repetition changes nothing, whatever it had seen', () => {
    expect(decidePhrases(list, ['请补充签到表'], 2)).toBe(list)
  })

  test('of unions that were merged may be more, and become fewer, and never more again', () => {
    const merged = mergedPhrases(
      { phrases: many(PHRASES_LIMIT), revision: 2 },
      { phrases: ['甲', '第 0 条'], revision: 5 },
    )
    expect(merged).toEqual({
      phrases: ['甲', '第 0 条', ...many(PHRASES_LIMIT).slice(1)],
      revision: 6,
    })
    const [first, ...fewer] = merged.phrases
    expect(decidePhrases(merged, fewer, 6)).toMatchObject({ phrases: fewer, revision: 7 })
    expect(decidePhrases(merged, [first ?? '', ...fewer, '乙'], 6)).toMatchObject({ refused: 'phrases_too_many' })
    expect(mergedPhrases({ phrases: ['甲'], revision: 1 })).toEqual({ phrases: ['甲'], revision: 1 })
  })

  test('can all be taken away', () => {
    expect(decidePhrases(list, [], 3)).toEqual({ phrases: [], revision: 4 })
  })
})

describe('what one reviewer kept of a form in two unions that are one now', () => {
  const kept = { assessmentId: 'c2026-e001', personId: 'p-1', name: '王审', unionId: 'u-1' }
  const letter = (note: string, at: number) => ({
    ...{ note, rectifyBy: getPlainDate('2026-12-10'), each: {}, at: getInstant(at), round: 1 },
  })

  test('is every mark, of each indicator the one of the union that goes on, and the later draft', () => {
    const from = { ...kept, seen: { 1: 'a', 2: 'b' }, letter: letter('后写的', 2) }
    const into = { ...kept, unionId: 'u-2', seen: { 2: 'c' }, letter: letter('先写的', 1) }
    expect(takenOver(from, into)).toEqual({ seen: { 1: 'a' }, letter: from.letter })
    expect(takenOver(into, from)).toEqual({ seen: {} })
  })

  test('taken over twice is the same', () => {
    const from = { ...kept, seen: { 1: 'a' }, letter: letter('写的', 1) }
    expect(takenOver(from, from)).toEqual({ seen: {} })
  })
})
