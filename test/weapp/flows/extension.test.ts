import { phonesInWorld } from '../support/phones'

const ASK = '/packages/contact/pages/extension/index?id=c2026-e002'
const REQUESTS = '/packages/reviewer/pages/extensions/index'

describe('a later day', () => {
  const { phoneOf, world } = phonesInWorld()

  test('is asked for from the contact’s home, with a day and a reason', async () => {
    const phone = await phoneOf('contact-2')
    await phone.tap('申请延期')
    phone.sees('第2号企业有限公司', '现在的截止日期是2026年12月15日', '东莞市总工会答复')
    await phone.tap('提交申请')
    phone.sees('请选择日期', '请写明理由')
    await phone.change('希望延期到（当日 24:00 截止），请选择日期', '2026-12-20')
    await phone.input('申请理由', '停产检修')
    phone.sees('4/200 字')
    await phone.tap('提交申请')
    phone.sees('正在等答复', '希望延期到2026年12月20日', '停产检修')
    await world().told()
  })

  test('stands on the union’s home, and is declined with words', async () => {
    const phone = await phoneOf('reviewer-dg')
    phone.sees('1 家等答复')
    await phone.tap('延期申请')
    phone.sees('第2号企业有限公司', '申请延期到12月20日（现在12月15日截止）', '停产检修')
    await phone.tap('不同意延期：第2号企业有限公司')
    await phone.tap('确定答复')
    phone.sees('请写明理由')
    await phone.input('答复企业', '请先交已有的部分')
    await phone.tap('确定答复')
    phone.sees('已答复第2号企业有限公司', '没有等待答复的延期申请')
  })

  test('can be asked for again after a no, and taken back', async () => {
    const phone = await phoneOf('contact-2', { at: ASK })
    phone.sees('上次的申请没有同意', '请先交已有的部分')
    await phone.change('希望延期到（当日 24:00 截止），请选择日期', '2026-12-18')
    await phone.input('申请理由', '数据月底才出')
    await phone.tap('提交申请')
    phone.sees('希望延期到2026年12月18日')
    await phone.tap('撤回申请')
    phone.sees('已撤回申请', '提交申请')
    await phone.change('希望延期到（当日 24:00 截止），请选择日期', '2026-12-18')
    await phone.input('申请理由', '数据月底才出')
    await phone.tap('提交申请')
    phone.sees('正在等答复')
  })

  test('is flagged on the office’s home, and granted to another day', async () => {
    const phone = await phoneOf('office')
    phone.sees('今天要处理')
    await phone.tap('1 家申请延期')
    phone.sees('第2号企业有限公司', '东莞市总工会', '数据月底才出')
    await phone.tap('同意延期：第2号企业有限公司')
    await phone.change('延期到（当日 24:00 截止），2026 年 12 月 18 日', '2026-12-19')
    await phone.tap('确定同意')
    phone.sees('第2号企业有限公司已延期到12月19日', '没有等待答复的延期申请')
  })

  test('is given by the office to several at once, with one reason', async () => {
    const phone = await phoneOf('office', { at: '/packages/office/pages/progress/index?filter=all' })
    await phone.tap('一并延期')
    phone.sees('第1号企业有限公司', '第2号企业有限公司')
    await phone.tap('延期全部')
    await phone.change('新的截止日期（当日 24:00 截止），请选择日期', '2026-12-19')
    await phone.input('延期理由', '台风停工')
    await phone.tap('确定延期')
    phone.sees('已延期 4 家', '1 家没有办成', '新的期限要晚于12月19日')
  })

  test('is answered by nobody else', async () => {
    const phone = await phoneOf('contact-1', { at: REQUESTS })
    phone.doesNotSee('第2号企业有限公司')
    const other = await phoneOf('contact-1', { at: ASK })
    other.doesNotSee('第2号企业有限公司')
  })
})
