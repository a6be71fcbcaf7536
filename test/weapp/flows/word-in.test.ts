import { form, formRow, wholeForm } from '../../support/word/forms'
import { wordFile } from '../../support/word/make-docx'
import { phonesInWorld } from '../support/phones'

const PAGE = '/packages/papers/pages/word-in/index?id=c2026-e001'

describe('a contact reads a form back out of Word', () => {
  const { phoneOf, world } = phonesInWorld()

  test('chooses it from a conversation, looks through it, puts it in, and takes it back', async () => {
    const phone = await phoneOf('contact-1')
    await phone.tap('从 Word 填入')
    phone.sees('请选择按附件 1 填写的评估表')
    phone.machine.person.document = {
      name: '评估表.docx',
      content: await wordFile(form(formRow(2, '已列入“十四五”规划。', '3'), formRow(3, '召开会议 4 次。', '9'))),
    }
    await phone.tap('选择文件')
    phone.sees('新填', '已列入“十四五”规划。', '自评分 3 分', '这一项满分 2 分，分数没有读取')
    await phone.tap('填入 1 项')
    phone.sees('已填入 1 项', '都已保存')

    const other = await phoneOf('contact-1', {
      at: '/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation&no=2',
    })
    other.sees('已列入“十四五”规划。')

    await phone.tap('撤销')
    phone.sees('已撤销，恢复了 1 项原来的内容')
  })

  test('a whole form that is put in and submitted costs four calls at most', async () => {
    const phone = await phoneOf('contact-2', { at: PAGE.replace('e001', 'e002') })
    const narrative = (no: number) => `第 ${no} 项：从 Word 填入，本年度按要求开展了工作。`
    const content = await wordFile(wholeForm(narrative, () => ''))
    phone.machine.person.document = { name: '评估表.docx', content }
    await phone.tap('选择文件')
    for (let no = 1; no <= 28; no += 1) await phone.tap(`填入第 ${no} 项`)
    const before = phone.machine.calls.length
    await phone.tap('填入 28 项')
    phone.sees('其中 28 项会替换现有内容')
    await phone.tap('填入 28 项')
    phone.sees('已填入 28 项', '都已保存')
    const saved = phone.machine.calls.slice(before).map(({ name }) => name)
    expect(saved).toEqual(['assessment.saveAnswers'])

    const home = await phoneOf('contact-2', { disk: phone.machine.disk })
    await home.tap('去检查并提交')
    const opened = home.machine.calls.length
    await home.tap('提交给东莞市总工会')
    await home.tap('提交')
    home.sees('已提交')
    // What is read afterwards is the receipt.
    const submitting = home.machine.calls.slice(opened).map(({ name }) => name)
    const waitedFor = submitting.indexOf('assessment.submit') + 1
    expect(waitedFor).toBeGreaterThan(0)
    expect(saved.length + waitedFor).toBeLessThanOrEqual(4)
    const [form] = await world().read<{ state: string; answers: Record<string, { narrative: string }> }>(
      'assessments',
      {
        _id: 'c2026-e002',
      },
    )
    expect([form?.state, form?.answers['28']?.narrative]).toEqual(['submitted', narrative(28)])
  })

  test('a conversation that is closed again changes nothing, and a refused file says what to do', async () => {
    const phone = await phoneOf('contact-1', { at: PAGE })
    phone.machine.person.document = 'cancel'
    await phone.tap('选择文件')
    phone.sees('请选择按附件 1 填写的评估表')
    phone.machine.person.document = { name: '旧表.docx', content: Buffer.from('D0CF11E0A1B11AE1', 'hex') }
    await phone.tap('选择文件')
    phone.sees('这是旧版的 .doc 或 .wps 文件')
  })
})
