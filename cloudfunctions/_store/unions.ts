import type { Union } from '@/domain/people/person'
import { inUnionOrder } from '@/domain/people/union-order'
import { documents, type Database } from './database'

const UNIONS_AT_MOST = 1000

/** The unions that answer for enterprises, and the province's own. */
export const unionStore = (database: Database) => {
  const unions = () => database.collection('unions')

  return {
    find: async (unionId: string): Promise<Union | undefined> => {
      const [union] = await documents<Union>(unions().where({ _id: unionId }).limit(1).get())
      return union
    },

    /** Every union, in the one order of unions. */
    all: async (): Promise<readonly Union[]> =>
      inUnionOrder(await documents<Union>(unions().where({}).limit(UNIONS_AT_MOST).get())),
  }
}

export type UnionStore = ReturnType<typeof unionStore>
