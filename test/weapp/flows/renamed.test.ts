import { ledgerStanding, FIRST, ledgerSteps } from '../../functions/support/ledger'
import { phonesInWorld } from '../support/phones'

describe('an enterprise that was renamed', () => {
  const { phoneOf, world } = phonesInWorld()
  const { target } = ledgerSteps(world)

  beforeAll(async () => {
    await world().insert(ledgerStanding())
    await world()
      .as('office')
      .does('ledger.correct', {
        ...(await target(FIRST)),
        ...{ fields: [{ field: 'name', value: '莞城精工股份有限公司' }], reason: '工商更名' },
      })
  })

  test('is found by the office under the name that it had, and says both', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/progress/index?filter=all' })
    await phone.input('搜索序号、企业名称或拼音', '第1号')
    phone.sees('莞城精工股份有限公司', '曾用名：第1号企业有限公司')
    phone.doesNotSee('第2号企业有限公司')
    await phone.tap('莞城精工股份有限公司')
    expect(phone.route).toBe('packages/office/pages/enterprise/index')
    phone.sees('曾用名：第1号企业有限公司')
  })

  test('is found by its union, and where codes are given out', async () => {
    const reviewer = await phoneOf('reviewer-dg')
    await reviewer.tap('查看名单')
    await reviewer.input('搜索企业', '第1号')
    reviewer.sees('莞城精工股份有限公司', '曾用名：第1号企业有限公司')
    const office = await phoneOf('office', { at: '/packages/office/pages/invitations/index' })
    await office.input('搜索名称、序号或姓名', '第1号')
    office.sees('莞城精工股份有限公司', '曾用名：第1号企业有限公司')
  })
})
