import type { ActionName } from '@/contract/contract'
import type { Assessment } from '@/domain/assessment/assessment'
import { asCounted } from './support/as-counted'
import { at, returned } from './support/every-state'
import { assessment, standing } from './support/standing'
import { startWorld, type World } from './support/world'

let world: World
afterEach(() => world.end())

const UNION = 'u-dongguan'
/** The local database passes over fewer without looking for a range that leaves fewer still. */
const SIZES = [70, 300] as const

/** A year in which one union has so many enterprises, all of them counted. */
const withEnterprises = async (count: number, of: (index: number) => Partial<Assessment>): Promise<void> => {
  const { assessments: _none, ...others } = standing()
  const assessments = Array.from({ length: count }, (_each, index) => assessment(100 + index, UNION, of(index)))
  world = await startWorld(new Date(at('12-20T10:00')), { ...others, ...asCounted({ assessments }) })
}

const examined = async (openId: string, action: ActionName, input: object): Promise<number> => {
  world.emulator.resetStats()
  await world.as(openId).does(action, input)
  return world.emulator.stats().examined['assessments'] ?? 0
}

describe('what a union has not got in yet', () => {
  const lateAt = at('12-16T00:07')
  const unsubmitted = { unionId: UNION, tab: 'unsubmitted', search: '', offset: 0 } as const
  const pageAfter = async (after: ReadonlyArray<string | number | null> | null) =>
    world.as('reviewer-dg').does('worklist.page', { ...unsubmitted, ...(after === null ? {} : { after: [...after] }) })

  /** Every other one is late. */
  const grow = (count: number) => withEnterprises(count, (index) => (index % 2 === 0 ? { lateAt } : {}))

  test('a page of it looks at no more where there are four times as many', async () => {
    const looks: number[][] = []
    for (const count of SIZES) {
      await grow(count)
      const { next } = await pageAfter(null)
      looks.push([
        await examined('reviewer-dg', 'worklist.page', unsubmitted),
        await examined('reviewer-dg', 'worklist.page', { ...unsubmitted, after: next }),
      ])
      if (count === SIZES[0]) await world.end()
    }
    expect(looks[1]).toEqual(looks[0])
  })

  test('page by page it holds all of them once, the late ones first, each by their numbers', async () => {
    await grow(60)
    const numbers: number[] = []
    for (let after: Awaited<ReturnType<typeof pageAfter>>['next'] | undefined; after !== null;) {
      const { rows, next } = await pageAfter(after ?? null)
      numbers.push(...rows.map(({ outline }) => outline.enterpriseNo))
      after = next
    }
    const all = Array.from({ length: 60 }, (_each, index) => 100 + index)
    expect(numbers).toEqual([...all.filter((no) => no % 2 === 0), ...all.filter((no) => no % 2 === 1)])
  })
})

describe('整改逾期', () => {
  const late = { filter: 'rectification_late', search: '', offset: 0 }
  const ofUnion = { unionId: UNION, tab: 'returned', search: '', offset: 0, standing: 'rectification_late' }

  /** Three are over, the others have days left. */
  const grow = (count: number) => withEnterprises(count, (index) => returned(index < 3 ? '12-18' : '12-28'))

  test.each<[string, ActionName, object]>([
    ['office', 'oversight.progress', {}],
    ['office', 'oversight.enterprises', late],
    ['reviewer-dg', 'worklist.page', ofUnion],
  ])('is found by its day, whatever else is with its enterprises: %s, %s', async (openId, action, input) => {
    const looks: number[] = []
    for (const count of SIZES) {
      await grow(count)
      looks.push(await examined(openId, action, input))
      if (count === SIZES[0]) await world.end()
    }
    expect(looks[1]).toBe(looks[0])
  })
})
