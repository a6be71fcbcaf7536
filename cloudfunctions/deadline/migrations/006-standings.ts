import type { Stores } from '../../_store/stores'
import { STANDING_COLLECTIONS, type StandingCollection } from '../../_store/totals-document'
import type { Step } from './step'

/** What of a page of a collection is not counted as it stands, and what counts it. */
const pageOf = async (
  { recount, standings: counted, totals }: Stores,
  collection: StandingCollection,
  after: string,
) => {
  const { ids, next } =
    collection === 'assessments' ? await recount.miscounted(after) : await recount.misplaced(collection, after)
  const count = (id: string) => (collection === 'assessments' ? totals.count(id) : counted.count(collection, [id]))
  return { work: ids.map((id) => () => count(id)), next }
}

/** Behind all papers come the years: older functions that were still at work may have made a sum wrong. */
const YEARS = 'years'

const wrongYears = async ({ cycles, yearRecount }: Stores) => {
  const work: Array<() => Promise<boolean>> = []
  for (const { cycleId } of await cycles.all())
    if ((await yearRecount.compare(cycleId)).some(({ difference }) => Object.keys(difference).length > 0))
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
    const { work, next } = await pageOf(stores, collection, after)
    const following = STANDING_COLLECTIONS[at + 1]
    if (next !== null) return { work, next: `${collection} ${next}` }
    return { work, next: following === undefined ? YEARS : `${following} ` }
  },
} as const satisfies Step
