import type { Stores } from '../../_store/stores'
import { STANDING_COLLECTIONS } from '../../_store/totals-document'
import { countPaper } from '../count-totals'
import type { Step } from './step'

/** Behind all papers come the years: older functions that were still at work may have made a sum wrong. */
const YEARS = 'years'

const wrongYears = async ({ cycles, yearRecount }: Stores) => {
  const work: Array<() => Promise<boolean>> = []
  for (const { cycleId } of await cycles.all())
    if ((await yearRecount.wrongUnions(cycleId)).length > 0)
      work.push(async () => {
        const { wrong, mended } = await yearRecount.mend(cycleId)
        return mended.size === wrong.size
      })
  return work
}

/** Each form, report and entry of the ledger is counted where it stands; what is not yet, is looked at by each page. */
export const standings = {
  no: 6,
  name: 'standings',
  page: async ({ stores }, place) => {
    if (place === YEARS) return { work: await wrongYears(stores), next: null }
    const [name = '', after = ''] = place.split(' ')
    const at = Math.max(
      STANDING_COLLECTIONS.findIndex((each) => each === name),
      0,
    )
    const collection = STANDING_COLLECTIONS[at] ?? 'assessments'
    const { ids, next } = await stores.recount.miscounted(collection, after)
    const work = ids.map((id) => () => countPaper(stores, collection, id))
    const following = STANDING_COLLECTIONS[at + 1]
    if (next !== null) return { work, next: `${collection} ${next}` }
    return { work, next: following === undefined ? YEARS : `${following} ` }
  },
} as const satisfies Step
