import type { Cycle } from '../assessment/assessment'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { quotaTaken, LEDGER_LEVELS, type NominationOutline } from '../nomination/nomination'
import type { Person, Role } from '../people/person'
import type { Effect, ListOfYear } from '../workflow/event'
import { seatMessageKey } from './reminders'

/** What a union is nudged for: forms that wait to be reviewed, ledger entries to be confirmed, places to be nominated for. */
export const UNION_MATTERS = ['review', 'ledger', 'nominations'] as const
export type UnionMatter = (typeof UNION_MATTERS)[number]

/** What a nudge tells a union's reviewers. */
export type UnionNudgeOccasion = 'nudged_to_review' | 'nudged_to_confirm' | 'nudged_to_nominate'

export const UNION_NUDGES: Readonly<Record<UnionMatter, UnionNudgeOccasion>> = {
  review: 'nudged_to_review',
  ledger: 'nudged_to_confirm',
  nominations: 'nudged_to_nominate',
}

/** The list that a word of a matter opens, by which it is known on the list of those not reached. */
export const UNION_LISTS: Readonly<Record<UnionMatter, ListOfYear['list']>> = {
  review: 'worklist',
  ledger: 'ledger',
  nominations: 'nominations',
}

/** A union with how much of a matter waits for it. */
export interface WaitingUnion {
  readonly unionId: string
  readonly name: string
  readonly count: number
}

/** How many places of a union's quota are not handed in yet: those that are free, and those of its draft. */
export const placesOpen = ({ quota, tally }: Pick<NominationOutline, 'quota' | 'tally'>): number =>
  LEDGER_LEVELS.reduce((sum, level) => sum + Math.max(0, quota[level] - quotaTaken({ ...tally[level], draft: 0 })), 0)

/** The name under which a reviewer is nudged once a day for a matter of a year, however many people nudge. */
const onceADayAs = (matter: UnionMatter, { cycleId }: Pick<Cycle, 'cycleId'>): string => `nudge-${matter}-${cycleId}`

/** The key of the message that a reviewer is nudged by today. */
export const unionNudgeKey = (
  matter: UnionMatter,
  cycle: Pick<Cycle, 'cycleId'>,
  reviewer: Person,
  now: Instant,
): string => seatMessageKey(reviewer, onceADayAs(matter, cycle), chinaDateOf(now))

/** Reminds a union's reviewers of what waits for them, in the name of whoever nudges. */
export const nudgeUnion = (
  matter: UnionMatter,
  { unionId, name, count }: WaitingUnion,
  { cycleId }: Pick<Cycle, 'cycleId'>,
  by: Role,
): Effect<UnionNudgeOccasion> => ({
  kind: 'tell',
  audience: { kind: 'reviewers', unionId },
  occasion: UNION_NUDGES[matter],
  onceADayAs: onceADayAs(matter, { cycleId }),
  subjectId: null,
  list: { list: UNION_LISTS[matter], cycleId },
  subjectName: name,
  detail: { role: by, count },
})
