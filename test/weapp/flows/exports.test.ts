import { phonesInWorld } from '../support/phones'

const LIST = '/packages/office/pages/progress/index?filter=all'

describe('what a list shows is taken away as Excel', () => {
  const { phoneOf, world } = phonesInWorld()
  const noted = () => world().read<{ answer: { rows: number } }>('journal', { action: 'worklist.export' })

  test('from the list of enterprises, each table in one tap, of what the filter shows', async () => {
    const phone = await phoneOf('office', { at: LIST })
    phone.sees('导出 Excel', '自评与核定分', '自评情况全文', '名单和电话')
    await phone.tap('填报中', { role: 'tab' })
    await phone.tap('导出进度')
    await phone.wait(6_000)
    phone.sees('进度 已打开')
    const [shown] = phone.machine.noticed.documents
    expect(shown?.filePath).toMatch(/进度（全省，填报中）\.xlsx$/)
    const bytes = phone.machine.disk.read(shown?.filePath ?? '')
    expect(bytes?.subarray(0, 2).toString()).toBe('PK')
    expect((await noted()).map(({ answer }) => answer.rows)).toEqual([2])
  })

  test('from a union’s worklist, of its own tab', async () => {
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('未提交', { role: 'tab' })
    await phone.tap('导出名单和电话')
    await phone.wait(6_000)
    phone.sees('名单和电话 已打开')
    expect(phone.machine.noticed.documents[0]?.filePath).toMatch(/名单和电话（东莞市总工会，未提交）\.xlsx$/)
  })

  test('the quotas, of all unions', async () => {
    const quotas = await phoneOf('office', { at: '/packages/papers/pages/quotas/index' })
    await quotas.tap('导出名额')
    await quotas.wait(6_000)
    quotas.sees('名额 已打开')
  })
})
