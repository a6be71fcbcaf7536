import { REPORT_FORMS } from '@/domain/report/sections'
import { photograph, shoot } from './stamped-pages'
import type { Stage } from './stage'

/** What an enterprise's year asks for beside the form, each done to its end by its contact, once the form is endorsed. */
export const otherPapers = (stage: () => Stage, contactId: string): void => {
  test('the contact reports', async () => {
    const contact = await stage().phoneOf(contactId)
    await contact.tap(/^阶段性总结评估报告/)
    await contact.sees('企业组织领导机构和工作机制建立、运行情况')
    for (const [index, { title }] of REPORT_FORMS.stage.sections.entries())
      await contact.page.locator('textarea:visible').nth(index).fill(`${title}：本年度按方案推进，取得实效。`)
    await contact.page.locator('textarea:visible').first().focus()
    await contact.sees(/已保存 /)
    await contact.tap('提交')
    await contact.page.getByRole('dialog').getByRole('button', { name: '提交' }).tap()
    await contact.sees(/已提交，等待责任工会查看/)
  })

  test('checks the ledger', async () => {
    const contact = await stage().phoneOf(contactId)
    await contact.tap(/^台账核对/)
    await contact.tap('逐项修改')
    await contact.write(/职工总数/, '1350')
    await contact.tap('提交责任工会')
    await contact.page.getByRole('dialog').getByRole('button', { name: '提交责任工会' }).tap()
    await contact.sees('已经核对，等待责任工会确认')
  })

  test('photographs the printed form that was signed and stamped, and has done all four papers', async () => {
    const contact = await stage().phoneOf(contactId)
    await contact.tap('去打印、签字盖章')
    await contact.tap('导出 PDF')
    await contact.sees(/PDF 已/)
    await contact.tap(/^已经签字盖章？/)
    await contact.sees('签字盖章')
    await shoot(contact, '拍第 1 页', await photograph(contact, '第一页'), await photograph(contact, '审核意见页'))
    await contact.tap(/^提交盖章件（2 页）/)
    await contact.sees('更换盖章件')
    await contact.open()
    await contact.sees(/等省产改办接收/)
  })
}
