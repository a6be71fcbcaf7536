import { refuse } from '@/domain/refusal/refusal'
import { figureProblem } from '@/text/fill'
import { packageText } from '@/text/package'
import { refusalSentence } from '@/text/refusals'
import '@/text/refused-in-packages'

test('the parts of a report that are not written are called by their headings', () => {
  expect(refusalSentence(refuse('report_sections_empty', { nos: [3, 4], headings: ['三、不足', '四、建议'] }))).toBe(
    '“三、不足”“四、建议”还没有写。请每个部分都写好，再提交。',
  )
})

test('a figure below nothing is told from one that is too large', () => {
  expect(figureProblem.negative).toBe('不能小于 0')
  expect(figureProblem.out_of_range).toBe('数字太大，请核对单位')
})

test('a package that is not whole says what is missing before it is made', () => {
  expect([packageText.checkTitle, packageText.startAnyway]).toEqual(['还缺这些材料', '先生成现有材料'])
})
