import type { Seat } from '@/domain/people/person'
import { startWorld, type World } from '../support/world'
import { noFigures } from './figures'
import { play } from './play'
import type { Between } from './product'
import { BEGINS, documents } from './province'

// Each is played until it is found out, and then made as short as it gets.
jest.setTimeout(600_000)

const begin = () => startWorld(BEGINS, documents())
const ASKED = { seed: 4, runs: 30, steps: 15 }

/** What the shortest script says: what was wrong, its steps, and how it is played again. */
const found = async (between: Between, world: () => Promise<World> = begin) => {
  const script = (await play(world, noFigures(), { ...ASKED, between })) ?? 'nothing was found'
  return { script, steps: script.split('\n').filter((line) => /^\d+\. /.test(line)) }
}
const REPLAY = /npm run soak -- --seed 4 --path [\d:]+ --replay-path \S+ --steps 15$/

test('a save that is acknowledged and dropped is found, in one step', async () => {
  const { script, steps } = await found((action, input, onwards) =>
    action === 'assessment.saveAnswer'
      ? Promise.resolve({ outcome: 'done', value: input, now: BEGINS.getTime() })
      : onwards(),
  )
  expect(script).toContain('ought to be')
  expect(steps).toHaveLength(1)
  expect(steps[0]).toContain(' save c2')
  expect(script).toMatch(REPLAY)
})

test('a submission that is told twice is found', async () => {
  const { script, steps } = await found(async (action, _input, onwards, world) => {
    const reply = await onwards()
    if (action !== 'assessment.submit') return reply
    const messages = await world.read<{ _id: string }>('messages')
    const again = messages.map((message) => ({ ...message, _id: `${message._id}-again` }))
    await world.insert({ messages: again.filter(({ _id }) => !messages.some((each) => each._id === _id)) })
    return reply
  })
  expect(script).toMatch(/were told \[.*(p-\w+), \1.*\] and ought to be/)
  expect(steps.length).toBeLessThanOrEqual(3)
})

test('a repetition that is carried out once more is found', async () => {
  const { script, steps } = await found(async (action, _input, onwards, world) => {
    const reply = await onwards()
    const [paper] = action === 'routing.assign' ? await world.read<Counted>('assessments', { _id: 'c2026-e001' }) : []
    if (paper) await world.replace('assessments', { ...paper, revision: paper.revision + 1 })
    return reply
  })
  expect(script).toContain('ought to be')
  expect(steps.length).toBeLessThanOrEqual(2)
})
interface Counted {
  readonly _id: string
  readonly revision: number
}

const CONTACTS: Readonly<Record<string, string>> = { e001: 'zhang', e002: 'li', e003: 'wang', e004: 'zhao' }

test('a paper that is shown to somebody whose it is not is found', async () => {
  const open = async (): Promise<World> => {
    const world = await begin()
    const as: World['as'] = (openId: string, seat?: Seat) => {
      const they = world.as(openId, seat)
      const ask: typeof they.ask = async (action, input, requestId) => {
        const reply = await they.ask(action, input, requestId)
        if (action !== 'assessment.load' || reply.outcome === 'done') return reply
        const [enterprise] = /e00\d/.exec(JSON.stringify(input)) ?? []
        return world.as(CONTACTS[enterprise ?? ''] ?? '').ask(action, input, requestId)
      }
      return { ...they, ask }
    }
    return { ...world, as }
  }
  const { script } = await found((_action, _input, onwards) => onwards(), open)
  expect(script).toMatch(/reads c202\d-e00\d, which is not theirs/)
})
