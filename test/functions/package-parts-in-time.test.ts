import type { Share } from '@/domain/package/package-plan'
import { gatherInTime } from '../../cloudfunctions/documents/package/gather-in-time'

const shares: readonly Share[] = [1, 2, 3, 4].map((no) => ({
  assessmentId: `c2026-e${no}`,
  enterpriseName: `第${no}号企业`,
  after: null,
  upTo: null,
}))
const nameOf = ({ enterpriseName }: Share) => Promise.resolve(enterpriseName)

describe('a part is gathered within the time that a call has', () => {
  test.each([
    ['all of it where it is quick', [0, 1000, 2000], 4],
    ['what was begun in time, the rest left for a part of its own', [0, 24_999, 25_000], 3],
    ['the first in any case, however slow it was', [60_000], 1],
  ])('%s', async (_what, spent, taken) => {
    const clock = [...spent]
    const { gathered, left } = await gatherInTime(shares, nameOf, () => clock.shift() ?? 0)
    expect(gathered).toEqual(shares.slice(0, taken).map(({ enterpriseName }) => enterpriseName))
    expect(left).toEqual(shares.slice(taken))
  })

  test('what is gone is passed over, and holds nothing up', async () => {
    const { gathered, left } = await gatherInTime(shares, ({ assessmentId }) =>
      Promise.resolve(assessmentId === 'c2026-e2' ? undefined : assessmentId),
    )
    expect(gathered).toEqual(['c2026-e1', 'c2026-e3', 'c2026-e4'])
    expect(left).toEqual([])
  })
})
