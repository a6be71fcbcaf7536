import { CONTRACT_VERSION } from '@/contract/version'
import type { Phone } from '../harness/phone'
import { phonesInWorld } from '../support/phones'

const FIRST = '/packages/contact/pages/dimension/index?id=c2026-e001&d=organisation&no=1'
const FIELD = '第 1 项自评情况'
const LATER = 3_600_000

type Call = Readonly<Record<string, unknown>>
/** Functions of before programs said their version refuse the very field. */
const asFunctionsOfBefore = (call: Call) => ({ ...call, contract: 'unknown to them' })
/** What functions of an older version do not know is refused by its name. */
const asOlderFunctions = (call: Call) =>
  call['action'] === 'assessment.saveAnswer'
    ? { ...call, action: 'assessment.saveAnswerAnew', contract: CONTRACT_VERSION + 1 }
    : call
/** As a program of an older version asks for what functions do not do any more. */
const asOlderProgram = (call: Call) =>
  call['action'] === 'assessment.saveAnswer'
    ? { ...call, action: 'assessment.saveAnswerOfThen', contract: CONTRACT_VERSION - 1 }
    : call

describe('a program and functions of other versions', () => {
  const { phoneOf } = phonesInWorld()
  const written = async (phone: Phone) => (await phoneOf('contact-1', { at: FIRST, disk: phone.machine.disk })).text

  test.each([
    ['functions of before there were versions', asFunctionsOfBefore, '那时的云函数'],
    ['functions of an older version', asOlderFunctions, '较旧的云函数'],
  ])(
    '%s: it is said above what was typed, which stays and is saved once they are updated',
    async (_which, asSent, words) => {
      const phone = await phoneOf('contact-1', { at: FIRST })
      phone.machine.network.asSent = asSent
      await phone.input(FIELD, words)
      await phone.blur()
      phone.sees('后台程序正在更新', words)
      phone.doesNotSee('已保存')
      phone.machine.network.asSent = (call) => call
      await phone.leave()
      await phone.comeBack()
      await phone.wait(LATER)
      phone.sees('已保存')
      phone.doesNotSee('后台程序正在更新')
      expect(await written(phone)).toContain(words)
    },
  )

  test('whoever asks for it has what was refused sent at once, and is told for as long as that is refused', async () => {
    const phone = await phoneOf('contact-1', { at: FIRST })
    phone.machine.network.asSent = asOlderFunctions
    await phone.input(FIELD, '再试一次写的')
    await phone.blur()
    await phone.tap('重试')
    phone.sees('后台程序正在更新')
    phone.doesNotSee('已保存')
    phone.machine.network.asSent = (call) => call
    await phone.tap('重试')
    phone.sees('已保存')
    phone.doesNotSee('后台程序正在更新')
  })

  test('a program that is too old: the update that lies ready is offered, and what was typed is there after it', async () => {
    const phone = await phoneOf('contact-1', { at: FIRST })
    phone.machine.network.asSent = asOlderProgram
    await phone.input(FIELD, '旧版里写的')
    await phone.blur()
    phone.sees('小程序有新版本', '旧版里写的')
    phone.doesNotSee('已保存')
    expect(phone.count('重新打开', { role: 'button' })).toBe(0)
    for (const tell of phone.machine.appWatchers.update) tell()
    await phone.settle()
    await phone.tap('重新打开', { role: 'button' })
    expect(phone.machine.noticed.restarts).toBe(1)
    await phone.kill()
    const anew = await phoneOf('contact-1', { at: FIRST, disk: phone.machine.disk })
    await anew.wait(LATER)
    anew.sees('旧版里写的', '已保存')
  })

  test('functions of before meet the program at its start: the first page says so, and goes on once they are updated', async () => {
    const phone = await phoneOf('contact-1', { online: false })
    phone.machine.network.asSent = asFunctionsOfBefore
    phone.machine.network.set(true)
    await phone.settle()
    phone.sees('后台程序还没有更新')
    phone.machine.network.asSent = (call) => call
    await phone.tap('重试')
    phone.doesNotSee('后台程序还没有更新')
  })
})
