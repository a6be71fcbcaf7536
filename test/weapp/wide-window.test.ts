import { measure, nodesUnder, attributeOf } from './harness/tree'
import type { Phone } from './harness/phone'
import { longLists } from './support/long-lists'
import { phonesInWorld } from './support/phones'

const NAME = '第1号企业有限公司'
const isTable = ({ screen }: Phone): boolean =>
  [...nodesUnder(screen)].some((node) => attributeOf(node, 'ariaRole') === 'table')

describe('WeChat on a computer, whose windows are drawn wider and narrower', () => {
  const { phoneOf } = phonesInWorld(longLists())
  const atComputer = async (openId: string, at?: string): Promise<Phone> => {
    const phone = await phoneOf(openId, at === undefined ? {} : { at })
    phone.machine.window.resize(1280, 800)
    await phone.settle()
    return phone
  }

  test('a list is a table as soon as the window is wide, and rows again when it is not', async () => {
    const phone = await phoneOf('reviewer-dg')
    expect(isTable(phone)).toBe(false)
    phone.doesNotSee('请留意')
    phone.machine.window.resize(1280, 800)
    await phone.settle()
    phone.sees('最近办理', '请留意', NAME)
    expect(isTable(phone)).toBe(true)
    phone.machine.window.resize(999, 800)
    await phone.settle()
    phone.doesNotSee('请留意')
    phone.sees(NAME)
  })

  test('a table stays within what WeChat takes', async () => {
    const phone = await atComputer('office', '/packages/office/pages/progress/index?filter=all')
    const { nodes, depth, children } = measure(phone.screen)
    expect(nodes).toBeLessThan(1000)
    expect(depth).toBeLessThan(30)
    expect(children).toBeLessThanOrEqual(60)
  })

  test('what is opened stands beside its list, which stays the page that one is on', async () => {
    const phone = await atComputer('reviewer-dg')
    const { route } = phone
    await phone.tap(NAME)
    expect(phone.route).toBe(route)
    phone.sees('逐类审核', '待审核', '第2号企业有限公司')
    await phone.tap('第2号企业有限公司')
    phone.sees('逐类审核')
    await phone.tap('关闭', { role: 'button' })
    phone.doesNotSee('逐类审核')
    expect(isTable(phone)).toBe(true)
  })

  test('on a phone it is a page of its own', async () => {
    const phone = await phoneOf('reviewer-dg')
    const { route } = phone
    await phone.tap(NAME)
    expect(phone.route).not.toBe(route)
    phone.sees('逐类审核')
  })

  test('what was typed beside a list is there when the window becomes narrow, and is closed to get back to it', async () => {
    const phone = await atComputer('reviewer-dg')
    await phone.tap(NAME)
    await phone.tap('组织领导', { role: 'tab' })
    await phone.tap('第 1 项写意见')
    await phone.input('审核意见', '请补充会议纪要')
    phone.machine.window.resize(390, 844)
    await phone.settle()
    phone.sees('第 1 项 · 写意见', '请补充会议纪要')
    phone.machine.window.resize(1280, 800)
    await phone.settle()
    phone.sees('第 1 项 · 写意见', '请补充会议纪要')
  })
})
