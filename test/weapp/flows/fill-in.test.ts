import { png } from '../../functions/support/pictures'
import { FIRST_OF_DECEMBER } from '../../functions/support/world'
import { phonesInWorld } from '../support/phones'

const DIMENSION = '/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation&no=1'

describe('a contact fills in the form', () => {
  const { phoneOf, world } = phonesInWorld()
  beforeAll(() => world().emulator.clock.hold(FIRST_OF_DECEMBER))

  test('writes, scores and adds photos, and finds all of it again on another phone', async () => {
    const phone = await phoneOf('contact-1')
    phone.sees('第1号企业有限公司', '距12月15日截止', '14', '未开始')
    await phone.tap('开始填写第 1 项')
    expect(phone.machine.noticed.title).toBe('组织领导')

    await phone.type('第 1 项自评情况', '成立领导小组')
    phone.sees('6 字，建议 100 字左右')
    await phone.blur()
    phone.sees('已保存 10:00')

    await phone.tap('自评分加 0.5 分')
    await phone.tap('自评分满分 5 分')
    await phone.tap('自评分减 0.5 分')
    phone.sees('4.5')

    phone.machine.person.photos = [png(), png()]
    await phone.tap('添加照片')
    phone.sees('还可添加 7 张')
    expect(phone.machine.calls.filter(({ name }) => name === 'evidence.attach')).toHaveLength(2)
    await phone.wait(5_000)

    const other = await phoneOf('contact-1', { at: DIMENSION })
    other.sees('成立领导小组', '4.5', '还可添加 7 张')
    expect(other.count('查看第 2 张照片')).toBe(1)
  })

  test('writes a caption, looks at a photo, and takes one away after being asked', async () => {
    const phone = await phoneOf('contact-1', { at: DIMENSION })
    await phone.tap('第 1 张照片，修改说明')
    await phone.input('这张照片是什么', '印发的工作方案')
    await phone.tap('保存')
    phone.sees('印发的工作方案')
    await phone.tap('查看印发的工作方案')
    expect(phone.machine.noticed.previewed).toHaveLength(1)
    await phone.tap('删除第 2 张照片')
    phone.sees('删除这张照片？')
    await phone.tap('删除')
    phone.sees('还可添加 8 张')
  })

  test('fills in figures, and is told what is no number', async () => {
    const phone = await phoneOf('contact-1', { at: DIMENSION.replace('no=1', 'no=3') })
    await phone.input('产改工作会议，单位次', '三次')
    await phone.blur()
    phone.sees('请填数字')
    await phone.input('产改工作会议，单位次', '3')
    await phone.blur()
    phone.doesNotSee('请填数字')
    phone.sees('已保存')
  })

  test('goes from dimension to dimension, and back to a home page that has counted', async () => {
    const phone = await phoneOf('contact-1', { at: DIMENSION })
    expect(phone.isOff('上一维度')).toBe(true)
    phone.doesNotSee('下一维度')
    await phone.tap('下一项')
    await phone.input('第 2 项自评情况', '列入年度工作要点。')
    await phone.tap('自评分满分 3 分')
    await phone.tap('下一项')
    await phone.input('第 3 项自评情况', '召开会议三次。')
    await phone.tap('自评分满分 2 分')
    await phone.tap('下一维度')
    expect(phone.machine.noticed.title).toBe('产业工人政治引领')
    const home = await phoneOf('contact-1')
    home.sees('自评 9.5/10')
  })

  test('opens a dimension that does not exist, and is sent home', async () => {
    const phone = await phoneOf('contact-1', { at: DIMENSION.replace('organisation', 'nowhere') })
    phone.sees('没有这一类指标')
    await phone.tap('回首页')
    phone.sees('第1号企业有限公司')
  })
})
