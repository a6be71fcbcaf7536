import { png } from '../functions/support/pictures'
import type { Phone } from './harness/phone'
import { phonesInWorld } from './support/phones'

const at = (no: number): string => `/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation&no=${no}`
const FIELD = '第 1 项自评情况'
const attached = ({ machine }: Phone): number =>
  machine.calls.filter(({ name, arrived }) => name === 'evidence.attach' && arrived).length

describe('on a bad network nothing typed or photographed is lost, and the truth is told', () => {
  const { phoneOf, world } = phonesInWorld()

  test('slow: a save is told as under way until it has arrived', async () => {
    world().emulator.faults.latency(400)
    const phone = await phoneOf('contact-1', { at: at(1) })
    phone.machine.network.bitsPerSecond = 3_000_000
    await phone.input(FIELD, '慢网络下写的')
    phone.machine.pending.held = true
    await phone.blur()
    phone.sees('保存中')
    phone.machine.pending.held = false
    await phone.settle()
    phone.sees('已保存')
  })

  test('offline while typing: kept on the phone, and sent when the network is back', async () => {
    const phone = await phoneOf('contact-1', { at: at(1) })
    await phone.type(FIELD, '，断')
    phone.machine.network.set(false)
    await phone.settle()
    phone.sees('离线中，内容已存本机')
    await phone.type(FIELD, '网了')
    await phone.blur()
    phone.sees('离线，已存本机')
    expect(phone.machine.keyboard.writes).toBe(0)
    phone.machine.network.set(true)
    await phone.settle()
    phone.sees('已保存')
    phone.doesNotSee('离线')
    expect((await phoneOf('contact-1', { at: at(1) })).text).toContain('慢网络下写的，断网了')
  })

  test('offline without WeChat noticing: a save finds out by itself, and goes on trying', async () => {
    const phone = await phoneOf('contact-1', { at: at(1) })
    phone.machine.network.set(false, { quietly: true })
    await phone.input(FIELD, '隧道里写的')
    await phone.blur()
    phone.sees('没连上服务器，已存本机，会自动再试')
    phone.machine.network.set(true, { quietly: true })
    await phone.wait(60_000)
    phone.sees('已保存')
  })

  test('a function that fails twice: said so, tried again, and saved once', async () => {
    const phone = await phoneOf('contact-1', { at: at(1) })
    world().emulator.faults.failNext({ function: 'api' }, 2, { code: 500 })
    await phone.input(FIELD, '服务器出错两次')
    await phone.blur()
    phone.doesNotSee('已保存')
    await phone.wait(10_000)
    phone.sees('已保存')
    const saves = phone.machine.calls.filter(({ name }) => name === 'assessment.saveAnswer')
    expect(saves).toHaveLength(3)
  })

  test('an answer that is lost on its way: the repeated save does nothing twice', async () => {
    const phone = await phoneOf('contact-1', { at: at(1) })
    world().emulator.faults.failNext({ function: 'api' }, 1, 'lose-answer')
    await phone.input(FIELD, '答复丢了')
    await phone.blur()
    phone.sees('没连上服务器，已存本机，会自动再试')
    await phone.wait(5_000)
    phone.sees('已保存')
    phone.doesNotSee('同事也改了这一项')
  })

  test('offline while three photos are sent: each waits, and all arrive', async () => {
    const phone = await phoneOf('contact-1', { at: at(1) })
    phone.machine.person.photos = [png(), png(), png()]
    phone.machine.pending.held = true
    await phone.tap('添加照片')
    phone.sees('还可添加 6 张')
    phone.machine.network.set(false)
    phone.machine.pending.held = false
    await phone.settle()
    phone.sees('等待联网')
    expect(attached(phone)).toBe(0)
    phone.machine.network.set(true)
    await phone.wait(60_000)
    phone.doesNotSee('等待联网')
    expect(attached(phone)).toBe(3)
  })

  test('killed while saving: the program is started again, and what was typed is there and arrives', async () => {
    const phone = await phoneOf('contact-1', { at: at(2) })
    phone.machine.pending.held = true
    await phone.input('第 2 项自评情况', '正在保存时被关掉')
    await phone.blur()
    phone.sees('保存中')
    const { disk } = phone.machine
    await phone.kill()

    const offline = await phoneOf('contact-1', { at: at(2), disk, online: false })
    offline.sees('正在保存时被关掉', '离线')
    offline.machine.network.set(true)
    await offline.wait(5_000)
    offline.sees('正在保存时被关掉', '已保存')
    const [answer] = await world().read<{ answers: Record<string, { narrative: string }> }>('assessments', {
      _id: 'c2026-e001',
    })
    expect(answer?.answers['2']?.narrative).toBe('正在保存时被关掉')
  })

  test('killed while photos are sent: they are taken up again from the home page', async () => {
    const phone = await phoneOf('contact-1', { at: at(2) })
    phone.machine.person.photos = [png(), png()]
    phone.machine.pending.held = true
    await phone.tap('添加照片')
    const { disk } = phone.machine
    await phone.kill()

    const again = await phoneOf('contact-1', { disk })
    await again.wait(10_000)
    expect(attached(again)).toBe(2)
    again.machine.network.set(true)
    const page = await phoneOf('contact-1', { at: at(2) })
    page.sees('还可添加 7 张')
  })

  test('a phone that is full says so, and saves to the server at once', async () => {
    const phone = await phoneOf('contact-1', { at: at(3) })
    phone.machine.disk.full = true
    await phone.input('第 3 项自评情况', '手机满了')
    phone.sees('手机存储已满', '已保存')
  })

  test('full and offline: field, banner and home say that nothing is stored, and the text is saved when it can be', async () => {
    const phone = await phoneOf('contact-1')
    await phone.tap('继续填写第 1 项')
    phone.machine.network.set(false)
    phone.machine.disk.full = true
    await phone.input('第 1 项自评情况', '满了又断网')
    await phone.blur()
    const truth = '手机存储已满，有 1 项没有存下'
    phone.sees(truth, '没有存下，请先不要离开', '离线中')
    phone.doesNotSee('已存本机')
    await phone.tap('复制没存下的文字')
    expect(phone.machine.noticed.copied).toContain('满了又断网')

    await phone.back()
    phone.sees(truth, '离线中')
    phone.doesNotSee('已存本机')
    await phone.tap('继续填写第 1 项')
    phone.sees('满了又断网', truth)

    phone.machine.network.set(true)
    await phone.settle()
    phone.sees('已保存', '满了又断网')
    phone.doesNotSee('没有存下')
  })

  test('full and offline, and then cleared: the text is stored by itself, and outlives the program', async () => {
    const phone = await phoneOf('contact-1', { at: at(2) })
    phone.machine.network.set(false)
    phone.machine.disk.full = true
    await phone.input('第 2 项自评情况', '清理以后存下的')
    await phone.blur()
    phone.sees('没有存下，请先不要离开')
    phone.machine.disk.full = false
    await phone.wait(5_000)
    phone.sees('离线，已存本机')
    phone.doesNotSee('没有存下')
    const { disk } = phone.machine
    await phone.kill()
    const again = await phoneOf('contact-1', { at: at(2), disk })
    await again.wait(5_000)
    again.sees('清理以后存下的', '已保存')
  })

  test('a photo for which there is no room stays, says so, and goes when there is', async () => {
    const phone = await phoneOf('contact-1', { at: at(2) })
    phone.machine.person.photos = [png()]
    phone.machine.disk.fullForFiles = true
    await phone.tap('添加照片')
    phone.sees('这份材料没有存下，也还没有上传', '手机存储已满，有 1 项没有存下')
    phone.machine.disk.fullForFiles = false
    await phone.tap('重试')
    await phone.wait(5_000)
    phone.doesNotSee('没有存下')
    expect(attached(phone)).toBe(1)
  })
})
