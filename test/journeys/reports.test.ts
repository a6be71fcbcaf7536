import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { REPORT_FORMS } from '@/domain/report/sections'
import type { Phone } from './support/people'
import { startStage, type Stage } from './support/stage'
import { OFFICE } from './support/steps'

const CONTACT = 'local-contact-033'
const REVIEWER = 'local-reviewer-dongguan'
const REPORT = 'c2026-e033-stage'
const PICTURES = process.env['REPORT_PICTURES']

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-01T10:00:00+08:00', { viewport: { width: 390, height: 844 } })
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

/** A picture for whoever looks at the pages; none is kept where nobody asks for them. */
const picture = async ({ page }: Phone, name: string): Promise<void> => {
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}

const atReport = async (): Promise<Phone> => {
  const phone = await stage.phoneOf(CONTACT)
  await phone.tap(/^阶段性总结评估报告/)
  return phone
}

const stateOf = async (): Promise<string> => {
  const reply = await stage.asks(OFFICE, 'report.load', { reportId: REPORT })
  return reply.outcome === 'done' ? reply.value.report.state : reply.outcome
}

const fields = ({ page }: Phone) => page.locator('textarea:visible')

test('a stage report is written, handed in, returned, corrected and received, each on their own phone', async () => {
  const contact = await atReport()
  await contact.sees('企业组织领导机构和工作机制建立、运行情况')
  await picture(contact, '1-blank')
  for (const [index, { title }] of REPORT_FORMS.stage.sections.entries())
    await fields(contact).nth(index).fill(`${title}：本年度按方案推进，取得实效。`)
  await fields(contact).nth(0).focus()
  await contact.sees(/已保存 10:/)
  await picture(contact, '2-written')
  await contact.tap('提交')
  await contact.page.getByRole('dialog', { name: '提交这份报告？' }).waitFor()
  await contact.page.getByRole('dialog').getByRole('button', { name: '提交' }).tap()
  await contact.sees(/已提交，等待责任工会查看/)
  expect(await stateOf()).toBe('submitted')
  await picture(contact, '3-submitted')

  const reviewer = await stage.phoneOf(REVIEWER)
  await reviewer.tap(/^材料与报告/)
  await reviewer.tap(/^企业阶段性总结评估报告/)
  await reviewer.sees('陆逊梯卡华宏')
  await picture(reviewer, '4-list')
  await reviewer.tap(/^陆逊梯卡华宏/)
  await reviewer.sees('看过以后，请接收或退回修改')
  await picture(reviewer, '5-reading')
  await reviewer.tap('退回修改')
  await reviewer.page.getByRole('dialog').locator('textarea').fill('不足请写到具体问题。')
  await picture(reviewer, '6-return')
  await reviewer.tap('确认退回')
  await reviewer.sees('已退回，等待撰写单位改好再次提交')

  const again = await atReport()
  await again.sees('不足请写到具体问题。')
  await picture(again, '7-returned')
  await fields(again).nth(2).fill('不足：两个车间的创新成果分配办法还没有落实。')
  await again.tap('再次提交')
  await again.page.getByRole('dialog').getByRole('button', { name: '提交' }).tap()
  await again.sees(/已提交，等待责任工会查看/)

  const receiver = await stage.phoneOf(REVIEWER)
  await receiver.tap(/^材料与报告/)
  await receiver.tap(/^企业阶段性总结评估报告/)
  await receiver.tap(/^陆逊梯卡华宏/)
  await receiver.sees('两个车间的创新成果分配办法还没有落实')
  await receiver.tap('接收')
  await receiver.page.getByRole('dialog').getByRole('button', { name: '接收' }).tap()
  await receiver.sees(/已接收。正式报送仍在/)
  await picture(receiver, '8-received')
  expect(await stateOf()).toBe('received')
  expect(await stage.inboxOf(CONTACT)).toEqual(
    expect.arrayContaining(['阶段性总结评估报告被退回修改', '阶段性总结评估报告已接收']),
  )
})

test('the office finds every union’s summary, and reads one that was handed in', async () => {
  const office = await stage.phoneOf(OFFICE)
  await office.tap(/^年度工作总结/)
  await office.page.waitForURL(/reports/)
  // The page before has unions' names, too.
  await office.sees('未动笔')
  await office.sees('广州市总工会')
  await picture(office, '9-summaries')
  await office.tap(/^广州市总工会/)
  await office.sees('产业工人队伍建设改革推进情况')
  await picture(office, '10-summary')
})
