import type { EarlierYear } from '@/contract/likeness'
import { useQuery } from '../use-query'

/** What the enterprise answered the last time, as soon as it is there. Without it one fills in all the same, so a failure is silent. */
export const useEarlier = (assessmentId: string): EarlierYear | undefined =>
  useQuery('earlier.load', { assessmentId }).value?.earlier ?? undefined
