import type { ActionInput } from '@/contract/contract'
import { endorsedIn, enterprisesIn, submittedIn } from '@/domain/assessment/standing'
import type { Funnel } from '@/domain/totals/totals'
import type { World } from './world'

/** The totals of a world's year, and whether they are as they would be counted anew. */
export const totals = (world: () => World) => {
  const check = (more: object = {}) =>
    world().emulator.invoke('deadline', { check: 'totals', ...more }) as Promise<{
      looked: number
      found: number
      mended: number
    }>
  const year = (input: ActionInput<'totals.year'> = { cycleId: 'c2026' }, openId = 'office') =>
    world().as(openId).does('totals.year', input)
  return {
    check,
    year,
    /** Everything is as it would be found out anew, and the numbers are those of 全省进度. */
    agrees: async (): Promise<Funnel> => {
      await world().told()
      expect(await check()).toMatchObject({ found: 0 })
      const { total } = await world().as('office').does('oversight.progress', { cycleId: 'c2026' })
      const { funnel } = await year()
      expect(funnel).toEqual({
        enterprises: enterprisesIn(total),
        submitted: submittedIn(total),
        endorsed: endorsedIn(total),
        received: total.received,
      })
      return funnel
    },
  }
}
