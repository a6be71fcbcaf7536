import { person } from '../../functions/support/standing'
import { phonesInWorld } from '../support/phones'

jest.setTimeout(60_000)

describe('the people of the office’s list', () => {
  const { phoneOf, world } = phonesInWorld()

  test('are found from the office’s page, and a reviewer’s work is handed over to a colleague', async () => {
    await world().insert({ people: [person('next', '接手的审核员', { role: 'reviewer', unionId: 'u-dongguan' })] })
    const phone = await phoneOf('office')
    await phone.tap('审核员和同事')
    await phone.tap('全部人员')
    phone.sees('张一', '第1号企业有限公司', '陈审', '东莞市总工会', '周办（本人）')
    await phone.tap('移交：陈审')
    phone.sees('把陈审的工作移交给', '没有办完的都留给接手的人')
    await phone.tap('确定移交')
    phone.sees('请选择接手的人，并写明理由')
    await phone.tap('接手的审核员')
    await phone.input('移交的理由', '已退休')
    await phone.tap('确定移交')
    phone.sees('已移交给接手的审核员')
    phone.doesNotSee('陈审')
  })

  test('whom nobody can take over from is kept, and the way to invite somebody is said', async () => {
    const phone = await phoneOf('office', { at: '/packages/papers/pages/people/index' })
    await phone.tap('移交：林审')
    phone.sees('同一单位没有别的人绑定', '请先在“邀请码”里邀请接手的人绑定')
  })

  test('are for a contact those who are bound with them, without more than that they are', async () => {
    const phone = await phoneOf('contact-1', { at: '/packages/papers/pages/people/index' })
    phone.sees('张一（本人）', '接手的审核员', '绑定')
    phone.doesNotSee('李二', '移交', '微信提醒')
  })
})
