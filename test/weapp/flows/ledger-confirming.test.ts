import { getInstant } from '@/domain/calendar/instant'
import { CYCLE, enterprise, assessment, standing } from '../../functions/support/standing'
import { COLUMNS, ledgerEntry } from '../../functions/support/ledger'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

/** Forty that have checked, each with its union but the last: the fifth has changed its staff, the sixth its name. */
const CHECKED = Array.from({ length: 40 }, (_, index) => 101 + index)
const unionOf = (no: number): string | null => (no === 140 ? null : 'u-dongguan')
const changesOf = (no: number) =>
  no === 105
    ? [{ field: 'staff', label: '职工总数', from: '1200', to: '1300' }]
    : no === 106
      ? [{ field: 'name', label: '单位名称', from: '第106号企业有限公司', to: '第106号企业集团有限公司' }]
      : []
const at = getInstant(Date.parse('2026-11-20T02:00:00Z'))

describe('what enterprises have checked', () => {
  const documents = standing()
  const { phoneOf, world } = phonesInWorld({
    ...documents,
    ledger_columns: [{ _id: CYCLE.cycleId, ...COLUMNS }],
    enterprises: [...(documents['enterprises'] ?? []), ...CHECKED.map((no) => enterprise(no, unionOf(no)))],
    assessments: [...(documents['assessments'] ?? []), ...CHECKED.map((no) => assessment(no, unionOf(no)))],
    ledger: CHECKED.map((no) =>
      ledgerEntry(no, unionOf(no), {
        ...{ state: 'checked', revision: 1 },
        check: { changes: changesOf(no), note: '', at, by: 'p', byName: '张一' },
      }),
    ),
  })

  test('is confirmed together by its union within 10 taps and 10 calls, after a look at what was changed', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/ledger-list/index' })
    phone.sees('待工会确认')
    const person = counting(phone)
    await person.tap('一并确认')
    phone.sees('第105号企业有限公司', '改了 1 处：职工总数', '更名为第106号企业集团有限公司', '无变化')
    await person.tap('全选 39 家')
    await person.tap('确认 39 家')
    phone.sees('确认 39 家的台账？', '其中 2 家有改动或存疑，建议先看一看')
    await person.tap('先不确认这 2 家')
    phone.sees('这些企业都报“无变化”')
    await person.tap('确定确认')
    phone.sees('已确认 37 家')
    await person.tap('关闭')
    phone.sees('第105号企业有限公司', '第106号企业有限公司')
    expect(person.taps()).toBeLessThanOrEqual(10)
    expect(person.calls()).toBeLessThanOrEqual(10)
  })

  test('one by one, from each to the next that waits', async () => {
    const phone = await phoneOf('reviewer-dg', { at: '/packages/papers/pages/ledger-list/index' })
    await phone.tap('待工会确认', { role: 'tab' })
    await phone.tap('第105号企业有限公司')
    phone.sees('现：1300')
    await phone.tap('确认')
    await phone.tap('确认', { within: '确认这份台账？' })
    phone.sees('已确认', '下一家：第106号企业有限公司')
    await phone.tap('下一家')
    await phone.tap('退回')
    await phone.input('退回意见', '请附更名的批复')
    await phone.tap('退回', { within: '退回企业重新核对' })
    phone.sees('已退回', '这个列表里没有下一家了')
  })

  test('and by the office where no union answers', async () => {
    const phone = await phoneOf('office', { at: '/packages/papers/pages/ledger-confirm/index' })
    await phone.tap('全选 1 家')
    await phone.tap('确认 1 家')
    phone.sees('没有存疑的内容')
    await phone.tap('确定确认')
    phone.sees('已确认 1 家')
    await phone.tap('关闭')
    phone.sees('没有待确认的台账', '有责任工会的，由责任工会确认')
    const waiting = await world().read('ledger', { state: 'checked' })
    expect(waiting).toEqual([])
  })
})
