import type { Notice } from '@/domain/reminders/notice'
import type { UnionBar, Unrouted } from './progress'

/** What may wait for a decision of the office, in the order in which it holds up others. */
export type DecisionKey = 'notices' | 'unrouted' | 'unattended' | 'unreached' | 'asking' | 'reception'

/** One of them, with how many there are. */
export interface Decision {
  readonly key: DecisionKey
  readonly count: number
}

interface Standing {
  readonly archived: boolean
  readonly notices: readonly Notice[]
  readonly unrouted: Unrouted
  readonly unions: readonly UnionBar[]
  readonly unreached: number
  readonly asking: number
  readonly toReceive: number
}

/**
 * What needs a decision today: only what is not zero. In an archived year nothing is decided any more; who cannot be reached and what
 * is wrong with the deployment belong to no year.
 */
export const decisionsOf = (standing: Standing): readonly Decision[] => {
  const { archived, notices, unrouted, unions, unreached, asking, toReceive } = standing
  const ofYear = (count: number): number => (archived ? 0 : count)
  const all: readonly Decision[] = [
    { key: 'notices', count: notices.length },
    { key: 'unrouted', count: ofYear(unrouted.open + unrouted.suggested) },
    { key: 'unattended', count: ofYear(unions.filter(({ unattended }) => unattended).length) },
    { key: 'unreached', count: unreached },
    { key: 'asking', count: ofYear(asking) },
    { key: 'reception', count: ofYear(toReceive) },
  ]
  return all.filter(({ count }) => count > 0)
}
