import path from 'node:path'
import { cutOff } from './support/audit'
import type { Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, until, type Stage } from './support/stage'

const PHONE = { viewport: { width: 390, height: 844 } }
const CONTACT = 'local-contact-031'
const REVIEWER = 'local-reviewer-dongguan'
const OFFICE = 'local-office-1'
const ENTRY = 'c2026-e031'
const PICTURES = process.env['PICTURES']

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-01T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

/** Nothing on the page is cut or runs out of it; a picture is taken where somebody asked for them. */
const drawn = async (phone: Phone, name: string): Promise<void> => {
  await comeToRest(phone.page)
  expect(await cutOff(phone.page)).toEqual([])
  if (PICTURES) await phone.page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}

const entry = async () => {
  const reply = await stage.asks(OFFICE, 'ledger.load', { entryId: ENTRY })
  if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
  return reply.value.entry
}

/** A phone on which one page was opened, as from a message that names it. */
const opened = async (openId: string, path: string): Promise<Phone> =>
  (await stage.phoneOf(openId, PHONE)).reviveAt(path)

test('a contact changes two fields, the union sees what was and what is to be and confirms, the office sees the history', async () => {
  const contact = await stage.phoneOf(CONTACT, PHONE)
  await contact.tap(/材料与报告/)
  await contact.sees('评估表、报告、盖章件、照片打包下载，供正式报送使用')
  await drawn(contact, 'contact-materials')
  await contact.tap(/台账核对/)
  await contact.sees('请核对本单位的台账')
  await drawn(contact, 'contact-unchecked')
  await contact.tap('逐项修改')
  await contact.write(/职工总数/, '1350')
  await contact.write(/联系电话/, '0769-22008888')
  await drawn(contact, 'contact-editing')

  // A dead battery takes nothing that was typed.
  const revived = await contact.reviveAt('packages/papers/pages/ledger/index')
  await revived.sees(/已改 2 处/)
  await revived.tap('提交责任工会')
  await revived.sees('确认这 2 处改动')
  await drawn(revived, 'contact-sending')
  await revived.tap('提交责任工会')
  await revived.sees('已经核对，等待责任工会确认')
  await drawn(revived, 'contact-checked')

  const reviewer = await stage.phoneOf(REVIEWER, PHONE)
  await reviewer.tap('材料与报告')
  await reviewer.sees('看企业改了什么，确认或退回')
  await drawn(reviewer, 'reviewer-materials')
  await reviewer.tap(/^台账/)
  await reviewer.page.getByRole('tab', { name: /待工会确认/ }).tap()
  await reviewer.sees('广东生益科技股份有限公司')
  await drawn(reviewer, 'reviewer-list')
  await reviewer.tap(/广东生益科技股份有限公司/)
  await reviewer.sees('企业核对：改了 2 处')
  await reviewer.sees('现：1350')
  await drawn(reviewer, 'reviewer-difference')
  await reviewer.tap('确认')
  await reviewer.sees('确认这份台账？')
  await reviewer.tap('确认')
  await until(async () => (await entry()).state === 'confirmed')
  expect((await entry()).values).toMatchObject({ staff: '1350', phone: '0769-22008888' })

  const office = await opened(OFFICE, 'packages/papers/pages/ledger-list/index')
  await office.sees('导出 Excel')
  await office.page.getByRole('tab', { name: /已确认/ }).tap()
  await office.tap(/广东生益科技股份有限公司/)
  await office.sees('变更历史')
  await office.sees(/职工总数：.* → 1350/)
  await drawn(office, 'office-entry')
  await office.page.getByText('变更历史').last().scrollIntoViewIfNeeded()
  await drawn(office, 'office-history')
})

test('the union gives an entry back with a word, and the contact reads it', async () => {
  const reviewer = await opened(REVIEWER, 'packages/papers/pages/ledger-entry/index?id=c2026-e034')
  await reviewer.sees('企业核对：改了 2 处')
  await reviewer.tap('退回')
  await reviewer.write(/退回意见/, '所属行业请按国民经济行业分类填写。')
  await drawn(reviewer, 'reviewer-return')
  await reviewer.tap('退回')
  await reviewer.sees('已退回企业，等待重新核对。')
  const contact = await opened('local-contact-034', 'packages/papers/pages/ledger/index')
  await contact.sees('所属行业请按国民经济行业分类填写。')
  await drawn(contact, 'contact-returned')
})

test('the office adds a column, and the enterprise is asked for it', async () => {
  const office = await opened(OFFICE, 'packages/papers/pages/ledger-columns/index')
  await office.sees('统一社会信用代码')
  await drawn(office, 'office-columns')
  await office.tap('添加栏目')
  await office.write(/栏目名称/, '成立日期')
  await office.page.getByRole('radio', { name: '日期' }).tap()
  await drawn(office, 'office-column')
  await office.tap('好')
  await office.tap('移除所属行业')
  await office.tap('保存栏目')
  await office.sees('已移除的栏目')
  await until(async () => {
    const reply = await stage.asks(OFFICE, 'ledger.columns', {})
    return reply.outcome === 'done' && reply.value.columns.columns.some(({ label }) => label === '成立日期')
  })
  const contact = await opened('local-contact-033', 'packages/papers/pages/ledger/index')
  await contact.sees('成立日期')
  expect(await contact.page.getByText('所属行业', { exact: true }).count()).toBe(0)
})
