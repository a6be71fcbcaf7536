import { openNextYear } from '../../functions/support/opening'
import { rounds } from '../../functions/support/rounds'
import { phonesInWorld } from '../support/phones'

describe('a year whose deadline is over', () => {
  const { phoneOf, world } = phonesInWorld()
  const { submit, endorse } = rounds(world)
  const CYCLE = '/packages/office/pages/cycle/index'
  const archivedAt = async () =>
    (await world().read<{ cycleId: string; archivedAt?: number }>('cycles', { _id: 'c2026' }))[0]?.archivedAt

  test('shows what is left open, who that is, and the list in which to go on', async () => {
    await submit()
    await endorse()
    await submit('contact-5', 'c2026-e005')
    await openNextYear(world())
    const phone = await phoneOf('office', { at: `${CYCLE}?cycle=c2026` })
    phone.sees('收尾', '3 家未提交', '1 家已提交、待分派责任工会', '1 家同意呈报、未接收', '5 家台账未确认')
    await phone.tap('1 家同意呈报、未接收')
    phone.sees('第2号企业有限公司')
    await phone.tap('到名单中办理')
    expect(phone.route).toBe('packages/office/pages/progress/index')
    phone.sees('第2号企业有限公司')
    await phone.back()
    await phone.tap('第2号企业有限公司')
    expect(phone.route).toBe('packages/office/pages/enterprise/index')
  })

  test('is archived only by who types it, with what is left open named', async () => {
    const phone = await phoneOf('office', { at: `${CYCLE}?cycle=c2026` })
    await phone.tap('归档这个年度')
    phone.sees('归档2026 年度阶段性评估？', '不能恢复', '3 家未提交')
    await phone.input('输入年度', '2027')
    await phone.tap('归档')
    phone.sees('请输入 2026，再点归档')
    expect(await archivedAt()).toBeUndefined()
    await phone.input('输入年度', '2026')
    await phone.tap('归档')
    phone.sees('已归档', '周办于2027年', '3 家未提交')
    expect(await archivedAt()).toBeDefined()
    await phone.tap('3 家未提交')
    phone.sees('第1号企业有限公司', '第3号企业有限公司', '第4号企业有限公司')
  })

  test('is read and not written by its contact from then on', async () => {
    const phone = await phoneOf('contact-1', { at: '/pages/home/index?id=c2026-e001' })
    phone.sees('2026 年度阶段性评估已经归档')
    phone.doesNotSee('开始填写第 1 项')
    const office = await phoneOf('office')
    office.sees('2027 年度阶段性评估', '已归档，可以查看和导出')
  })

  const ARCHIVED = '2026 年度阶段性评估已归档，可以查看和导出，不能再修改。'
  test.each([
    ['a review', 'office', '/packages/reviewer/pages/review/index?id=c2026-e002', ARCHIVED, ['退回修改']],
    [
      'an enterprise',
      'office',
      '/packages/office/pages/enterprise/index?cycle=c2026&id=e001',
      ARCHIVED,
      ['改派责任工会'],
    ],
    ['stamped pages', 'contact-2', '/packages/papers/pages/stamp/index?id=c2026-e002', ARCHIVED, ['拍第 1 页']],
    ['quotas', 'office', '/packages/papers/pages/quotas/index?cycle=c2026', '已归档', ['减少名额']],
    [
      'columns',
      'office',
      '/packages/papers/pages/ledger-columns/index?cycle=c2026',
      '已归档',
      ['按这些栏目启用', '添加栏目'],
    ],
    ['a roster', 'office', '/packages/papers/pages/roster-import/index?cycle=c2026', '已归档', ['选择文件']],
    ['the ledger', 'office', '/packages/papers/pages/ledger-list/index?cycle=c2026', '已归档', ['设置栏目']],
    ['routing', 'office', '/packages/office/pages/routing/index?cycle=c2026&tab=unrouted', '已归档', []],
    ['nominations', 'reviewer-dg', '/packages/papers/pages/nominations/index?cycle=c2026', '已归档', ['增加企业']],
    ['a report', 'contact-1', '/packages/papers/pages/report/index?id=c2026-e001-stage', '已经归档', ['提交报告']],
  ])('%s of it says that it is archived, and offers nothing to %s', async (_, who, at, says, offers) => {
    const phone = await phoneOf(who, { at })
    phone.sees(says)
    for (const button of offers) phone.doesNotSee(button)
  })
})
