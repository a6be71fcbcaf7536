import { png } from '../../functions/support/pictures'
import { ofd, pdf } from '../../functions/support/office-files'
import { phonesInWorld } from '../support/phones'

const DIMENSION = '/packages/contact/pages/dimension/index?id=c2026-e002&d=organisation&no=1'
const NAME = '关于成立领导小组的通知.pdf'

describe('documents are evidence as photos are', () => {
  const { phoneOf, world } = phonesInWorld()

  test('what is no document is not taken, and the page says which are', async () => {
    const phone = await phoneOf('contact-2', { at: DIMENSION })
    phone.machine.person.document = { name: '会议.mp4', content: Buffer.alloc(100) }
    await phone.tap('添加文件')
    phone.sees('不是 PDF、Word、Excel、OFD 或照片')
    phone.machine.person.document = { name: '通知.pdf', content: Buffer.from('%PDF-1.7 half of it') }
    await phone.tap('添加文件')
    phone.sees('通知.pdf', '文件不完整或已损坏')
    await phone.tap('删除通知.pdf')
    await phone.tap('删除')
    phone.doesNotSee('通知.pdf')
  })

  test('the contact adds a PDF and a photo from a conversation, opens the PDF, and puts it last', async () => {
    const phone = await phoneOf('contact-2', { at: DIMENSION })
    phone.machine.person.document = { name: NAME, content: await pdf(12) }
    await phone.tap('添加文件')
    phone.sees(NAME, 'PDF', '12 页')
    phone.machine.person.document = { name: '会场.png', content: png() }
    await phone.tap('添加文件')
    phone.sees('还可添加 7 张')
    expect(phone.count('查看第 1 张照片')).toBe(1)
    phone.machine.person.document = { name: '领导小组名单.ofd', content: await ofd() }
    await phone.tap('添加文件')
    phone.sees('领导小组名单.ofd', 'OFD')

    await phone.tap(`打开${NAME}`)
    expect(phone.machine.noticed.documents.at(-1)).toMatchObject({ how: 'shown' })
    expect(phone.machine.noticed.documents.at(-1)?.filePath).toContain(NAME)

    await phone.tap('调整顺序')
    await phone.tap(`${NAME}，后移`)
    phone.sees('1. 第 1 张照片', `2. ${NAME}`)
    await phone.tap('完成')
    const { assessment } = await world().as('contact-2').does('assessment.load', { assessmentId: 'c2026-e002' })
    expect(assessment.evidence[1]?.map(({ type }) => type)).toEqual(['png', 'pdf', 'ofd'])
  })

  test('a file that was chosen without a network is sent once there is one', async () => {
    const phone = await phoneOf('contact-2', { at: DIMENSION.replace('no=1', 'no=2') })
    phone.machine.network.connected = false
    phone.machine.person.document = { name: '规划.pdf', content: await pdf(3) }
    await phone.tap('添加文件')
    phone.sees('规划.pdf', '等待联网')
    phone.machine.network.connected = true
    await phone.wait(5_000)
    phone.sees('规划.pdf', '3 页')
  })

  test('the reviewer reads of it and opens it; what WeChat cannot show is handed on', async () => {
    const contact = await phoneOf('contact-2')
    await contact.tap('去检查并提交')
    await contact.tap('提交给东莞市总工会')
    await contact.tap('提交')
    const phone = await phoneOf('reviewer-dg')
    await phone.tap('第2号企业有限公司')
    await phone.tap('组织领导', { role: 'tab' })
    phone.sees('照片 1 张，文件 2 份', NAME, '12 页')
    await phone.tap(`打开${NAME}`)
    expect(phone.machine.noticed.documents.at(-1)).toMatchObject({ how: 'shown' })
    await phone.tap('打开领导小组名单.ofd')
    await phone.tap('发送到聊天')
    expect(phone.machine.noticed.documents.at(-1)).toMatchObject({ how: 'handed on' })
  })
})
