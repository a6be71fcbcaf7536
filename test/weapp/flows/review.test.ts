import { phonesInWorld } from '../support/phones'

jest.setTimeout(30_000)

describe('an assessment goes its way', () => {
  const { phoneOf } = phonesInWorld()

  test('the contact checks and submits it, and gets a receipt', async () => {
    const phone = await phoneOf('contact-2')
    await phone.tap('去检查并提交')
    phone.sees('没有必须处理的问题', '100')
    await phone.tap('提交给东莞市总工会')
    phone.sees('确认提交吗？')
    await phone.tap('再看看')
    phone.doesNotSee('确认提交吗？')
    await phone.tap('提交给东莞市总工会')
    await phone.tap('提交')
    expect(phone.route).toBe('packages/contact/pages/receipt/index')
    phone.sees('已提交', '第 1 次', '李二提交了评估表')
  })

  test('the reviewer comments on an indicator and returns it', async () => {
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('第2号企业有限公司')
    await phone.tap('组织领导', { role: 'tab' })
    await phone.tap('第 1 项写意见')
    await phone.input('审核意见', '请补充领导小组的文件号。')
    await phone.tap('需退回修改')
    await phone.tap('保存')
    phone.sees('请补充领导小组的文件号。', '陈审')
    expect(phone.isOff('同意呈报')).toBe(true)
    await phone.tap('退回 1 项')
    phone.sees('整改期限', '2026 年 12 月 8 日')
    await phone.tap('确认退回 1 项')
    phone.sees('已退回')
  })

  test('the contact reads the comment, corrects and submits again', async () => {
    const phone = await phoneOf('contact-2')
    phone.sees('退回修改 1 项', '请补充领导小组的文件号。', '12月8日')
    await phone.tap('去修改第 1 项')
    phone.sees('请补充领导小组的文件号。')
    await phone.input('第 1 项自评情况', '领导小组按东产改〔2026〕3号文件成立，每季度开会一次。')
    await phone.blur()
    phone.sees('已修改')
    await phone.tap('列入企业发展规划和年度工作要点情况')
    phone.sees('未被退回，不能修改')
    await phone.back()
    await phone.tap('去检查并再次提交')
    await phone.tap('再次提交给东莞市总工会')
    await phone.tap('提交')
    phone.sees('第 2 次')
  })

  test('the reviewer sees what changed and endorses', async () => {
    const phone = await phoneOf('reviewer-dg')
    phone.sees('修改后再次提交：要求改 1 项')
    await phone.tap('第2号企业有限公司')
    phone.sees('要求改 1 项，实际改 1 项')
    await phone.tap('同意呈报')
    phone.sees('经审核，上述自评情况真实准确，同意呈报。')
    await phone.tap('确认同意呈报')
    await phone.back()
    phone.sees('没有待审核的评估表')
  })

  test('the office receives it', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/enterprise/index?id=e002' })
    phone.sees('同意呈报')
    await phone.tap('打开评估表')
    await phone.tap('接收')
    await phone.tap('确认接收')
    await phone.back()
    phone.sees('省级已接收')
  })

  test('the contact reads all of it', async () => {
    const phone = await phoneOf('contact-2')
    await phone.tap('办理进度')
    phone.sees('省级已接收', '同意呈报')
    await phone.back()
    await phone.tap('消息')
    expect(phone.route).toBe('pages/inbox/index')
    await phone.tap('全部标为已读')
    phone.doesNotSee('未读')
  })
})

describe('the office assigns', () => {
  const { phoneOf } = phonesInWorld()

  test('what was suggested, after looking at it', async () => {
    const phone = await phoneOf('office')
    await phone.tap('责任工会分派')
    phone.sees('以下只是按名录推算的建议', '第4号企业有限公司')
    await phone.tap('确认', { within: '第4号企业有限公司' })
    phone.doesNotSee('第4号企业有限公司')
  })

  test('what could not be routed, to a union that it picks', async () => {
    const phone = await phoneOf('office')
    await phone.tap('责任工会分派')
    await phone.tap('待分派', { role: 'tab' })
    await phone.tap('分派', { within: '第5号企业有限公司' })
    await phone.tap('深圳市总工会')
    await phone.tap('分派给深圳市总工会')
    phone.sees('第5号企业有限公司已由深圳市总工会负责')
    const contact = await phoneOf('contact-5')
    contact.sees('责任工会：深圳市总工会')
  })
})
