import { refuse } from '@/domain/refusal/refusal'
import { findDraftProgress } from '@/text/draft-progress'
import { refusalSentence } from '@/text/refusals'
import '@/text/refused-in-packages'
import { REFUSAL_VALUES } from '../support/refusal-values'

const draft = REFUSAL_VALUES.draft_unsubmitted
const report = REFUSAL_VALUES.report_unsubmitted
const refused = (refusal: ReturnType<typeof refuse>) => ({ outcome: 'refused', refusal }) as const

describe('of a draft that nobody else may read', () => {
  test.each([
    [refuse('draft_unsubmitted', draft), '企业还没有提交：已填 12/28 项，佐证 5 份，最近保存 12月1日。'],
    [refuse('draft_unsubmitted', { ...draft, savedOn: null }), '企业还没有提交：已填 12/28 项，佐证 5 份。'],
    [refuse('draft_unsubmitted', { ...draft, answered: 0, photos: 0, savedOn: null }), '企业还没有提交：还没有填写。'],
    [refuse('report_unsubmitted', report), '这份报告还没有提交：已写 2/4 个部分，最近保存 12月1日。'],
    [refuse('report_unsubmitted', { ...report, written: 0, savedOn: null }), '这份报告还没有提交：还没有动笔。'],
  ])('the sentence says how far it is: %#', (refusal, sentence) => {
    expect(refusalSentence(refusal)).toContain(sentence)
  })

  test('a page shows the same as figures, in the place of what it says', () => {
    expect(findDraftProgress(refused(refuse('draft_unsubmitted', draft)))).toMatchObject({
      ...{ name: '第1号企业有限公司', tag: '未提交', done: 12, of: 28 },
      stats: [
        { label: '已填', value: '12/28' },
        { label: '佐证材料', value: '5' },
        { label: '最近保存', value: '12月1日' },
      ],
    })
    expect(findDraftProgress(refused(refuse('report_unsubmitted', { ...report, savedOn: null })))).toMatchObject({
      ...{ tag: '未提交', done: 2, of: 4 },
      stats: [
        { label: '已写部分', value: '2/4' },
        { label: '最近保存', value: '—' },
      ],
    })
  })

  test('any other refusal, and an outage, are no progress', () => {
    for (const failure of [undefined, refused(refuse('other_union')), { outcome: 'offline' } as const])
      expect(findDraftProgress(failure)).toBeUndefined()
  })
})
