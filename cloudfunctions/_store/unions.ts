import type { Union } from '@/domain/people/person'
import { isPresent } from '@/domain/people/union-changes'
import { inUnionOrder } from '@/domain/people/union-order'
import { documents, type Database } from './database'

/** More than there are: one read holds all. */
export const UNIONS_AT_MOST = 1000

/** The unions that answer for enterprises, and the province's own. */
export const unionStore = (database: Database) => {
  const unions = () => database.collection('unions')

  const all = async (): Promise<readonly Union[]> =>
    inUnionOrder(await documents<Union>(unions().where({}).limit(UNIONS_AT_MOST).get()))

  return {
    find: async (unionId: string): Promise<Union | undefined> => {
      const [union] = await documents<Union>(unions().where({ _id: unionId }).limit(1).get())
      return union
    },

    /** Every union there ever was, in the one order of unions. */
    all,

    /** Those that were not merged into another, in the same order: what may be given work or people. */
    present: async (): Promise<readonly Union[]> => (await all()).filter(isPresent),
  }
}
