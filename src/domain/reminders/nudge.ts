import type { AssessmentOutline, AssessmentState, Cycle } from '../assessment/assessment'
import { chinaDateOf, type Instant } from '../calendar/instant'
import { daysLeft, dueOn, isOver, lastDayOf } from '../deadline/deadline'
import { hasLeft } from '../ledger/departure'
import type { Person, Role } from '../people/person'
import type { Effect } from '../workflow/event'
import { seatMessageKey } from './reminders'
import { UNION_NUDGES, type UnionNudgeOccasion } from './union-nudge'

/** What a nudge tells. */
export type NudgeOccasion = 'nudged' | 'nudged_to_correct' | UnionNudgeOccasion

const NUDGES: readonly string[] = [
  ...(['nudged', 'nudged_to_correct'] as const),
  ...Object.values(UNION_NUDGES),
] satisfies readonly NudgeOccasion[]

/** Whether it is a nudge: sent at once, since somebody pressed for it, and kept for an empty seat, so that it stands on the list. */
export const isNudge = (occasion: string): boolean => NUDGES.includes(occasion)

/** Whose form is with the enterprise: who is nudged, and by the button, the list and the result alike. */
export const NUDGED_STATES = ['draft', 'returned'] as const satisfies readonly AssessmentState[]

/** Whether an enterprise is nudged: it still has to hand in, or to correct what was returned, and is on the ledger. */
export const isNudged = (outline: Pick<AssessmentOutline, 'state' | 'departure'>): boolean =>
  NUDGED_STATES.some((state) => state === outline.state) && !hasLeft(outline)

/** How one person was told by a nudge; `told_already`: one of today, whoever's. */
export type NudgedOutcome = 'sent' | 'in_app_only' | 'under_way' | 'told_already'

/** How an enterprise or a union was told, by how each of its people was: one whom WeChat told is enough, and while it may still be one it is open. */
export const nudgedTogether = (outcomes: readonly NudgedOutcome[]): 'told' | 'told_in_app_only' | 'under_way' => {
  if (outcomes.includes('sent')) return 'told'
  return outcomes.includes('under_way') ? 'under_way' : 'told_in_app_only'
}

/** Somebody whom a nudge names, and whether they were nudged today already. */
export interface JudgedPerson {
  readonly personId: string
  readonly name: string
  readonly toldAlready: boolean
}

/**
 * What a nudge of those who sit in a seat comes to now: each is told once a day, however many people nudge. `nobody` is what it comes to
 * where nobody sits there.
 */
export const judgeNudge = <Nobody extends string>(
  people: readonly Person[],
  wasTold: (person: Person) => boolean,
  reachable: ReadonlySet<string>,
  nobody: Nobody,
): {
  readonly outcome: Nobody | 'told' | 'told_in_app_only' | 'told_already_today'
  readonly people: readonly JudgedPerson[]
} => {
  const judged = people.map((person) => ({
    ...{ personId: person.personId, name: person.name },
    toldAlready: wasTold(person),
  }))
  const untold = judged.filter(({ toldAlready }) => !toldAlready)
  const told = untold.some(({ personId }) => reachable.has(personId)) ? 'told' : 'told_in_app_only'
  const outcome = untold.length === 0 ? 'told_already_today' : told
  return { outcome: people.length === 0 ? nobody : outcome, people: judged }
}

type Nudged = Pick<
  AssessmentOutline,
  'assessmentId' | 'enterpriseId' | 'enterpriseName' | 'unionName' | 'state' | 'extension' | 'returnOrder'
>

/** The name under which a contact is nudged once a day for a form, however many people nudge. */
const onceADayAs = ({ assessmentId }: Pick<Nudged, 'assessmentId'>): string => `nudge-${assessmentId}`

/** The key of the message that a contact is nudged by today. */
export const nudgeKey = (outline: Pick<Nudged, 'assessmentId'>, contact: Person, now: Instant): string =>
  seatMessageKey(contact, onceADayAs(outline), chinaDateOf(now))

/** Reminds an enterprise's contacts of the day that is due, in the name of whoever nudges. */
export const nudge = (
  outline: Nudged,
  cycle: Pick<Cycle, 'deadlineOn'>,
  by: Role,
  now: Instant,
): Effect<NudgeOccasion> => {
  const due = dueOn(outline, cycle)
  return {
    kind: 'tell',
    audience: { kind: 'contacts', enterpriseId: outline.enterpriseId },
    occasion: outline.state === 'returned' ? 'nudged_to_correct' : 'nudged',
    onceADayAs: onceADayAs(outline),
    subjectId: outline.assessmentId,
    subjectName: outline.enterpriseName,
    detail: {
      ...{ day: due, daysLeft: daysLeft(due, now), role: by, late: isOver(lastDayOf(outline, cycle), now) },
      ...(by === 'reviewer' && outline.unionName !== null ? { unionName: outline.unionName } : {}),
    },
  }
}
