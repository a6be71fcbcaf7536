import { png, pngWithPlace } from '../functions/support/pictures'
import { phonesInWorld } from './support/phones'

const AT = '/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation&no=1'

describe('用户隐私保护指引 comes before the first photo', () => {
  const { phoneOf, world } = phonesInWorld()

  test('it is not asked for until a photo is wanted', async () => {
    const phone = await phoneOf('contact-1', { at: AT })
    await phone.input('第 1 项自评情况', '只写字')
    await phone.blur()
    expect(phone.machine.noticed.privacySheets).toBe(0)
  })

  test('refused: a sentence, the agreement to read, and a way back to both photos and text', async () => {
    const phone = await phoneOf('contact-1', { at: AT })
    phone.machine.person.privacy = 'refuse'
    phone.machine.person.photos = [png()]
    await phone.tap('添加照片')
    phone.sees('需要您的同意', '文字照常可以填写')
    await phone.tap('查看指引')
    expect(phone.machine.noticed.privacyContracts).toBe(1)
    phone.doesNotSee('需要您的同意')
    await phone.type('第 1 项自评情况', '，照常')
    phone.sees('只写字，照常')

    await phone.tap('添加照片')
    phone.machine.person.privacy = 'agree'
    await phone.tap('重新选择')
    phone.sees('还可添加 8 张')
    expect(phone.machine.noticed.privacySheets).toBe(3)
  })

  test('refused for good: «不用了» closes, everything else goes on, and it is said how to agree later', async () => {
    const phone = await phoneOf('contact-1', { at: AT })
    phone.machine.person.privacy = 'refuse'
    phone.machine.person.photos = [png()]
    await phone.tap('添加照片')
    phone.sees('以后想加照片，再点“添加照片”')
    await phone.tap('不用了')
    phone.doesNotSee('需要您的同意')
    phone.sees('想加照片时再点“添加照片”')
    expect(phone.machine.noticed).toMatchObject({ privacySheets: 1, privacyContracts: 0 })
    await phone.type('第 1 项自评情况', '，不用照片')
    await phone.blur()
    phone.sees('不用照片', '已保存')

    phone.machine.person.privacy = 'agree'
    phone.machine.person.photos = 'cancel'
    await phone.tap('添加照片')
    phone.doesNotSee('需要您的同意')
    expect(phone.machine.noticed.privacySheets).toBe(2)
  })

  test('refused at a stamped form and at a file: the same ways on', async () => {
    const contact = await phoneOf('contact-2')
    await contact.tap('去检查并提交')
    await contact.tap('提交给东莞市总工会')
    await contact.tap('提交')
    const phone = await phoneOf('contact-2', { at: '/packages/papers/pages/stamp/index?id=c2026-e002' })
    phone.machine.person.privacy = 'refuse'
    await phone.tap('拍第 1 页')
    phone.sees('需要您的同意')
    await phone.tap('不用了')
    phone.doesNotSee('需要您的同意')
    await phone.tap('拍第 1 页')
    phone.machine.person.privacy = 'agree'
    phone.machine.person.photos = [png()]
    await phone.tap('重新选择')
    phone.doesNotSee('需要您的同意')

    const files = await phoneOf('contact-1', { at: '/packages/papers/pages/word-in/index?id=c2026-e001' })
    files.machine.person.privacy = 'refuse'
    await files.tap('选择文件')
    files.sees('再点一次“选择文件”')
    await files.tap('查看指引')
    expect(files.machine.noticed.privacyContracts).toBe(1)
  })

  test('agreed: it is asked once, and photos are chosen at once from then on', async () => {
    const phone = await phoneOf('contact-1', { at: AT })
    phone.machine.person.photos = [png()]
    await phone.tap('添加照片')
    await phone.tap('添加照片')
    expect(phone.machine.noticed.privacySheets).toBe(1)
    phone.sees('还可添加 6 张')
  })

  test('a choice that is cancelled is no fault, and says nothing', async () => {
    const phone = await phoneOf('contact-1', { at: AT })
    const { text } = phone
    await phone.tap('添加照片')
    expect(phone.text).toBe(text)
  })

  test('a photo loses what the camera wrote into it before it leaves the phone', async () => {
    const phone = await phoneOf('contact-1', { at: AT.replace('no=1', 'no=2') })
    phone.machine.person.photos = [pngWithPlace()]
    await phone.tap('添加照片')
    const upload = phone.machine.calls.find(({ what }) => what === 'upload')
    expect(upload).toBeDefined()
    const [file] = await world().read<{ evidence: Record<string, ReadonlyArray<{ bytes: number }>> }>('assessments', {
      _id: 'c2026-e001',
    })
    expect(file?.evidence['2']?.[0]?.bytes).toBeLessThan(pngWithPlace().length)
  })
})

describe('reminders by WeChat', () => {
  const { phoneOf } = phonesInWorld()

  test('are asked for in the tap itself, and refusing them stops nothing', async () => {
    const phone = await phoneOf('contact-1', { at: '/packages/contact/pages/dimension/index?id=c2026-e001&d=guidance' })
    phone.machine.person.reminders = 'reject'
    await phone.tap('上一维度')
    expect(phone.machine.noticed.reminderQuestions).toBe(1)
    expect(phone.machine.noticed.title).toBe('组织领导')
  })

  test('that are accepted can be sent', async () => {
    const phone = await phoneOf('contact-2', { at: '/pages/settings/index' })
    phone.sees('微信提醒剩 0 次')
    await phone.tap('增加提醒次数')
    phone.sees('微信提醒剩 1 次')
  })
})
