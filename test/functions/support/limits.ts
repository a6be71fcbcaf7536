import type cloudbase from '@cloudbase/node-sdk'
import { RATES, type RateKind } from '@/domain/rates/rates'

type Database = ReturnType<ReturnType<(typeof cloudbase)['init']>['database']>

interface Counted {
  readonly _id: string
  readonly count: number
}

/** Whether somebody reached a limit: functions remember that for as long as it is so, and nobody in the next world has. */
export const isAnyLimitReached = async (database: Database): Promise<boolean> => {
  const { data } = (await database.collection('rates').limit(1000).get()) as { data: readonly Counted[] }
  return data.some(({ _id, count }) => count >= RATES[_id.split(':')[0] as RateKind].most)
}
