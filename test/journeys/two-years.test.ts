import { readFileSync } from 'node:fs'
import type { Rubric } from '@/domain/rubric/rubric'
import { all, rowsOf, unzipped, xmlOf } from '../functions/support/word'
import { fillEverything, narrativeOf, openIndicator, savedToServer } from './support/form'
import { archive2026, handOver, inviteReviewer, openNextYear, readTable } from './support/office-year'
import { DESK } from './support/people'
import { startStage, until, type Stage } from './support/stage'
import { OFFICE, submitFrom } from './support/steps'

const LEAVING = 'local-reviewer-dongguan'
const SUCCESSOR = 'journey-successor'
const STRAGGLER = 'local-contact-034'
const NEVER = 'local-contact-031'
const ENTERPRISE = '广东微观科技有限公司'

const [BEFORE, NEXT] = ['c2026-e034', 'c2027-e034']
const COMMENT = '请补充今年实际支出凭证。'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-14T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

/** Ten in the morning in China. */
const on = (day: string) => stage.product.clock.set(new Date(`${day}T10:00:00+08:00`))
const atDesk = () => stage.phoneOf(OFFICE, DESK)
const stateOf = async (assessmentId: string) => (await stage.assessmentOf(STRAGGLER, assessmentId)).state
const editionOf2027 = async (): Promise<Rubric> => {
  const reply = await stage.asks(STRAGGLER, 'edition.get', { version: '2027-8' })
  if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
  return reply.value.edition
}
const isIn = (assessmentId: string, state: string) => until(async () => (await stateOf(assessmentId)) === state)

test('14 December 2026: the office invites a second reviewer of the union, who is bound', async () => {
  const office = await atDesk()
  const code = await inviteReviewer(office, '东莞市总工会', '赵接任')
  const successor = await stage.phoneOf(SUCCESSOR)
  await successor.write('邀请码', code)
  await successor.tap('下一步')
  await successor.sees('东莞市总工会')
  await successor.tap(/绑定/)
  await successor.sees(ENTERPRISE)
})

test('10 January 2027: it reads the new table from Word, compares it with the last one, and opens 2027 on it', async () => {
  await on('2027-01-10')
  const office = await atDesk()
  await readTable(office)
  await office.open()
  await openNextYear(office)
}, 300_000)

test('the reviewer, led to 2026, begins the review of a straggler and keeps a remark; then the office hands the work over', async () => {
  const leaving = await stage.phoneOf(LEAVING)
  await leaving.sees('2026 年度阶段性评估')
  await leaving.tap(new RegExp(`^${ENTERPRISE}`))
  await leaving.tap(/^技能培育/)
  await leaving.tap('第 8 项写意见')
  await leaving.write('审核意见', COMMENT)
  await leaving.choose(/^需退回修改/)
  await leaving.tap('保存')
  await leaving.page.getByRole('textbox', { name: '审核意见' }).waitFor({ state: 'hidden' })

  const office = await atDesk()
  await handOver(office, '王建国', '赵接任')

  // The page that stands open on the predecessor's phone does nothing any more, and the program shows them nothing.
  await leaving.tap('第 9 项写意见')
  await leaving.write('审核意见', '请写明实训工位数量。')
  await leaving.tap('保存')
  await leaving.sees(/绑定已经解除/)
  await leaving.open()
  await leaving.sees('请输入邀请码')
  expect(await leaving.page.getByText(ENTERPRISE).filter({ visible: true }).count()).toBe(0)
})

test('the successor finds the review begun and the remark in it, and returns the form', async () => {
  const successor = await stage.phoneOf(SUCCESSOR)
  await successor.sees('2026 年度阶段性评估')
  await successor.tap(new RegExp(`^${ENTERPRISE}`))
  await successor.tap(/^技能培育/)
  await successor.sees(COMMENT)
  await successor.sees('王建国（示例）')
  await successor.tap('退回 1 项')
  await successor.tap('确认退回 1 项')
  await isIn(BEFORE, 'returned')
})

