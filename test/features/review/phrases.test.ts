import { cursorOf, offeredOf, withPhrase, withWritten } from '@/features/review/phrases'
import { SUGGESTED_PHRASES } from '@/text/phrases'

describe('a phrase', () => {
  test.each([
    ['where the field was left', '请补充，并核对。', 3, '请补充签到表，并核对。', 6],
    ['at the beginning', '并核对。', 0, '签到表并核对。', 3],
    ['at the end, where nobody was in it', '请补充', undefined, '请补充签到表', 6],
    ['at the end, where the text is shorter by now', '请', 9, '请签到表', 4],
  ])('goes in %s', (_, text, cursor, written, next) => {
    expect(withPhrase(text, '签到表', cursor)).toEqual({ text: written, cursor: next })
  })

  test('knows the place from WeChat’s event, or asks the browser’s field', () => {
    expect(cursorOf({ detail: { value: '甲乙', cursor: 1 } })).toBe(1)
    expect(cursorOf({ detail: { value: '甲乙' }, target: { querySelector: () => ({ selectionStart: 2 }) } })).toBe(2)
    expect(cursorOf({ detail: { value: '甲乙' }, target: {} })).toBeUndefined()
  })
})

test('one’s own come first, none twice; where nobody keeps any there are some to begin with', () => {
  expect(offeredOf(['甲', '乙'], ['乙', '丙'])).toEqual(['甲', '乙', '丙'])
  expect(offeredOf([], [])).toEqual(SUGGESTED_PHRASES)
})

test('what is written takes its place in the list, a new one the last', () => {
  expect(withWritten(['甲', '乙'], { at: 0, text: ' 丙 ' })).toEqual(['丙', '乙'])
  expect(withWritten(['甲'], { at: 1, text: '乙' })).toEqual(['甲', '乙'])
})
