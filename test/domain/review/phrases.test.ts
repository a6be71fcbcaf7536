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

  test('can all be taken away', () => {
    expect(decidePhrases(list, [], 3)).toEqual({ phrases: [], revision: 4 })
  })
})
