import type { Audience, Effect } from '../workflow/event'
import type { Invitation } from './invitation'
import type { Person, Seat } from './person'

/**
 * What is told of seats: that somebody took one, that a code was opened by a second person, that work waits for one that is empty,
 * that a union ended one, that somebody goes on in one.
 */
export type InvitationOccasion =
  'bound' | 'code_opened' | 'submitted_unattended' | 'unbound' | 'taken_over' | 'handed_over'

const holdersOf = (seat: Seat): Audience => {
  switch (seat.role) {
    case 'contact':
      return { kind: 'contacts', enterpriseId: seat.enterpriseId }
    case 'reviewer':
      return { kind: 'reviewers', unionId: seat.unionId }
    case 'office':
      return { kind: 'office' }
  }
}

/**
 * Whoever binds is shown at once to the office and to the union that answers for the enterprise, or that they review for: a code
 * may have come to the wrong person, and these know who is not theirs.
 */
export const boundEffects = (
  { seat, name }: Pick<Person, 'seat' | 'name'>,
  { seatName, unionId }: { readonly seatName: string; readonly unionId: string | null },
): ReadonlyArray<Effect<InvitationOccasion>> => {
  const audiences: readonly Audience[] = [
    { kind: 'office' },
    ...(unionId === null ? [] : [{ kind: 'reviewers', unionId } as const]),
  ]
  return audiences.map((audience) => ({
    ...{ kind: 'tell', audience, occasion: 'bound', subjectId: null, aboutSeat: seat, subjectName: seatName },
    detail: { personName: name, role: seat.role },
  }))
}

/** A second person has opened a code: whoever was bound by it is told, or, while nobody was, the office that sent it. */
export const openedEffect = ({
  seat,
  seatName,
  usedAt,
}: Pick<Invitation, 'seat' | 'seatName' | 'usedAt'>): Effect<InvitationOccasion> => ({
  ...{ kind: 'tell', audience: usedAt === null ? { kind: 'office' } : holdersOf(seat) },
  ...{ occasion: 'code_opened', subjectId: null, aboutSeat: seat, subjectName: seatName },
  detail: { role: seat.role },
})
