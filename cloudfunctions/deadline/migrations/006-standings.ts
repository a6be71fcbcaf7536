import type { Stores } from '../../_store/stores'
import { STANDING_COLLECTIONS, type StandingCollection } from '../../_store/totals-document'
import type { Step } from './step'

/** What of a page of a collection is not counted as it stands, and what counts it. */
const pageOf = async ({ recount, standings, totals }: Stores, collection: StandingCollection, after: string) => {
  const { ids, next } =
    collection === 'assessments' ? await recount.miscounted(after) : await recount.misplaced(collection, after)
  const count = (id: string) => (collection === 'assessments' ? totals.count(id) : standings.count(collection, [id]))
  return { work: ids.map((id) => () => count(id)), next }
}

/** Each form, report and entry of the ledger is counted where it stands; what is not yet, is counted whenever a list is opened. */
export const standings = {
  no: 6,
  name: 'standings',
  page: async ({ stores }, place) => {
    const [name = '', after = ''] = place.split(' ')
    const at = Math.max(
      STANDING_COLLECTIONS.findIndex((each) => each === name),
      0,
    )
    const collection = STANDING_COLLECTIONS[at] ?? 'assessments'
    const { work, next } = await pageOf(stores, collection, after)
    const following = STANDING_COLLECTIONS[at + 1]
    if (next !== null) return { work, next: `${collection} ${next}` }
    return { work, next: following === undefined ? null : `${following} ` }
  },
} as const satisfies Step
