import { readdirSync } from 'node:fs'
import path from 'node:path'
import { getInstant } from '@/domain/calendar/instant'
import { SHAPE, type MigrationRecord } from '../../cloudfunctions/_store/shapes'
import type { Stores } from '../../cloudfunctions/_store/stores'
import { migrate, pendingSteps } from '../../cloudfunctions/deadline/migrations/migrate'
import type { Step } from '../../cloudfunctions/deadline/migrations/step'
import { STEPS } from '../../cloudfunctions/deadline/migrations/table'

const NOW = getInstant(Date.UTC(2026, 11, 1))

/** Documents by number, each changed once; a page has two of them. Some cannot be changed the first times that it is tried. */
const ground = (count: number, hard: Readonly<Record<number, number>> = {}) => {
  const changed = new Set<number>()
  const tries: number[] = []
  const left = new Map(Object.entries(hard).map(([no, times]) => [Number(no), times]))
  const change = async (no: number): Promise<boolean> => {
    tries.push(no)
    const still = left.get(no) ?? 0
    left.set(no, still - 1)
    if (still > 0) return false
    changed.add(no)
    return true
  }
  const step: Step = {
    ...{ no: 1, name: 'counted' },
    page: async (_run, place) => {
      const from = Number(place)
      const page = [from, from + 1].filter((no) => no < count)
      const work = page.filter((no) => !changed.has(no)).map((no) => () => change(no))
      return { work, next: from + 2 < count ? String(from + 2) : null }
    },
  }
  const records = new Map<number, MigrationRecord>()
  const stores = {
    shapes: {
      records: async () => [...records.values()],
      keep: async (record: MigrationRecord) => void records.set(record.no, record),
    },
  } as unknown as Stores
  let clock: number = NOW
  const run = (secondsATry = 0) => ({
    ...{ stores, reference: 'r', now: getInstant(clock) },
    clock: () => {
      clock += secondsATry * 1000
      return clock
    },
  })
  return { changed, tries, step, records, run, stores }
}

test('the shape is the last step’s number, and the steps are counted from 1 without a gap, a file each', () => {
  const numbers = STEPS.map(({ no }) => no)
  expect(numbers).toEqual(numbers.map((_no, index) => index + 1))
  expect(SHAPE).toBe(numbers.at(-1))
  const folder = path.resolve(__dirname, '../../cloudfunctions/deadline/migrations')
  const files = readdirSync(folder).flatMap((file) => /^(\d{3}-.+)\.ts$/.exec(file)?.[1] ?? [])
  expect(files).toEqual(STEPS.map(({ no, name }) => `${String(no).padStart(3, '0')}-${name}`))
})

test('a look counts what a step would change, changes nothing, and passes over what was ended', async () => {
  const { step, changed, stores } = ground(5)
  expect(await pendingSteps({ stores, now: NOW }, new Set(), [step])).toEqual([
    { no: 1, name: 'counted', documents: 5 },
  ])
  expect(await pendingSteps({ stores, now: NOW }, new Set([1]), [step])).toEqual([])
  expect(changed.size).toBe(0)
})

test('a run comes back before its time is over, and the next goes on at the page where it was', async () => {
  const { step, run, records, tries } = ground(6)
  expect(await migrate(run(8), [step])).toEqual({ done: false, stuck: null, touched: 2 })
  expect(records.get(1)).toMatchObject({ place: '2', touched: 2, endedAt: null })
  expect(await migrate(run(), [step])).toEqual({ done: true, stuck: null, touched: 4 })
  expect(records.get(1)).toMatchObject({ touched: 6 })
  expect(tries).toEqual([0, 1, 2, 3, 4, 5])
})

test('a document that is just being written to is tried again', async () => {
  const { step, run, changed } = ground(3, { 1: 2 })
  expect(await migrate(run(), [step])).toEqual({ done: true, stuck: null, touched: 3 })
  expect([...changed]).toEqual([0, 1, 2])
})

test('one that cannot be changed stops its step by name, and those after it are for the next run', async () => {
  const { step, run, records } = ground(4, { 0: 9 })
  expect(await migrate(run(), [step])).toEqual({ done: false, stuck: 'counted', touched: 1 })
  expect(records.get(1)).toMatchObject({ place: '', touched: 1, endedAt: null })
})

test('a step that was ended is never taken again', async () => {
  const { step, run, tries } = ground(2)
  await migrate(run(), [step])
  expect(await migrate(run(), [step])).toEqual({ done: true, stuck: null, touched: 0 })
  expect(tries).toEqual([0, 1])
})
