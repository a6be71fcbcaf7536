import { unreachedRow } from '../../functions/support/unreached'
import { phonesInWorld } from '../support/phones'

describe('who could not be reached', () => {
  const { phoneOf, world } = phonesInWorld()

  test('is counted on the union’s home, looked up, telephoned and ticked off', async () => {
    await world().insert({ unreached: [unreachedRow()] })
    await world().as('contact-2').does('people.setTelephone', { telephone: '138 0013 8000' })
    const phone = await phoneOf('reviewer-dg')
    phone.sees('1 人待联系')
    await phone.tap('联系不上的人')
    phone.sees('第2号企业有限公司', '李二', '微信拒收', '微信代码 43101', '阶段性评估表还剩 3 天')
    phone.sees('138****8000', '还没有联系到过')
    phone.doesNotSee('13800138000')
    await phone.tap('看电话：李二')
    phone.sees('13800138000')
    await phone.tap('已电话联系：第2号企业有限公司李二')
    await phone.tap('已电话联系', { within: '会记下您的名字和时间' })
    phone.sees('没有联系不上的人')
  })

  test('stands on the office’s list of those who were telephoned', async () => {
    const phone = await phoneOf('office')
    await phone.tap('联系不上的人')
    phone.sees('没有联系不上的人')
    await phone.tap('已电话联系')
    phone.sees('第2号企业有限公司', '陈审')
  })
})
