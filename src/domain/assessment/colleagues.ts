import { getInstant, type Instant } from '../calendar/instant'
import type { Rubric } from '../rubric/rubric'
import { refuse, type Refusal } from '../refusal/refusal'

/** What somebody had open last in an enterprise's form. */
export interface Filling {
  readonly assessmentId: string
  readonly no: number
  readonly at: Instant
}

/** Whoever is or was bound as a contact of an enterprise. */
export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly revokedAt: number | null
  /** Missing where they have not opened an indicator yet, or it was not kept. */
  readonly filling?: Filling
}

/** Who fills in which indicator just now. */
export interface Present {
  readonly name: string
  readonly no: number
  readonly at: Instant
}

/** 分工: who of the enterprise looks after which dimension, by the dimension's id. Advice among colleagues: it locks nothing. */
export type Assigned = Readonly<Record<string, string>>

/** One of them as another is shown them. */
export interface Assignee {
  readonly personId: string
  readonly name: string
  readonly own: boolean
}

/** The contacts of an enterprise as one of them is shown them. */
export interface Colleagues {
  readonly people: readonly Assignee[]
  readonly present: readonly Present[]
  readonly assigned: Assigned
}

/** How long somebody who opened an indicator is said to be at it. */
export const PRESENT_MINUTES = 5
const PRESENT_FOR = PRESENT_MINUTES * 60_000

/** Of those noted, the ones who are still at it. */
export const stillPresent = <Noted extends Pick<Present, 'at'>>(
  noted: readonly Noted[],
  now: Instant,
): readonly Noted[] => noted.filter(({ at }) => at > now - PRESENT_FOR)

const isBound = ({ revokedAt }: Colleague): boolean => revokedAt === null

/** Who else is at this form just now, as `personId` is shown it. */
export const presentAmong = (
  colleagues: readonly Colleague[],
  assessmentId: string,
  personId: string,
  now: Instant,
): readonly Present[] =>
  stillPresent(
    colleagues
      .filter((each) => isBound(each) && each.personId !== personId)
      .flatMap(({ name, filling }) =>
        filling?.assessmentId === assessmentId ? [{ name, no: filling.no, at: getInstant(filling.at) }] : [],
      ),
    now,
  )

/** The contacts as `personId` is shown them; whoever has left looks after nothing any more. */
export const colleaguesShown = (
  colleagues: readonly Colleague[],
  assigned: Assigned,
  { assessmentId, personId, now }: { readonly assessmentId: string; readonly personId: string; readonly now: Instant },
): Colleagues => {
  const people = colleagues
    .filter(isBound)
    .map((each) => ({ personId: each.personId, name: each.name, own: each.personId === personId }))
  return {
    people,
    present: presentAmong(colleagues, assessmentId, personId, now),
    assigned: Object.fromEntries(
      Object.entries(assigned).filter(([, assignee]) => people.some((each) => each.personId === assignee)),
    ),
  }
}

/** Why somebody cannot be given a dimension; undefined where they can. */
export const checkAssignment = (
  rubric: Rubric,
  colleagues: readonly Colleague[],
  { dimensionId, personId }: { readonly dimensionId: string; readonly personId: string | null },
): Refusal | undefined => {
  if (!rubric.dimensions.some(({ id }) => id === dimensionId)) return refuse('version_changed')
  const bound = colleagues.some((each) => isBound(each) && each.personId === personId)
  return personId === null || bound ? undefined : refuse('person_unknown')
}

/** Who looks after a dimension; nobody where one is bound alone. */
export const assigneeOf = (colleagues: Colleagues | undefined, dimensionId: string): Assignee | undefined =>
  colleagues && colleagues.people.length > 1
    ? colleagues.people.find(({ personId }) => personId === colleagues.assigned[dimensionId])
    : undefined
