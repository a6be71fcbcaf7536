import { cutOff } from './support/audit'
import { narrativeOf, openIndicator, savedToServer } from './support/form'
import type { Phone } from './support/people'
import { comeToRest } from './support/rest'
import { startStage, until, type Stage } from './support/stage'
import { OFFICE } from './support/steps'

const SMALL = { viewport: { width: 320, height: 568 } }
const FILLING = 'c2026-e031'
const SUBMITTED = 'c2026-e034'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

/** Once a page has slid in, nothing on it is cut or runs out of it. */
const fits = async ({ page }: Phone): Promise<void> => {
  await comeToRest(page)
  expect(await cutOff(page)).toEqual([])
}

/** Where a page's foot begins: what is written has to lie above it. */
const footOf = ({ page }: Phone): Promise<number> =>
  page
    .locator('.k-page__foot')
    .filter({ visible: true })
    .last()
    .evaluate((foot) => foot.getBoundingClientRect().top)

test('an indicator is opened, written, scored and saved at 320 × 568', async () => {
  const phone = await stage.phoneOf('local-contact-031', SMALL)
  await fits(phone)
  await phone.tap(/产业工人技能培育/)
  await openIndicator(phone, { no: 9 })
  await fits(phone)
  const field = phone.page.getByRole('textbox', { name: '第 9 项自评情况' })
  await field.tap()
  await field.pressSequentially('实训基地')
  const box = await field.boundingBox()
  expect(box?.y).toBeLessThan(await footOf(phone))
  await field.fill(narrativeOf(9))
  await phone.tap('自评分加 0.5 分')
  await phone.tap('自评分加 0.5 分')
  await phone.tap('自评分减 0.5 分')
  await savedToServer(phone)
  await fits(phone)
  await until(async () => {
    const { answers } = await stage.assessmentOf('local-contact-031', FILLING)
    return answers[9]?.narrative === narrativeOf(9) && answers[9].selfScore === 0.5
  })
})

test('the check page leads to what is missing', async () => {
  const phone = await stage.phoneOf('local-contact-031', SMALL)
  await phone.tap(/提交前检查/)
  await phone.sees('各维度得分')
  await fits(phone)
  await phone.tap(/^10，.*去填写$/)
  await phone.page.getByRole('textbox', { name: '第 10 项自评情况' }).waitFor()
  await fits(phone)
})

test('a reviewer writes a remark and returns the table with it', async () => {
  const phone = await stage.phoneOf('local-reviewer-dongguan', SMALL)
  await fits(phone)
  await phone.openAt(`packages/reviewer/pages/review/index?id=${SUBMITTED}`)
  await phone.sees('逐类审核')
  await fits(phone)
  await phone.tap(/^组织领导/)
  await phone.tap('第 1 项写意见')
  await phone.sees('管理常用语')
  await phone.write('审核意见', '请补充领导小组的成立文件。')
  await phone.page.getByRole('switch').filter({ visible: true }).last().tap()
  await fits(phone)
  await phone.tap('保存')
  await phone.tap('退回 1 项')
  await phone.page.getByRole('dialog').waitFor()
  await fits(phone)
  await phone.tap('确认退回 1 项')
  await until(async () => (await stage.assessmentOf(OFFICE, SUBMITTED)).state === 'returned')
  await fits(phone)
})
