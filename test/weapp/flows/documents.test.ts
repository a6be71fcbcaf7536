import { phonesInWorld } from '../support/phones'

const FORM = '/packages/papers/pages/form/index?id=c2026-e002'
const WORD_IN = '/packages/papers/pages/word-in/index?id=c2026-e001'

describe('documents in and out of the mini-program', () => {
  const { phoneOf } = phonesInWorld()
  let word: Buffer | undefined

  test('the form is exported, fetched under its own name, and shown with the menu by which it is forwarded', async () => {
    const phone = await phoneOf('contact-2', { at: FORM })
    await phone.tap('导出 Word')
    await phone.wait(3_000)
    phone.sees('Word 已打开')
    const [shown] = phone.machine.noticed.documents
    expect(shown?.how).toBe('shown')
    expect(shown?.filePath).toMatch(/第2号企业有限公司.*\.docx$/)
    word = phone.machine.disk.read(shown?.filePath ?? '')
    expect(word?.subarray(0, 2).toString()).toBe('PK')
  })

  test('a second export takes the place of the first: the phone does not fill up', async () => {
    const phone = await phoneOf('contact-2', { at: FORM })
    await phone.tap('导出 Word')
    await phone.wait(3_000)
    await phone.tap('导出 PDF')
    await phone.wait(6_000)
    phone.sees('PDF 已打开')
    const files = phone.machine.noticed.documents.map(({ filePath }) => phone.machine.disk.has(filePath))
    expect(files).toEqual([false, true])
  })

  test('what was shown is sent into a chat by a tap of its own, and one who thinks better of it may tap again', async () => {
    const phone = await phoneOf('contact-2', { at: FORM })
    await phone.tap('导出 Word')
    await phone.wait(3_000)
    phone.machine.person.hands = 'cancel'
    await phone.tap('发送到聊天')
    phone.machine.person.hands = 'on'
    phone.doesNotSee('已发送到聊天')
    await phone.tap('发送到聊天')
    phone.sees('已发送到聊天')
    expect(phone.machine.noticed.documents.map(({ how }) => how)).toEqual(['shown', 'handed on'])
  })

  test.each(['windows', 'mac', 'ohos_pc'] as const)('in WeChat on %s it is saved to the disk', async (device) => {
    const phone = await phoneOf('contact-2', { at: FORM })
    phone.machine.person.device = device
    await phone.tap('导出 Word')
    await phone.wait(3_000)
    await phone.tap('保存到电脑')
    phone.sees('已保存到电脑')
    expect(phone.machine.noticed.documents.map(({ how }) => how)).toEqual(['shown', 'saved'])
  })

  test('a network that is lost while it is made is waited for, and it is not begun anew', async () => {
    const phone = await phoneOf('contact-1', { at: FORM.replace('e002', 'e001') })
    phone.machine.network.loseAfter = 1
    await phone.tap('导出 PDF')
    phone.sees('网络不通，连上后自动接着办')
    phone.machine.network.set(true)
    await phone.wait(20_000)
    phone.sees('PDF 已打开')
    expect(phone.machine.calls.filter(({ name }) => name === 'form.export')).toHaveLength(1)
  })

  test('without a network the export says so, and can be tried again', async () => {
    const phone = await phoneOf('contact-2', { at: FORM })
    phone.machine.network.connected = false
    await phone.tap('导出 Word')
    phone.doesNotSee('Word 已打开')
    phone.machine.network.connected = true
    await phone.tap('再试一次')
    await phone.wait(3_000)
    phone.sees('Word 已打开')
  })

  test('without consent to the privacy guide no file is chosen, and it is asked for again', async () => {
    const phone = await phoneOf('contact-1', { at: WORD_IN })
    phone.machine.person.privacy = 'refuse'
    await phone.tap('选择文件')
    phone.sees('没有同意《用户隐私保护指引》，不能选择文件')
    await phone.tap('选择文件')
    expect(phone.machine.noticed.privacySheets).toBe(2)
  })

  test('a Word file from a conversation is read, previewed, and written only when it is asked for', async () => {
    const phone = await phoneOf('contact-1', { at: WORD_IN })
    phone.machine.person.document = { name: '阶段性评估表.docx', content: word ?? Buffer.alloc(0) }
    await phone.tap('选择文件')
    await phone.wait(3_000)
    phone.sees('第 2 项')
    const saves = () => phone.machine.calls.filter(({ name }) => name.startsWith('assessment.save')).length
    expect(saves()).toBe(0)
    await phone.tap('填入 28 项')
    await phone.wait(5_000)
    expect(saves()).toBe(1)
    const home = await phoneOf('contact-1')
    home.sees('自评 10/10')
  })
})
