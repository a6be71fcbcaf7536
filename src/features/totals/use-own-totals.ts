import type { OwnTotals } from '@/contract/totals'
import { useShownAgain } from '../page-life'
import { useQuery } from '../use-query'

export type { OwnTotals } from '@/contract/totals'

/** An enterprise's own points beside the middle; undefined while they are not here. `assessmentId` is null where nothing was submitted. */
export const useOwnTotals = (assessmentId: string | null): OwnTotals | undefined => {
  const { value, reload } = useQuery('totals.own', assessmentId === null ? null : { assessmentId })
  useShownAgain(() => void reload())
  return value
}