test('12 January: the straggler is led to 2026, from home and from the message, while 2027 is open beside it', async () => {
  await on('2027-01-12')
  const contact = await stage.phoneOf(STRAGGLER)
  await contact.sees('2026 年度阶段性评估')
  await contact.sees('退回修改 1 项')
  await contact.tap(/^2027 年度阶段性评估/)
  await contact.sees('开始填写第 1 项')
  await contact.tap(/^消息/)
  await contact.tap(/去评估表/)
  await contact.sees('退回修改 1 项')
  await contact.tap(/^去修改/)
  // It leads to the very indicator, open, with the remark above its field.
  await contact.page.getByRole('textbox', { name: '第 8 项自评情况' }).waitFor()
  await contact.sees(COMMENT)
  await contact.write('第 8 项自评情况', `${narrativeOf(8)}已按意见补充。`)
  await contact.page.getByRole('textbox', { name: '第 8 项自评情况' }).blur()
  await savedToServer(contact)
  await contact.openAt(`pages/home/index?id=${BEFORE}`)
  await submitFrom(contact)
  await isIn(BEFORE, 'submitted')
})

test('2026 goes on to the province, through the successor and the office', async () => {
  const successor = await stage.phoneOf(SUCCESSOR)
  await successor.tap(new RegExp(`^${ENTERPRISE}`))
  await successor.tap('同意呈报')
  await successor.sees('经审核，上述自评情况真实准确，同意呈报。')
  await successor.tap('确认同意呈报')
  await isIn(BEFORE, 'endorsed')
  const office = await atDesk()
  await office.sees('2026 年度阶段性评估')
  await office.tap('企业名单')
  await office.page.getByRole('searchbox').filter({ visible: true }).last().fill(ENTERPRISE)
  await office.tap(new RegExp(`^${ENTERPRISE}`))
  await office.tap(/^打开评估表/)
  await office.tap(/^接收/)
  await office.tap(/^确认.*接收/)
  await isIn(BEFORE, 'received')
})

test('2027 is filled in against 9 indicators and 60 points, with what was written in 2026 where an indicator follows one', async () => {
  const edition = await editionOf2027()
  const contact = await stage.phoneOf(STRAGGLER)
  await contact.sees('2027 年度阶段性评估')
  await contact.sees('/ 60')
  await contact.tap('开始填写第 1 项')
  await contact.sees(/^2026 年度填写/)
  const dimension = (at: number) =>
    `packages/contact/pages/dimension/index?id=${NEXT}&d=${edition.dimensions[at]?.id ?? ''}`
  await contact.openAt(dimension(1))
  await openIndicator(contact, { no: 4 })
  await contact.sees('今年新增的一项，往年没有可以对照的内容')
  await openIndicator(contact, { no: 5 })
  await contact.tap(/^2026 年度填写/)
  await contact.sees(/已按意见补充。$/)
  await contact.openAt(dimension(2))
  await contact.sees('往年填过、今年的表里没有的 22 项')
  await contact.openAt(dimension(0))
  await fillEverything(contact, edition)
  await contact.open()
  await submitFrom(contact)
  await isIn(NEXT, 'submitted')
  await contact.sees('60')
})

test('2026 is archived over what was never handed in, by whoever has seen the numbers and types the year', async () => {
  // Somebody still has a form of 2026 open at that moment.
  const never = await stage.phoneOf(NEVER)
  await never.openAt('packages/contact/pages/dimension/index?id=c2026-e031&d=organisation&no=2')
  await never.page.getByRole('textbox', { name: '第 2 项自评情况' }).waitFor()

  const office = await atDesk()
  await archive2026(office)

  await never.write('第 2 项自评情况', '归档以后才写的一句。')
  await never.page.getByRole('textbox', { name: '第 2 项自评情况' }).blur()
  await never.sees(/2026 年度阶段性评估已经?归档/)
  const { answers } = await stage.assessmentOf(NEVER, 'c2026-e031')
  expect(answers[2]?.narrative).not.toContain('归档以后才写的一句。')
})

test('from then on 2026 is read and exported, and 2027 goes on with the successor', async () => {
  const contact = await stage.phoneOf(STRAGGLER)
  await contact.sees('2027 年度阶段性评估')
  await contact.tap(/^2026 年度阶段性评估/)
  await contact.sees('2026 年度阶段性评估')
  await contact.tap(/^材料与报告/)
  await contact.tap(/^导出评估表/)
  const download = contact.page.waitForEvent('download', { timeout: 60_000 })
  await contact.tap('导出 Word')
  const document = xmlOf(await unzipped(readFileSync(await (await download).path())), 'word/document.xml')
  const [table] = all(document, 'tbl')
  expect(table && rowsOf(table)).toHaveLength(30)

  const successor = await stage.phoneOf(SUCCESSOR)
  await successor.sees('2027 年度阶段性评估')
  await successor.tap(new RegExp(`^${ENTERPRISE}`))
  await successor.sees('逐类审核')
  await successor.sees('60')
})
