import type { Phone } from './support/people'
import { startStage, until, type Stage } from './support/stage'
import { chooseFile, filledForm, fromWord } from './support/word-form'

const CONTACT = 'local-contact-031'
const FILLING = 'c2026-e031'

let stage: Stage
beforeAll(async () => {
  stage = await startStage('2026-12-10T10:00:00+08:00')
})
afterEach(() => stage.putPhonesAway())
afterAll(() => stage.end(), 60_000)

/** The page, come to as a contact comes to it. */
const atWordIn = async (): Promise<Phone> => {
  const phone = await stage.phoneOf(CONTACT)
  await phone.tap(/^材料与报告/)
  await phone.tap(/^从 Word 填入/)
  await phone.sees('请选择按附件 1 填写的评估表')
  return phone
}

const choose = ({ page }: Phone, name: string, buffer: Buffer): Promise<void> => chooseFile(page, name, buffer)

const answers = async () => (await stage.assessmentOf(CONTACT, FILLING)).answers

test('a form written in Word is looked through, put in as far as chosen, found in the form, and taken back', async () => {
  const before = await answers()
  const replaced = Object.values(before).filter(({ narrative }) => narrative !== '').length
  expect(replaced).toBeGreaterThan(0)
  const phone = await atWordIn()
  await choose(phone, '阶段性评估表.docx', await filledForm())
  await phone.sees(/文件里的单位名称是“别的企业有限公司”/)
  await phone.sees('评分栏是 9 分，这一项满分 4 分，分数没有读取')
  const box = (no: number) => phone.page.getByRole('checkbox', { name: `填入第 ${no} 项` })
  // What would replace is not chosen by itself.
  const first = Number(Object.keys(before)[0])
  expect(await box(first).getAttribute('aria-checked')).toBe('false')
  await phone.tap('全部不勾')
  const added = Array.from({ length: 28 }, (_, at) => at + 1)
    .filter((no) => before[no] === undefined)
    .slice(0, 2)
  for (const no of [first, ...added]) await box(no).tap()
  await phone.tap('填入 3 项')
  await phone.page.getByRole('dialog', { name: '其中 1 项会替换现有内容' }).waitFor()
  await phone.page.getByRole('dialog').getByRole('button', { name: '填入 3 项' }).tap()
  await phone.sees('已填入 3 项')
  await phone.sees('都已保存')
  const after = await answers()
  for (const no of [first, ...added]) expect(after[no]?.narrative).toBe(fromWord(no))
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 2)
  await phone.tap('撤销')
  await phone.sees('已撤销，恢复了 3 项原来的内容')
  await until(async () => (await answers())[first]?.narrative === before[first]?.narrative)
})

test.each([
  ['名单.docx', Buffer.from('no Word'), /这个文件不是 Word 文档/],
  ['评估表.doc', Buffer.from('x'), /不是 \.docx 文件/],
])(
  '%s is refused with what to do, and another can be chosen',
  async (name, bytes, sentence) => {
    const phone = await atWordIn()
    await choose(phone, name, bytes)
    await phone.sees(sentence)
    await choose(phone, '评估表.docx', await filledForm())
    await phone.sees('已勾选')
  },
  90_000,
)

test('what was put in can be taken back after the page was left', async () => {
  const phone = await atWordIn()
  await choose(phone, '评估表.docx', await filledForm())
  await phone.tap(/^填入 \d+ 项$/)
  await phone.sees('都已保存')
  await phone.tap('回首页看看')
  await phone.tap(/^材料与报告/)
  await phone.tap(/^从 Word 填入/)
  await phone.sees(/上次从 Word 填入了 \d+ 项/)
  await phone.tap('撤销')
  await phone.sees(/已撤销，恢复了 \d+ 项原来的内容/)
})
