import { SEND, sending, TOKEN } from './support/sending'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire, subscribe } = timer(() => world)
const { crowd, deliveryTo, listed, notices, sentToAny } = sending(() => world)

describe('when WeChat takes nothing from anybody', () => {
  test.each([
    [TOKEN, 40125, '40125'],
    [TOKEN, 40013, '40013'],
    [SEND, 40001, '40001'],
  ])(
    '%o answers %i: the run stops, nothing is lost, and it stands as a notice until it is mended',
    async (where, code, said) => {
      // A function that runs already holds a token.
      await world.restart()
      const openIds = await crowd(5)
      world.emulator.faults.failNext(where, 1000, { code })
      await fire('12-15')
      expect(await sentToAny(openIds)).toEqual([0, 0, 0, 0, 0])
      expect(await notices()).toMatchObject([{ kind: 'wechat_configuration', code: said }])
      world.emulator.faults.clear()
      await fire('12-15', '10:07')
      for (const openId of openIds) expect(await deliveryTo(openId)).toMatchObject({ state: 'sent' })
      expect(await sentToAny(openIds)).toEqual([1, 1, 1, 1, 1])
      expect(await notices()).toEqual([])
    },
  )

  test('a template that WeChat does not know stops the run: the others keep theirs for the next one', async () => {
    const openIds = await crowd(12)
    world.emulator.faults.failNext(SEND, 1000, { code: 40037 })
    await fire('12-15')
    world.emulator.faults.clear()
    const refused = (await listed()).filter((row) => row.endsWith('configuration'))
    expect(refused.length).toBeLessThan(6)
    await fire('12-15', '10:07')
    expect((await sentToAny(openIds)).filter((count) => count === 1)).toHaveLength(12 - refused.length)
  })

  test('45009: nothing more today, and whom that leaves out is listed the next day', async () => {
    await subscribe('contact-1', 1)
    world.emulator.faults.failNext(SEND, 1000, { code: 45009 })
    await fire('12-15')
    expect(await deliveryTo('contact-1')).toMatchObject({ state: 'pending' })
    await fire('12-16')
    expect(await listed()).toContain('p-contact-1 dropped')
  })

  test('three in a row without an answer end the run: WeChat is down, and the others wait', async () => {
    const openIds = await crowd(20)
    world.emulator.faults.failNext(SEND, 1000, 'drop')
    await fire('12-15')
    world.emulator.faults.clear()
    const unknown = (await listed()).filter((row) => row.endsWith('unknown'))
    expect(unknown.length).toBeLessThan(8)
    await fire('12-15', '10:07')
    expect((await sentToAny(openIds)).filter((count) => count === 1)).toHaveLength(20 - unknown.length)
  })
})

describe('the token', () => {
  test('that ends in mid-run is fetched anew, and nobody is left out or told twice', async () => {
    const openIds = await crowd(6)
    world.emulator.faults.failNext(SEND, 2, { code: 42001 })
    await fire('12-15')
    expect(await sentToAny(openIds)).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('is kept for every instance: a function that starts anew asks for none', async () => {
    await subscribe('contact-1', 5)
    await fire('12-14')
    await world.restart()
    world.emulator.faults.failNext(TOKEN, 1000, { code: 40125 })
    const [kept] = await world.read<{ value: string }>('wechat_tokens')
    expect(kept?.value).toMatch(/./)
    await fire('12-14', '10:07')
    expect(await notices()).toEqual([])
  })
})
