import { getInstant } from '@/domain/calendar/instant'
import { assessment, enterprise, filledIn, standing } from '../../functions/support/standing'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

const submitted = {
  ...filledIn(),
  ...({ state: 'submitted', round: 1, revision: 1, editable: [] } as const),
  submittedAt: getInstant(Date.parse('2026-11-20T02:00:00Z')),
}
const photographed = { ...submitted.tally, 1: { ...submitted.tally[1], photos: 3 } }

describe('lists that can be asked', () => {
  const documents = standing()
  const { phoneOf, world } = phonesInWorld({
    ...documents,
    enterprises: [...(documents['enterprises'] ?? []), enterprise(21, 'u-dongguan'), enterprise(22, 'u-dongguan')],
    assessments: [
      ...(documents['assessments'] ?? []).filter((each) => !('enterpriseNo' in each && each.enterpriseNo === 1)),
      assessment(1, 'u-dongguan', filledIn()),
      ...[assessment(21, 'u-dongguan', submitted), assessment(22, 'u-dongguan', { ...submitted, tally: photographed })],
    ],
  })

  test('a reviewer narrows the worklist, saves how, and comes back to it with two taps', async () => {
    const phone = await phoneOf('reviewer-dg')
    phone.sees('第21号企业有限公司', '第22号企业有限公司')
    await phone.tap('筛选')
    await phone.tap('无佐证')
    await phone.tap('查看')
    phone.sees('无佐证', '第21号企业有限公司')
    phone.doesNotSee('第22号企业有限公司')
    await phone.tap('常用筛选')
    await phone.input('给现在的筛选起个名字', '没有佐证的')
    await phone.tap('存下“待审核 · 无佐证”')
    phone.sees('没有佐证的')
    await phone.tap('关闭')
    await phone.tap('无佐证，去掉这个筛选')
    phone.sees('第22号企业有限公司')
    const person = counting(phone)
    await person.tap('常用筛选')
    await person.tap('查看：没有佐证的')
    phone.doesNotSee('第22号企业有限公司')
    expect(person.taps()).toBe(2)
  })

  test('a number of 统计 opens the list of just those, and a tap takes away what narrows it', async () => {
    await world().emulator.invoke('deadline', { check: 'totals', mend: true })
    const phone = await phoneOf('reviewer-dg', { at: '/packages/reviewer/pages/totals/index' })
    await phone.tap('佐证和退回')
    await phone.tap('6 开展职业精神和职业素养教育情况，2 家没有 · 有佐证 0%')
    phone.sees('第 6 项没有佐证', '第21号企业有限公司')
    phone.doesNotSee('第1号企业有限公司')
    await phone.tap('第 6 项没有佐证，去掉这个筛选')
    phone.sees('第1号企业有限公司')
    await phone.tap('筛选')
    await phone.tap('某项自评满分')
    await phone.input('第几项指标', '6')
    await phone.tap('查看')
    phone.sees('第 6 项自评满分', '第21号企业有限公司')
    phone.doesNotSee('第1号企业有限公司')
  })

  test('what an enterprise has handed in since the last look is marked, and can be looked at alone', async () => {
    await phoneOf('reviewer-dg')
    await world().emulator.clock.set(new Date(world().emulator.clock.now().getTime() + 3_600_000))
    await world().as('contact-1').does('assessment.submit', { assessmentId: 'c2026-e001', seenRevision: 0 })
    const phone = await phoneOf('reviewer-dg')
    phone.sees('有变动', '第1号企业有限公司')
    await phone.tap('筛选')
    await phone.tap('上次查看以后有变动的')
    await phone.tap('查看')
    phone.sees('第1号企业有限公司')
    phone.doesNotSee('第21号企业有限公司')
  })

  test('the office takes the package of what its list shows with three taps', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/progress/index?filter=submitted' })
    await phone.tap('筛选')
    await phone.tap('有佐证')
    await phone.tap('查看')
    phone.sees('第22号企业有限公司')
    const person = counting(phone)
    await person.tap('材料包')
    phone.sees('名单里显示的企业')
    await person.tap('先生成现有材料')
    await phone.wait(10_000)
    phone.sees('已生成', '所选1家企业')
    expect(person.taps()).toBeLessThanOrEqual(3)
  })
})
