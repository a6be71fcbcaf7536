import { OFFICE } from './support/steps'
import { startStage, type Stage } from './support/stage'

const REVIEWER = 'local-reviewer-dongguan'
const PHONE = { viewport: { width: 390, height: 844 } }

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-11-22T10:00:00+08:00', PHONE)
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const at = async (openId: string, page: string) => {
  const phone = await stage.phoneOf(openId)
  return phone.reviveAt(`packages/papers/pages/${page}/index`)
}

test('the office sets a quota, the union nominates within it in its order, and what is confirmed joins the ledger', async () => {
  const office = await at(OFFICE, 'quotas')
  await office.sees('2027 年台账名额合计')
  await office.tap('东莞市总工会省级台账名额加 1 家')
  await office.tap('保存 1 个工会的名额')
  await office.sees('已下达 1 个工会的名额')

  const union = await at(REVIEWER, 'nominations')
  await union.sees('名额 4 家，已遴选 2 家，还可遴选 2 家。')
  await union.tap('增加企业')
  await union.write('企业（工业园区）全称', '广东生益科技股份有限公司')
  await union.write(/^遴选理由/, '首席技师制度成熟，示范作用明显。')
  await union.tap('保存')
  await union.sees(/已经在省级台账上（第 31 号）/)
  await union.write('企业（工业园区）全称', '莞城新材料有限公司')
  await union.tap('先存本机')
  // What was typed is there again, though nothing was saved.
  await union.tap('增加企业')
  await union.tap('保存')
  await union.sees('已保存到遴选名单')
  await union.tap('莞城新材料有限公司上移')
  await union.tap('提交 3 家')
  await union.page.getByRole('dialog').waitFor()
  await union.tap('提交')
  await union.sees('已提交省产改办')
  expect(await stage.inboxOf(OFFICE)).toContain('东莞市总工会提交了省级台账遴选名单')

  const review = await at(OFFICE, 'nomination-review')
  await review.tap(/^东莞市总工会/)
  await review.tap('同意入库：莞城新材料有限公司')
  await review.page.getByRole('dialog').waitFor()
  await review.tap('同意入库')
  await review.sees('下一周期入库：2027 年省级台账第 101 号')
  await review.tap('不予入库：滨江智能装备产业园（示例）')
  await review.page.getByRole('dialog').waitFor()
  await review.write(/不予入库的理由/, '园区建成不满一年')
  await review.tap('不予入库')
  await review.sees('未予入库')

  await union.page.reload()
  await union.sees('名额 4 家，已遴选 2 家，还可遴选 2 家。')
  await union.sees(/园区建成不满一年/)
})
