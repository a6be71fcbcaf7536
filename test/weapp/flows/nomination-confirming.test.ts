import { DONGGUAN, nominating, nominee } from '../../functions/support/nominating'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

describe('what a union nominated', () => {
  const { phoneOf, world } = phonesInWorld()
  const { quota, add, submit, load } = nominating(world)
  const CODED = nominee('恒信精密有限公司', { creditCode: '91441900MA4UK1234G' })

  test('is confirmed together within 10 taps and 10 calls, after a look at what stands out', async () => {
    await quota(30)
    for (let no = 1; no <= 11; no += 1) await add(`莞城第${no}号材料有限公司`)
    await world()
      .as('reviewer-dg')
      .does('nomination.save', {
        ...{ unionId: DONGGUAN, ledger: 'provincial' },
        change: { kind: 'add', nominee: CODED },
      })
    await submit()
    const phone = await phoneOf('office', { at: '/packages/papers/pages/nomination-review/index' })
    const person = counting(phone)
    await person.tap('东莞市总工会')
    await person.tap('一并同意 12 家')
    phone.sees('排第 1 · 没有统一社会信用代码', CODED.name)
    await person.tap('全选 12 家')
    await person.tap('同意 12 家')
    phone.sees('同意 12 家入库？', '编入 2027 年省级台账', '其中 11 家建议先看一看')
    await person.tap('先不审定这 11 家')
    phone.sees('没有重复入库的')
    await person.tap('确定同意')
    phone.sees('已同意 1 家入库')
    await person.tap('关闭')
    await person.tap('全选 11 家')
    await person.tap('同意 11 家')
    await person.tap('确定同意')
    phone.sees('已同意 11 家入库')
    expect(person.taps()).toBeLessThanOrEqual(10)
    expect(person.calls()).toBeLessThanOrEqual(10)
    expect((await load()).tally.provincial).toEqual({ draft: 0, submitted: 0, confirmed: 12, declined: 0 })
    await phone.tap('关闭')
    phone.sees('没有待审定的')
    await phone.back()
    phone.sees('下一周期入库：2027 年省级台账第 6 号')
  })
})
