import { findChineseNumber } from '@/domain/word-form/chinese-number'
import { readScoreText } from '@/domain/word-form/score-text'

describe('a cell of 评分', () => {
  test.each([
    ['5', 5],
    [' 5 ', 5],
    ['５', 5],
    ['4.5', 4.5],
    ['４．５', 4.5],
    ['4.5分', 4.5],
    ['4.5 分。', 4.5],
    ['自评：5分', 5],
    ['得分5', 5],
    ['0', 0],
    ['四分', 4],
    ['两分', 2],
    ['四点五分', 4.5],
    ['三分半', 3.5],
    ['十五', 15],
    ['4.5\n核定 4', 4.5],
    ['4.5（核定：4分）', 4.5],
    ['0。5', 0.5],
    ['0，5', 0.5],
    ['1。 5分', 1.5],
    ['４·５', 4.5],
    ['5；', 5],
    ['4\n核定3', 4],
    ['。5', 0.5],
    ['．５', 0.5],
    ['4•5', 4.5],
    ['5.', 5],
    ['5、', 5],
    ['\u202E5\u200B', 5],
    ['企业自评得分：５', 5],
    ['自评4。5，核定4', 4.5],
  ])('%j is %d', (text, score) => {
    expect(readScoreText(text)).toEqual({ kind: 'score', score, of: null })
  })

  test('out of how many is read along', () => {
    expect(readScoreText('4.5/5')).toEqual({ kind: 'score', score: 4.5, of: 5 })
    expect(readScoreText('４分／５分')).toEqual({ kind: 'score', score: 4, of: 5 })
  })

  test.each(['', '  ', '核定 4', '/', '-', '——', '无', '分', '\n'])('%j is no score', (text) => {
    expect(readScoreText(text)).toEqual({ kind: 'none' })
  })

  test.each([
    '优秀',
    '4-5',
    '45%',
    '5分（满分）',
    '-1',
    '1e3',
    '五点',
    '四点五分半',
    '12345',
    '3 3',
    '3\n3',
    '3；5',
    '3、5',
    '1.2.3',
    '0, 5',
    '，5',
    '、5',
    '1,500',
    '4。\n5',
    '4，\n5',
    '0.\n5',
    'O.5',
    '2～3',
    '约3',
  ])('%j is shown as it stands and not guessed at', (text) => {
    expect(readScoreText(text)).toEqual({ kind: 'unreadable', text: text.replace('\n', ' ') })
  })

  test('a whole sentence is quoted by its beginning', () => {
    const read = readScoreText(`本项完成较好，${'自评为满分'.repeat(20)}`)
    expect(read.kind === 'unreadable' && Array.from(read.text)).toHaveLength(20)
  })
})

describe('a number written in Chinese', () => {
  test.each([
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十八', 28],
    ['九十九', 99],
  ])('%s is %d', (text, number) => {
    expect(findChineseNumber(text)).toBe(number)
  })

  test.each(['', '二八', '十十', '百', '一百', '二十八项'])('%j is none', (text) => {
    expect(findChineseNumber(text)).toBeNull()
  })
})
