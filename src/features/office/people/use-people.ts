import { useMayAsk } from '../../session/use-session'
import { useShownAgain } from '../../page-life'
import { useQuery } from '../../use-query'

/** Who reviews for each union, and who is of the office. */
export const usePeople = () => {
  const mayAsk = useMayAsk('office')
  const { value, failure, reload } = useQuery('oversight.people', mayAsk ? {} : null)
  useShownAgain(() => void reload())
  return { people: value, failure, reload }
}

export type { UnattendedUnion } from '@/contract/progress'
