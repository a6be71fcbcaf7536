import { phonesInWorld } from '../support/phones'

describe('运行状态 on the office’s phone', () => {
  const { phoneOf, world } = phonesInWorld()

  test('says of each part how it is, and what was tried', async () => {
    const phone = await phoneOf('office')
    await phone.tap('运行状态')
    phone.sees('没有发现故障', '唯一索引', '试的内容没有留下', '云存储', '消息模板', '程序看不到')
  })

  test('names what is wrong first, with what to do beside it, and looks again', async () => {
    world().emulator.faults.failNext({ action: 'storage.batchCopyFile' }, 9, { code: 'STORAGE_REQUEST_FAIL' })
    const phone = await phoneOf('office', { at: '/packages/office/pages/health/index' })
    phone.sees('1 处有故障', '移动没有成功', '怎么办：', '安全规则')
    world().emulator.faults.clear()
    await phone.tap('再查一次')
    phone.sees('没有发现故障')
  })

  test('is where the office is led to when a timer has stopped', async () => {
    const stopped = Date.parse('2026-11-25T10:07:00+08:00')
    const beat = { _id: 'deadline', awaitedAt: stopped, beganAt: null, runs: [] }
    await world().replace('heartbeats', beat)
    const phone = await phoneOf('office')
    phone.sees('定时任务停了')
    await phone.tap('1 处部署问题')
    phone.sees('deadline', '没有再按时运行')
    await phone.tap('看运行状态')
    phone.sees('提醒的定时任务', '触发器是否还在')
  })
})

describe('what the platform does not serve', () => {
  const { phoneOf, world } = phonesInWorld()

  test.each([
    [-501000, '云服务没有部署好'],
    [-501004, '服务正忙'],
    [-501003, '额度用完了'],
    [-501019, '不允许这一步'],
  ])('%i is told as what it is, not as a lost network', async (code, sentence) => {
    const phone = await phoneOf('office')
    world().emulator.faults.failNext({ function: 'api' }, 99, { code })
    await phone.tap('发送情况')
    phone.sees(sentence)
    phone.doesNotSee('网络没有连上', '离线')
    world().emulator.faults.clear()
  })
})
