import { phonesInWorld } from '../support/phones'

/** As it is read from the office's screen. */
const codeOn = (text: string): string => {
  const [code] = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text) ?? []
  if (code === undefined) throw new Error(`there is no code on the page:\n${text}`)
  return code
}

describe('somebody new is bound by a code', () => {
  const { phoneOf } = phonesInWorld()
  let code = ''

  test('which the office gives out once', async () => {
    const office = await phoneOf('office', { at: '/packages/office/pages/enterprise/index?id=e004' })
    await office.tap('邀请填报人')
    await office.input('被邀请人姓名', '吴四')
    await office.tap('生成邀请码')
    code = codeOn(office.text)
    expect(code).toMatch(/-/)
  })

  test('is told what is wrong with a code that does not exist', async () => {
    const phone = await phoneOf('newcomer')
    phone.sees('请输入邀请码')
    expect(phone.isOff('下一步')).toBe(true)
    await phone.input('邀请码', 'ABCD-EFGH-JKMN')
    await phone.tap('下一步')
    phone.sees('没有找到这个邀请码')
    phone.doesNotSee('确认绑定')
  })

  test('sees what it binds to, agrees, and is at home in their enterprise', async () => {
    const phone = await phoneOf('newcomer')
    await phone.input('邀请码', code.toLowerCase().replaceAll('-', ' '))
    await phone.tap('下一步')
    phone.sees('第4号企业有限公司')
    await phone.tap('确认绑定')
    phone.sees('第4号企业有限公司', '开始填写第 1 项')
    await phone.kill()
    const again = await phoneOf('newcomer')
    again.sees('第4号企业有限公司')
  })

  test('and nobody else may use it again', async () => {
    const phone = await phoneOf('somebody-else')
    await phone.input('邀请码', code)
    await phone.tap('下一步')
    phone.sees('这个邀请码已经用过')
    phone.doesNotSee('确认绑定')
  })
})
