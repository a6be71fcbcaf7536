import { rounds } from '../../functions/support/rounds'
import { phonesInWorld } from '../support/phones'

describe('an enterprise that leaves the ledger in mid-cycle', () => {
  const { phoneOf, world } = phonesInWorld()
  const { submit } = rounds(world)
  const ENTERPRISE = '/packages/office/pages/enterprise/index'

  test('is not let go without how and why, nor into itself', async () => {
    const phone = await phoneOf('office', { at: `${ENTERPRISE}?id=e002` })
    await phone.tap('离开台账')
    await phone.tap('确定离开台账')
    phone.sees('请选择怎样离开台账', '请写明理由')
    await phone.tap('合并入')
    await phone.tap('确定离开台账')
    phone.sees('请搜索并选定合并入哪一家')
    await phone.input('输入企业名称，从台账里选', '第2号')
    phone.sees('就是这一家')
    expect(await world().read('enterprises', { _id: 'e002', departure: null })).toHaveLength(1)
  })

  test('is merged into another one, and both say so', async () => {
    await submit()
    const phone = await phoneOf('office', { at: `${ENTERPRISE}?id=e002` })
    await phone.tap('离开台账')
    await phone.tap('合并入')
    await phone.input('输入企业名称，从台账里选', '第3号')
    await phone.tap('第3号企业有限公司')
    phone.sees('合并入：第3号企业有限公司')
    await phone.input('理由', '吸收合并，已完成工商变更')
    phone.sees('已写 12 字')
    await phone.tap('确定离开台账')
    phone.sees('已离开台账', '合并入第3号企业有限公司', '吸收合并，已完成工商变更', '可以查看和导出')
    phone.doesNotSee('延期', '改派责任工会')
    await phone.tap('打开合并后的企业')
    phone.sees('第 2 号 第2号企业有限公司已合并入本企业')
  })

  test('is counted apart, and found under a filter of its own', async () => {
    const phone = await phoneOf('office')
    phone.sees('另有 1 家已离开台账，不计在内')
    await phone.tap('另有 1 家已离开台账，不计在内')
    expect(phone.route).toBe('packages/office/pages/progress/index')
    phone.sees('第2号企业有限公司', '合并入第3号企业有限公司：吸收合并')
    phone.doesNotSee('第1号企业有限公司')
  })

  test('is read by its union, and reviewed no more', async () => {
    const phone = await phoneOf('reviewer-dg')
    phone.doesNotSee('第2号企业有限公司')
    await phone.tap('已离开')
    await phone.tap('第2号企业有限公司')
    expect(phone.route).toBe('packages/reviewer/pages/review/index')
    phone.sees('已离开台账', '请省产改办先“重新纳入”')
    phone.doesNotSee('同意呈报')
  })

  test('tells its contact what that means', async () => {
    const phone = await phoneOf('contact-2')
    phone.sees('已离开台账', '材料可以查看和导出，不能再改', '查看回执')
  })

  test('comes back with a reason, and goes on from where it was', async () => {
    const phone = await phoneOf('office', { at: `${ENTERPRISE}?id=e002` })
    await phone.tap('重新纳入台账')
    await phone.tap('确定重新纳入')
    phone.sees('请写明理由')
    await phone.input('理由', '合并未完成')
    await phone.tap('确定重新纳入')
    phone.sees('待审核', '离开台账')
    phone.doesNotSee('可以查看和导出，不能再改')
    const reviewer = await phoneOf('reviewer-dg')
    reviewer.sees('第2号企业有限公司')
  })
})
