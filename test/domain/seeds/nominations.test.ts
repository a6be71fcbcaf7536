import { chinaDateOf, startOfChinaDay } from '@/domain/calendar/instant'
import { buildNominations } from '../../../seeds/samples/nominations'
import { readyCycle } from '../../../seeds'
import { china } from '../support/cast'

describe.each(['2026-11-22 12:00', '2026-12-15 00:10', '2027-01-05 23:50'])('sample nominations at %s', (time) => {
  const now = china(time)
  const { nominations } = buildNominations(now)

  test('are for the year after the ready cycle, within their quotas, and marked as samples', () => {
    const year = Number(readyCycle(now).cycleId.slice(1)) + 1
    for (const { cycleId, origin, tally, quota } of nominations) {
      expect([cycleId, origin]).toEqual([`c${year}`, 'sample'])
      expect(tally.provincial.draft + tally.provincial.submitted).toBeLessThanOrEqual(quota.provincial)
    }
  })

  test('happened before today, and their names say that they are examples', () => {
    const items = nominations.flatMap(({ lists }) => [...lists.provincial.items, ...lists.own.items])
    expect(items.length).toBeGreaterThan(2)
    for (const { name, savedAt } of items) {
      expect(name).toMatch(/（示例）$/)
      expect(savedAt).toBeLessThan(startOfChinaDay(chinaDateOf(now)))
    }
  })

  test('show a list that is being made and one that waits', () => {
    expect(nominations.map(({ waitingLists }) => waitingLists)).toEqual([0, 1, 0])
  })
})
