import { person } from '../../functions/support/standing'
import { phonesInWorld } from '../support/phones'

describe('the office looks after the unions', () => {
  const { phoneOf, world } = phonesInWorld()

  test('renames one, and finds it by both names', async () => {
    const phone = await phoneOf('office')
    await phone.tap('工会管理')
    phone.sees('深圳市总工会', '东莞市总工会', '审核员 1 人')
    await phone.tap('改名：东莞市总工会')
    await phone.input('新名称', '东莞市工会联合会')
    phone.sees('改名以后')
    await phone.tap('确定改名')
    phone.sees('东莞市工会联合会', '原名东莞市总工会')
  })

  test('gives one its number, and whoever is told to ask it reads that', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/unions/index' })
    phone.sees('还没有登记联系电话')
    await phone.tap('登记电话：深圳市总工会')
    await phone.input('深圳市总工会的联系电话', '一二三')
    await phone.tap('保存电话')
    phone.sees('没有保存')
    await phone.input('深圳市总工会的联系电话', '0755-88881234')
    await phone.tap('保存电话')
    phone.sees('联系电话 0755-88881234')
  })

  test('merges one into another, over the numbers that are shown', async () => {
    await world().insert({ people: [person('second', '二审', { role: 'reviewer', unionId: 'u-dongguan' })] })
    const phone = await phoneOf('office', { at: '/packages/office/pages/unions/index' })
    await phone.tap('合并：东莞市工会联合会')
    phone.sees('就是这一个')
    await phone.tap('深圳市总工会', { role: 'radio' })
    phone.sees('东莞市工会联合会并入深圳市总工会', '2 家企业转过去', '2 位审核员', '合并以后不能撤销')
    await phone.tap('确定合并')
    phone.sees('请写明合并的理由')
    await phone.input('合并的理由', '机构改革')
    await phone.tap('确定合并')
    phone.sees('已并入深圳市总工会', '机构改革')
    expect((await world().read('assessments', { unionId: 'u-dongguan' })).length).toBe(0)
  })
})
