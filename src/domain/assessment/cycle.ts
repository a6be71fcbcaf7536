import { refuse, type Refusal } from '../refusal/refusal'
import type { Cycle } from './assessment'

/** What the office may set of a cycle. */
export type CycleSettings = Pick<Cycle, 'openOn' | 'deadlineOn' | 'scoreStep' | 'bonusPoints'>

/** More than the whole table would turn the bonus into the score. */
const BONUS_LIMIT = 100

/**
 * The cycle with new settings. Refuses where somebody changed it meanwhile, a deadline lies before its open day, or a bonus
 * maximum is beyond the limit.
 */
export const configureCycle = (cycle: Cycle, settings: CycleSettings, seenRevision: number): Refusal | Cycle => {
  if (cycle.revision !== seenRevision) return refuse('version_changed')
  if (settings.deadlineOn < settings.openOn) return refuse('deadline_before_open')
  const maxima = Object.values(settings.bonusPoints ?? {})
  if (maxima.some((maximum) => !(maximum >= 0 && maximum <= BONUS_LIMIT)))
    return refuse('bonus_points_out_of_range', { limit: BONUS_LIMIT })
  return { ...cycle, ...settings, revision: cycle.revision + 1 }
}
