import { isArchived } from '@/domain/cycle/stages'
import type { Step } from './step'

/**
 * Papers that were begun at the very moment of a rerouting, and name another union than their enterprise's; today the two meet in one
 * transaction. They are brought home as by a rerouting. What cannot be is left to `{"check":"unions"}`, which names it. A place is a year,
 * the newest first, and the number of the enterprise that was looked at last.
 */
export const papersOfAnotherUnion = {
  no: 3,
  name: 'papers-of-another-union',
  page: async ({ stores, now }, place) => {
    const cycles = await stores.cycles.all()
    const [asked = '', last = '0'] = place.split('/')
    const index = asked === '' ? 0 : cycles.findIndex(({ cycleId }) => cycleId === asked)
    const cycle = cycles[index]
    if (!cycle) return { work: [], next: null }
    const later = cycles[index + 1]
    const after = later ? `${later.cycleId}/0` : null
    if (isArchived(cycle)) return { work: [], next: after }
    const year = { cycle, present: index === 0 }
    const page = await stores.astray.find(year, Number(last))
    const mend = page.astray
      .filter(({ right }) => right !== null)
      .map((paper) => async () => {
        await stores.astray.mend(paper, year, now)
        return true
      })
    return { work: mend, next: page.last === null ? after : `${cycle.cycleId}/${page.last}` }
  },
} as const satisfies Step
