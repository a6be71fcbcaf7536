import { countUnfinished, type Unfinished } from '../assessment/unfinished-kinds'
import { assessmentIdOf } from '../assessment/assessment-id'
import { yearOfCycle } from '../nomination/nomination'
import { refuse, type Refusal } from '../refusal/refusal'
import type { Effect } from '../workflow/event'
import type { InvitationOccasion } from './invitation-told'
import type { Person, Seat } from './person'

/**
 * Whether `person` may end a seat, or hand it over: the office every one, a reviewer those of their own union's reviewers and its
 * enterprises' contacts. `unionId`: which union answers for a contact's enterprise. Returns the refusal, or undefined where they may.
 */
export const checkMayEnd = (
  { seat: asking }: Pick<Person, 'seat'>,
  seat: Seat,
  unionId: string | null,
): Refusal | undefined => {
  if (asking.role === 'office') return undefined
  if (asking.role === 'contact' || seat.role === 'office') return refuse('not_permitted')
  return asking.unionId === (seat.role === 'reviewer' ? seat.unionId : unionId) ? undefined : refuse('other_union')
}

/** A seat that is ended: whose it was, what it is called, who ends it and why. */
export interface EndedSeat {
  readonly leaving: Person
  readonly seatName: string
  readonly by: Pick<Person, 'name' | 'seat'>
  readonly reason: string
}

/** What lies unfinished in a seat, by year, the newest first. */
export type WorkLeft = ReadonlyMap<string, Unfinished>

/** What a union ends by itself the office is told, and led to who sits there now; `others`: how many still do. */
export const endedEffects = (
  { leaving: { seat, name }, seatName, by, reason }: EndedSeat,
  others: number,
): ReadonlyArray<Effect<InvitationOccasion>> =>
  by.seat.role === 'office'
    ? []
    : [
        {
          ...{ kind: 'tell', audience: { kind: 'office' }, occasion: 'unbound', subjectId: null, aboutSeat: seat },
          subjectName: seatName,
          detail: { personName: name, byName: by.name, role: seat.role, reason, count: others },
        },
      ]

/** Where a successor goes on: a contact with their form, a reviewer with their list, of the oldest year in which something is left. */
const goesOn = (seat: Seat, cycleIds: readonly string[]): Pick<Effect<string>, 'subjectId' | 'list' | 'aboutSeat'> => {
  const cycleId = cycleIds[cycleIds.length - 1]
  if (cycleId === undefined || seat.role === 'office') return { subjectId: null, aboutSeat: seat }
  return seat.role === 'contact'
    ? { subjectId: assessmentIdOf(cycleId, seat.enterpriseId) }
    : { subjectId: null, list: { list: 'worklist', cycleId } }
}

/** Who takes over is told what lies there and where to go on; who leaves, that it is in good hands. */
export const handedOverEffects = (
  { leaving, seatName, by, reason }: EndedSeat,
  successor: Pick<Person, 'personId' | 'name'>,
  work: WorkLeft,
): ReadonlyArray<Effect<InvitationOccasion>> => {
  const { seat, name, personId } = leaving
  const left = [...work].filter(([, unfinished]) => countUnfinished(unfinished) > 0)
  const common = { kind: 'tell', subjectName: seatName } as const
  const detail = { personName: name, byName: by.name, role: seat.role, reason }
  const years = left.map(([cycleId, unfinished]) => ({ year: yearOfCycle(cycleId), unfinished })).reverse()
  return [
    {
      ...common,
      ...{ audience: { kind: 'person', personId: successor.personId, seat }, occasion: 'taken_over' },
      ...goesOn(
        seat,
        left.map(([cycleId]) => cycleId),
      ),
      detail: { ...detail, left: years },
    },
    {
      ...common,
      ...{ audience: { kind: 'person', personId, seat }, occasion: 'handed_over', subjectId: null },
      detail: { ...detail, successorName: successor.name },
    },
  ]
}
