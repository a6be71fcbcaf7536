import type { AnswerContent } from '@/domain/answer/answer'
import { standingOf, takenContent } from '@/domain/word-form/comparison'
import type { IndicatorReading } from '@/domain/word-form/reading'

const NOTHING: AnswerContent = { narrative: '', selfScore: null, facts: {} }
const written: AnswerContent = { narrative: '现有', selfScore: 2, facts: { meetings: 3 } }

const reading = (more: Partial<IndicatorReading> = {}): IndicatorReading => ({
  no: 3,
  present: true,
  narrative: '新写',
  length: 2,
  score: 2,
  doubts: [],
  ...more,
})

describe('how a reading stands to the form', () => {
  test.each([
    ['absent', { present: false, narrative: '', score: null }, NOTHING, true],
    ['empty', { narrative: '', score: null }, written, true],
    ['same', { narrative: '现有', score: 2 }, written, true],
    ['same', { narrative: '现有', score: null }, written, true],
    ['same', { narrative: '', score: 2 }, written, true],
    ['same', { narrative: '现有' }, { ...written, narrative: ' 现有\n' }, false],
    ['same', { narrative: '一、甲\n二、乙' }, { ...written, narrative: '一、甲\n\n  二、乙' }, true],
    ['locked', {}, written, false],
    ['locked', {}, NOTHING, false],
    ['blocked', { doubts: [{ kind: 'too_long', limit: 2000 }] }, NOTHING, true],
    ['new', {}, NOTHING, true],
    ['new', { narrative: '现有', score: 2 }, { ...written, selfScore: null }, true],
    ['new', { score: null }, { ...written, narrative: '  ' }, true],
    ['replaces', {}, written, true],
    ['replaces', { narrative: '现有', score: 1 }, written, true],
    ['replaces', { narrative: '', score: 0 }, written, true],
  ] as const)('%s: %j', (standing, more, present, open) => {
    expect(standingOf(reading(more), present, open)).toBe(standing)
  })

  test('a 修改说明, of which no file knows, stays as it is', () => {
    const noted = { ...written, changeNote: '已补充会议纪要' }
    expect(takenContent(reading(), noted)).toEqual({ ...noted, narrative: '新写', selfScore: 2 })
  })

  test('an empty cell takes nothing away, and figures stay as they are', () => {
    expect(takenContent(reading({ narrative: '' }), written)).toEqual(written)
    expect(takenContent(reading({ score: null }), written)).toEqual({ ...written, narrative: '新写' })
    expect(takenContent(reading({ score: 1 }), written)).toEqual({
      narrative: '新写',
      selfScore: 1,
      facts: { meetings: 3 },
    })
  })
})
