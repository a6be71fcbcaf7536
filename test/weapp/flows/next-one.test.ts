import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { assessment, enterprise, filledIn, person, standing } from '../../functions/support/standing'
import { phonesInWorld } from '../support/phones'

const submitted = (day: number): Partial<Assessment> => {
  const submittedAt = getInstant(Date.parse(`2026-11-${day}T02:00:00Z`))
  return { ...filledIn(), state: 'submitted', round: 1, revision: 1, submittedAt, editable: [] }
}

/** 22 and 23 of Dongguan wait since November; 21 hands in today, and so is the last. Two of them have a word in their name. */
const NAMES: Readonly<Record<number, string>> = {
  21: '第21号家具有限公司',
  22: '第22号企业有限公司',
  23: '第23号家具有限公司',
}
const paper = (no: number, more: Partial<Assessment>) =>
  assessment(no, 'u-dongguan', { ...more, enterpriseName: NAMES[no] ?? '' })

describe('after every decision', () => {
  const documents = standing()
  const { phoneOf, world } = phonesInWorld({
    ...documents,
    enterprises: [
      ...(documents['enterprises'] ?? []),
      ...[21, 22, 23].map((no) => ({ ...enterprise(no, 'u-dongguan'), name: NAMES[no] })),
      enterprise(24, null),
    ],
    people: [...(documents['people'] ?? []), person('contact-21', '何一', { role: 'contact', enterpriseId: 'e021' })],
    assessments: [
      ...(documents['assessments'] ?? []),
      ...[paper(21, filledIn()), paper(22, submitted(21)), paper(23, submitted(22)), assessment(24, null)],
    ],
  })
  beforeAll(() => world().as('contact-21').does('assessment.submit', { assessmentId: 'c2026-e021', seenRevision: 0 }))

  test('a reviewer comes to the next of the same list and search, and is told where none is left', async () => {
    const phone = await phoneOf('reviewer-dg')
    await phone.input('搜索企业', '家具')
    await phone.wait(1_000)
    await phone.tap('第21号家具有限公司')
    await phone.tap('组织领导', { role: 'tab' })
    await phone.tap('第 1 项写意见')
    await phone.input('审核意见', '请补充领导小组的文件号。')
    await phone.tap('需退回修改')
    await phone.tap('保存')
    await phone.tap('退回 1 项')
    await phone.tap('确认退回 1 项')
    // Passed over before; 22 is not of this search.
    phone.sees('已退回', '下一家：第23号家具有限公司')
    await phone.tap('下一家')
    expect(phone.machine.noticed.title).toBe('第23号家具有限公司')
    await phone.tap('同意呈报')
    await phone.tap('确认同意呈报')
    phone.sees('已同意呈报', '这个列表里没有下一家了')
    await phone.tap('回到列表')
    expect(phone.route).toBe('packages/reviewer/pages/worklist/index')
  })

  test('who came by a message, too', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/reviewer/pages/review/index?id=c2026-e022' })
    await phone.tap('同意呈报')
    await phone.tap('确认同意呈报')
    phone.sees('这个列表里没有下一家了')
  })

  test('the office comes to the next that it is to receive', async () => {
    const phone = await phoneOf('office', { at: '/packages/reviewer/pages/review/index?id=c2026-e022' })
    await phone.tap('接收')
    await phone.tap('确认接收')
    phone.sees('下一家：第23号家具有限公司')
    await phone.tap('下一家')
    await phone.tap('接收')
    await phone.tap('确认接收')
    phone.sees('这个列表里没有下一家了')
  })

  test('and from one that it has assigned to the next without a union', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/routing/index?tab=unrouted' })
    await phone.tap('第5号企业有限公司分派')
    await phone.tap('深圳市总工会')
    await phone.tap('分派给深圳市总工会')
    phone.sees('第5号企业有限公司已由深圳市总工会负责')
    await phone.tap('下一家')
    phone.sees('分派责任工会', '第24号企业有限公司')
    await phone.tap('东莞市总工会')
    await phone.tap('分派给东莞市总工会')
    phone.sees('没有待分派的企业')
    phone.doesNotSee('下一家')
  })
})
