import { enterprise, standing, type Documents } from '../../functions/support/standing'
import { counting } from '../support/counting'
import { phonesInWorld } from '../support/phones'

const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/
const PAGE = '/packages/office/pages/invitations/index'

/** The usual enterprises and so many more, at which nobody is bound. */
const withMore = (count: number): Documents => {
  const documents = standing()
  const more = Array.from({ length: count }, (_, index) => enterprise(101 + index, 'u-dongguan'))
  return { ...documents, enterprises: [...(documents['enterprises'] ?? []), ...more] }
}

describe('a hundred for whom nobody is bound', () => {
  const { phoneOf, world } = phonesInWorld(withMore(100))

  test('are invited anew within 8 taps and 12 calls, and their codes are there to be taken away', async () => {
    const phone = await phoneOf('office', { at: PAGE })
    const person = counting(phone)
    await person.tap('未绑定', { role: 'tab' })
    await person.tap('全选 101 家')
    await person.tap('办理所选')
    await person.tap('生成邀请码')
    phone.sees('为 101 家生成邀请码？')
    await person.tap('生成邀请码', { role: 'button' })
    await phone.wait(5_000)
    phone.sees('已为 101 家生成新的邀请码', '下载表格（Excel）', '邀请卡第 1—100 家（PDF）', '复制全部 101 个')
    expect(person.taps()).toBeLessThanOrEqual(8)
    expect(person.calls()).toBeLessThanOrEqual(12)
    expect(await world().read('invitations', { 'seat.role': 'contact', revokedAt: null })).toHaveLength(101)
  })
})

describe('more than one table holds', () => {
  const { phoneOf, world } = phonesInWorld(withMore(1_000))

  test('are taken away in several', async () => {
    const seats = [{ seat: { role: 'contact', enterpriseId: 'e1100' } as const, inviteeName: '' }]
    await world().as('office').does('invitation.issue', { seats })
    const phone = await phoneOf('office', { at: PAGE })
    await phone.tap('全选 1005 家')
    await phone.tap('办理所选')
    await phone.tap('下载表格、打印邀请卡')
    phone.sees('表格第 1—1000 家（Excel）', '邀请卡第 901—1000 家（PDF）')
    await phone.tap('表格第 1001—1005 家（Excel）')
    await phone.wait(2_000)
    phone.sees('邀请码表格 已打开')
  })
})

describe('the office invites many at once', () => {
  const { phoneOf, world } = phonesInWorld()
  const codeOn = (text: string): string => CODE.exec(text)?.[0] ?? ''
  let lost = ''

  test('sees every enterprise with who is bound and who is not invited yet', async () => {
    const phone = await phoneOf('office', { at: PAGE })
    phone.sees('全部', '已绑定', '第1号企业有限公司', '张一', '东莞市总工会')
    await phone.tap('未邀请', { role: 'tab' })
    phone.sees('第4号企业有限公司')
    phone.doesNotSee('第1号企业有限公司')
  })

  test('ticks all that are found, is asked with what it does, and gets their codes', async () => {
    const phone = await phoneOf('office', { at: `${PAGE}?state=uninvited` })
    expect(phone.isOff('请先勾选')).toBe(true)
    await phone.tap('全选 1 家')
    phone.sees('已选 1 家')
    await phone.tap('办理所选')
    await phone.tap('生成邀请码')
    phone.sees('为 1 家生成邀请码？', '已经绑定的人不受影响')
    await phone.tap('生成邀请码', { role: 'button' })
    await phone.wait(2_000)
    lost = codeOn(phone.text)
    expect(lost).toMatch(CODE)
    await phone.tap('复制全部 1 个（名称、邀请码）')
    expect(phone.machine.noticed.copied).toBe(`第4号企业有限公司\t${lost}`)
  })

  test('makes a new one in one tap where that is lost, and the old one ceases', async () => {
    const phone = await phoneOf('office', { at: `${PAGE}?state=open` })
    await phone.tap('重新生成邀请码：第4号企业有限公司')
    phone.sees('邀请码已生成')
    const fresh = codeOn(phone.text)
    expect(fresh).not.toBe(lost)
    expect(await world().as('newcomer').ask('invitation.preview', { code: lost })).toMatchObject({
      refusal: { refused: 'invitation_revoked' },
    })
    expect(await world().as('newcomer').ask('invitation.preview', { code: fresh })).toMatchObject({ outcome: 'done' })
  })

  test('takes the codes that were sent away as a table and as cards, and nobody’s code is changed by it', async () => {
    const phone = await phoneOf('office', { at: `${PAGE}?state=open` })
    await phone.tap('全选 1 家')
    await phone.tap('办理所选')
    await phone.tap('下载表格、打印邀请卡')
    phone.sees('已发出的不会换')
    await phone.tap('下载表格（Excel）')
    await phone.wait(8_000)
    phone.sees('邀请码表格 已打开')
    await phone.tap('生成邀请卡（PDF，可打印）')
    await phone.wait(8_000)
    phone.sees('邀请卡 已打开')
    expect(
      (
        await world()
          .as('office')
          .does('invitation.seats', {
            ...{ role: 'contact', state: 'open', search: '', offset: 0 },
          })
      ).rows,
    ).toMatchObject([{ open: 1 }])
  })

  test('takes back what is ticked, after it was said what that does', async () => {
    const phone = await phoneOf('office', { at: `${PAGE}?state=open` })
    await phone.tap('全选 1 家')
    await phone.tap('办理所选')
    await phone.tap('撤销邀请码')
    phone.sees('撤销 1 家的邀请码？', '还没有使用的邀请码立即作废')
    await phone.tap('撤销', { role: 'button' })
    await phone.wait(2_000)
    phone.sees('已撤销 1 个邀请码')
    await phone.tap('关闭')
    await phone.tap('已撤销', { role: 'tab' })
    phone.sees('第4号企业有限公司')
  })

  test('looks at unions’ reviewers on the same page, and at one union’s enterprises', async () => {
    const phone = await phoneOf('office', { at: PAGE })
    await phone.tap('更改')
    await phone.tap('工会审核员')
    await phone.tap('查看')
    phone.sees('工会审核员', '陈审', '林审')
    await phone.tap('更改')
    await phone.tap('企业填报人')
    await phone.tap('深圳市总工会')
    await phone.tap('查看')
    phone.sees('第3号企业有限公司')
    phone.doesNotSee('第1号企业有限公司')
  })
})
