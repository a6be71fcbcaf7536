import { assessment, enterprise, standing } from '../../functions/support/standing'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

/** With enterprise 5 of the cast, 34 that nobody suggests a union for; two of them have a place in their name. */
const OTHERS = Array.from({ length: 33 }, (_, index) => 101 + index)
const named = (no: number): string => (no < 103 ? `茂名第${no}化工有限公司` : `第${no}号企业有限公司`)

describe('34 enterprises without a union', () => {
  const documents = standing()
  const { phoneOf, world } = phonesInWorld({
    ...documents,
    enterprises: [
      ...(documents['enterprises'] ?? []),
      ...OTHERS.map((no) => ({ ...enterprise(no, null), name: named(no) })),
    ],
    assessments: [
      ...(documents['assessments'] ?? []),
      ...OTHERS.map((no) => assessment(no, null, { enterpriseName: named(no) })),
    ],
  })
  const unionsOf = async () => {
    const all = await world().read<{ unionId: string | null; enterpriseNo: number }>('assessments')
    const waiting = all.filter(({ enterpriseNo }) => enterpriseNo === 5 || enterpriseNo > 100)
    return (unionId: string | null) => waiting.filter((each) => each.unionId === unionId).length
  }

  test('are chosen and assigned to three unions within 45 taps', async () => {
    const phone = await phoneOf('office')
    const person = counting(phone)
    await person.tap('责任工会分派')
    await person.tap('待分派', { role: 'tab' })
    phone.sees('勾选同一工会负责的几家，一次分派', '全部分派 34 家')

    // Those of a place, by its name.
    await person.write('搜索序号、企业名称或拼音', '茂名')
    await phone.wait(1_000)
    await person.tap('分派搜到的全部')
    phone.sees('全部分派给一个工会', '茂名第101化工有限公司')
    await person.tap('请选定责任工会')
    phone.sees('请先选定责任工会。')
    await person.tap('东莞市总工会')
    await person.tap('分派给东莞市总工会')
    phone.sees('已分派 2 家，由东莞市总工会负责')
    await person.tap('关闭')

    // Those that somebody knows, one by one.
    await person.write('搜索序号、企业名称或拼音', '')
    await phone.wait(1_000)
    for (let no = 103; no < 118; no += 1) await person.tap(named(no), { role: 'checkbox' })
    await person.tap('分派所选 15 家')
    await person.tap('深圳市总工会')
    await person.tap('分派给深圳市总工会')
    phone.sees('已分派 15 家，由深圳市总工会负责')
    await person.tap('关闭')

    // All that are left, to a union that the list lacks.
    await person.tap('全部分派 17 家')
    await person.tap('列表里没有，新增工会')
    await person.write('工会全称', '某某集团工会')
    await person.tap('新增并选定')
    await person.tap('分派给某某集团工会')
    phone.sees('已分派 17 家，由某某集团工会负责')
    await person.tap('关闭')
    phone.sees('没有待分派的企业')
    expect(person.taps()).toBeLessThanOrEqual(45)

    const countOf = await unionsOf()
    expect([countOf('u-dongguan'), countOf('u-shenzhen'), countOf(null)]).toEqual([2, 15, 0])
  })

  test('and what a colleague assigned meanwhile is left alone and said by its name', async () => {
    await world().insert({
      enterprises: [201, 202].map((no) => enterprise(no, null)),
      assessments: [201, 202].map((no) => assessment(no, null)),
    })
    const phone = await phoneOf('office', { at: '/packages/office/pages/routing/index?tab=unrouted' })
    await phone.tap('全选本页')
    await phone.tap('分派所选 2 家')
    await world().as('office').does('routing.assign', { enterpriseId: 'e201', unionId: 'u-shenzhen', reason: '' })
    await phone.tap('东莞市总工会')
    await phone.tap('分派给东莞市总工会')
    phone.sees('已分派 1 家', '1 家没有办成', '第201号企业有限公司', '刚刚有了变化')
    await phone.tap('关闭')
    phone.sees('没有待分派的企业')
  })

  test('and suggestions that are wrong get another union together', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/routing/index?tab=suggested' })
    await phone.tap('第4号企业有限公司', { role: 'checkbox' })
    await phone.tap('改选工会')
    await phone.tap('东莞市总工会')
    await phone.tap('分派给东莞市总工会')
    phone.sees('已分派 1 家，由东莞市总工会负责')
  })
})
