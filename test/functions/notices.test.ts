import { SEND, sending, TOKEN } from './support/sending'
import { timer } from './support/timer'
import { startWorld, type World } from './support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const { fire } = timer(() => world)
const { crowd } = sending(() => world)

const shown = async () => (await world.as('office').does('oversight.progress', {})).notices

describe('what is wrong with the deployment stands on the office’s page', () => {
  test('nothing where nothing is wrong', async () => {
    await crowd(1)
    await fire('12-15')
    expect(await shown()).toEqual([])
  })

  test.each([
    [TOKEN, 40125, '40125'],
    [TOKEN, 40013, '40013'],
    [TOKEN, 'drop', 'no_token'],
    [SEND, 40001, '40001'],
    [SEND, 40003, '40003'],
    [SEND, 40037, '40037'],
    [SEND, 41030, '41030'],
  ] as const)(
    '%o answers %p: it stands there from then on, until something goes out again',
    async (where, what, code) => {
      // A function that was just started has no token yet; others need none.
      if (where === TOKEN) await world.restart()
      await crowd(5)
      world.emulator.faults.failNext(where, 1000, typeof what === 'number' ? { code: what } : what)
      await fire('12-15')
      const [notice] = (await shown()) ?? []
      expect(notice).toMatchObject({ kind: 'wechat_configuration', code })
      await fire('12-15', '10:37')
      // It stands, and since when it has stood stays.
      expect(await shown()).toMatchObject([{ code, since: notice?.since }])
      world.emulator.faults.clear()
      await fire('12-16')
      expect(await shown()).toEqual([])
    },
  )

  describe('one that WeChat refuses for one template, when another message goes out', () => {
    const standing = (code: string, template?: string) =>
      world.insert({
        notices: [
          {
            ...{ _id: 'wechat', kind: 'wechat_configuration', code, words: '', since: 1, at: 1 },
            ...(template === undefined ? {} : { template }),
          },
        ],
      })

    test.each([
      ['40037', 'todo', 1],
      ['41030', 'todo', 1],
      ['40037', 'deadline', 0],
      ['40037', undefined, 0],
      ['40001', 'todo', 0],
    ])('%s of %s: %i stands', async (code, template, count) => {
      await standing(code, template)
      await crowd(1)
      await fire('12-15')
      expect(await shown()).toHaveLength(count)
    })

    test('keeps since when it has stood where some went out before it was refused again', async () => {
      await standing('40037', 'deadline')
      await crowd(6)
      world.emulator.faults.failNext(SEND, 1000, { code: 40037 }, 2)
      await fire('12-15')
      expect(await shown()).toMatchObject([{ code: '40037', since: 1 }])
    })
  })

  test('a year whose holidays are not known stands there, too', async () => {
    await world.insert({
      notices: [{ _id: 'holidays-2031', kind: 'unknown_holidays', code: '2031', words: '', since: 1, at: 1 }],
    })
    expect(await shown()).toEqual([{ kind: 'unknown_holidays', code: '2031', words: '', since: 1 }])
  })
})
