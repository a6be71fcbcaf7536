import { indicatorsOf } from '@/domain/rubric/rubric'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { startStage, until, type Stage } from './support/stage'

const ASSESSMENT = 'c2026-e031'
const CONTACT = 'local-contact-031'
const FIELD = '第 1 项自评情况'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-01T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

const written = async (no: number) => (await stage.assessmentOf(CONTACT, ASSESSMENT)).answers[no]

test("last year's text is read beside the field, quoted behind what is written, and taken back", async () => {
  const before = (await written(1))?.narrative ?? ''
  const phone = await stage.phoneOf(CONTACT)
  await phone.openAt(`packages/contact/pages/dimension/index?id=${ASSESSMENT}&d=organisation&no=1`)
  await phone.tap(/2025 年度填写/)
  await phone.sees(/2025年2月，成立/)
  await phone.tap('引用到本年度')
  await phone.sees(/这一项已经写了内容/)
  await phone.tap('接在后面')
  await until(async () => ((await written(1))?.narrative ?? '').startsWith(`${before}\n2025年2月`))
  await phone.tap('撤销')
  await until(async () => (await written(1))?.narrative === before)
  expect(await phone.page.getByRole('textbox', { name: FIELD }).inputValue()).toBe(before)
})

test('where the old text was sent in again, its reviewer reads a hint with the passage, and can go on as before', async () => {
  const { earlier } = await stage
    .asks(CONTACT, 'earlier.load', { assessmentId: ASSESSMENT })
    .then((reply) => (reply.outcome === 'done' ? reply.value : { earlier: null }))
  for (const { no } of indicatorsOf(edition2023)) {
    const former = earlier?.answers[no]
    const answer = await written(no)
    if (answer || !former) continue
    await stage.asks(CONTACT, 'assessment.saveAnswer', { assessmentId: ASSESSMENT, no, seenRevision: 0, ...former })
  }
  const { revision } = await stage.assessmentOf(CONTACT, ASSESSMENT)
  const sent = await stage.asks(CONTACT, 'assessment.submit', { assessmentId: ASSESSMENT, seenRevision: revision })
  expect(sent.outcome).toBe('done')

  const phone = await stage.phoneOf('local-reviewer-dongguan')
  await phone.openAt(`packages/reviewer/pages/review/index?id=${ASSESSMENT}`)
  await phone.sees(/项与往年或其他企业的文字相近/)
  await phone.tap('组织领导')
  await phone.tap(/^雷同提示.*与本企业2025 年度填写的内容约 \d+% 相同/)
  await phone.sees(/与本企业2025 年度填写的内容约 \d+% 相同，供参考/)
  await phone.sees(/相同的一段：“/)
  await phone.sees('同意呈报')
})
