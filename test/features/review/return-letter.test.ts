import { RETURN_LETTER_LIMIT } from '@/domain/review/return-letter'
import { daysToSend } from '@/features/review/correction'
import { composedLetter } from '@/text/return-letter'
import { day } from '../../domain/support/cast'

const rectifyBy = day('2026-12-10')
const letter = {
  enterpriseName: '第2号企业有限公司',
  rectifyBy,
  signer: '东莞市总工会',
  items: [
    { no: 8, title: '职业技能培训', comment: '请补充签到表。', day: day('2026-12-08') },
    { no: 9, title: '实训基地', comment: '请写明工位数量。', day: undefined },
  ],
}

test('退回函 says of each indicator what the remark says, and until when', () => {
  expect(composedLetter(letter)).toBe(
    [
      '第2号企业有限公司：',
      '你单位提交的阶段性评估表已审核，以下 2 项需要修改：',
      '1. 第 8 项“职业技能培训”：请补充签到表。（12月8日前改好）',
      '2. 第 9 项“实训基地”：请写明工位数量。',
      '请于12月10日前（含当日）全部改好，再次提交。',
      '东莞市总工会',
    ].join('\n'),
  )
})

const many = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ no: index + 1, title, day: day('2026-12-08') },
    comment: '请补充材料'.repeat(100),
  }))

test('of remarks that are longer together than a letter may be it gives the beginning, and where to read on', () => {
  const text = composedLetter({ ...letter, items: many(28, '职业技能培训') })
  expect(Array.from(text).length).toBeLessThanOrEqual(RETURN_LETTER_LIMIT)
  expect(text).toContain('28. 第 28 项“职业技能培训”：请补充')
  expect(text).toContain('……（全文见该项）')
})

test('of more than there is room for it names the numbers', () => {
  const text = composedLetter({ ...letter, items: many(100, '一个很长的指标名称'.repeat(5)) })
  expect(Array.from(text).length).toBeLessThanOrEqual(RETURN_LETTER_LIMIT)
  expect(text).toContain('99、100 项，意见见各项')
})

test('days are sent of what is returned, and where they are sooner than the whole’s', () => {
  const each = { 7: '2026-12-05', 8: '2026-12-08', 9: '2026-12-10', 12: '', 13: '2026-12-11' }
  expect(daysToSend([8, 9, 12, 13], rectifyBy, each)).toEqual([{ no: 8, rectifyBy: '2026-12-08' }])
})
