import { person } from '../../functions/support/standing'
import { phonesInWorld } from '../support/phones'

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

  test('are called: a number is shown whole when it is asked for, and who gave it reads that each look is noted', async () => {
    const giving = await phoneOf('contact-2', { at: '/packages/papers/pages/seats/index' })
    giving.sees('我的电话', '别人看一次，系统记一次')
    await giving.input('我的电话', '找小王')
    await giving.tap('保存电话')
    giving.sees('没有保存', '这不像一个电话号码')
    await giving.input('我的电话', '138 0000 1234')
    await giving.tap('保存电话')
    giving.sees('已保存电话', '现在登记的是 13800001234（本人登记）')
    const phone = await phoneOf('next', { at: '/packages/papers/pages/people/index' })
    phone.sees('李二', '138****1234 · 本人登记', '没有登记电话')
    phone.doesNotSee('13800001234')
    await phone.tap('看电话：李二')
    phone.sees('13800001234 · 本人登记')
    await phone.tap('拨打李二的电话')
    expect(phone.machine.noticed.called).toEqual(['13800001234'])
    expect(await world().read('journal', { action: 'people.telephone' })).toMatchObject([
      { personId: 'p-next', subject: 'p-contact-2' },
    ])
  })

  test('are unbound by their own union, which reads first what that leaves; one’s own seat says that it is one’s own', async () => {
    const phone = await phoneOf('next', { at: '/packages/papers/pages/people/index' })
    await phone.tap('解除绑定：李二')
    phone.sees('解除李二的绑定', '该企业就没有填报人了')
    await phone.tap('确定解除')
    phone.sees('请写明解除绑定的理由')
    await phone.input('解除的理由', '已调离')
    await phone.tap('确定解除')
    phone.sees('已解除李二的绑定')
    phone.doesNotSee('解除绑定：李二')
    await phone.tap('解除绑定：接手的审核员')
    phone.sees('解除您自己的绑定', '您自己不能再查看和审核', '这是该工会唯一的审核员')
    await world().told()
    const office = await phoneOf('office', { at: '/pages/inbox/index' })
    office.sees('第2号企业有限公司的填报人李二已解除绑定', '由接手的审核员解除')
  })

  test('are for a contact those who are bound with them, without more than that they are', async () => {
    const phone = await phoneOf('contact-1', { at: '/packages/papers/pages/people/index' })
    phone.sees('张一（本人）', '接手的审核员', '绑定')
    phone.doesNotSee('李二', '移交', '微信提醒')
  })
})
