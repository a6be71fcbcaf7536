import { NARRATIVE_LIMIT } from '@/domain/answer/answer'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { one } from './read'
import { filled, form } from './tables'

describe('a text', () => {
  test('the example of the table, left as it is, is nothing', () => {
    expect(one(1, form(filled(1, '例：XX年X月，成立以XX为组长的领导小组，印发了《XX产改工作方案》等')))).toMatchObject({
      present: true,
      narrative: '',
    })
    expect(one(1, form(filled(1, '例: XX年X月,成立以XX为组长的领导小组, 印发了《XX产改工作方案》等'))).narrative).toBe(
      '',
    )
  })

  test.each([
    (example: string) => `${example}\n我们成立了领导小组。`,
    (example: string) => `例：${example.slice(0, 20)}\n${example.slice(20)}　。我们成立了领导小组。`,
    (example: string) => `我们成立了领导小组。\n${example}`,
  ])('the example left standing beside one’s own text is taken out, with a doubt', (written) => {
    const indicator = indicatorsOf(edition2023).find(({ example }) => example !== undefined)
    const { narrative, doubts } = one(
      indicator?.no ?? 0,
      form(filled(indicator?.no ?? 0, written(indicator?.example ?? ''))),
    )
    expect(narrative.replace('例：', '')).toBe('我们成立了领导小组。')
    expect(doubts).toEqual([{ kind: 'example_left' }])
  })

  test('the example written over is a text', () => {
    const text = '2025年3月，成立以王明为组长的领导小组，印发了《产改工作方案》等'
    expect(one(1, form(filled(1, text))).narrative).toBe(text)
  })

  test('what cannot be seen is left out, lines and tabs stay', () => {
    expect(one(2, form(filled(2, ' 一、甲\r\n\t二、乙\u0007\u0000 '))).narrative).toBe('一、甲\n\t二、乙')
  })

  test('as much as can be saved is taken without a doubt, one character more is not', () => {
    expect(one(2, form(filled(2, '字'.repeat(NARRATIVE_LIMIT)))).doubts).toEqual([])
    const long = one(2, form(filled(2, '字'.repeat(NARRATIVE_LIMIT + 1))))
    expect(long).toMatchObject({ length: NARRATIVE_LIMIT + 1, doubts: [{ kind: 'too_long', limit: NARRATIVE_LIMIT }] })
    expect(Array.from(long.narrative)).toHaveLength(NARRATIVE_LIMIT)
  })
})
