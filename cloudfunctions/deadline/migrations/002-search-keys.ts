import { isAllowedIn, stageOf } from '@/domain/cycle/stages'
import { keepSearchKey } from '../fill-search-keys'
import type { Step } from './step'

const ENTRIES_A_READ = 100

/** By what enterprises are found, of entries of before there were search keys; a year is left as it was archived. A place is a year and an entry. */
export const searchKeys = {
  no: 2,
  name: 'search-keys',
  page: async ({ stores, now }, place) => {
    const alive = (await stores.cycles.all()).filter((cycle) => isAllowedIn(stageOf(cycle, now), 'remind'))
    const ids = alive.map(({ cycleId }) => cycleId).sort()
    const [asked = '', after = ''] = place.split('/')
    const cycleId = ids.find((id) => id >= asked)
    if (cycleId === undefined) return { work: [], next: null }
    const entries = await stores.searchKeys.lacking(cycleId, ENTRIES_A_READ, cycleId === asked ? after : '')
    const last = entries.at(-1)
    const later = ids.find((id) => id > cycleId)
    const next = entries.length === ENTRIES_A_READ && last ? `${cycleId}/${last._id}` : (later ?? null)
    return { work: entries.map((entry) => async () => (await keepSearchKey(stores, entry)) === 1), next }
  },
} as const satisfies Step
