import { refuse, type Refusal } from '../refusal/refusal'
import type { Person, Role } from './person'

/** What of a paper decides who may see it. */
export interface AssessmentParties {
  /** null where no enterprise has a part in it. */
  readonly enterpriseId: string | null
  readonly unionId: string | null
}

/**
 * Whether `person` may see a paper: its enterprise's contacts, its union's reviewers, the office.
 * Returns the refusal, or undefined where they may.
 */
export const checkMaySee = (person: Person, parties: AssessmentParties): Refusal | undefined => {
  switch (person.seat.role) {
    case 'contact':
      return person.seat.enterpriseId === parties.enterpriseId ? undefined : refuse('other_enterprise')
    case 'reviewer':
      return parties.unionId !== null && person.seat.unionId === parties.unionId ? undefined : refuse('other_union')
    case 'office':
      return undefined
  }
}

/**
 * Whether a paper lies with its writer, to be written or to be corrected. It is their own until they submit it: others see
 * how far it is, and read what was submitted last.
 */
export const isWithWriter = (state: string): boolean => state === 'draft' || state === 'returned'

/** Whether a `reader` who may see a paper that a `writer` writes reads it as it stands, and not as it was submitted last. */
export const readsAsItStands = (reader: Role, writer: Role, state: string): boolean =>
  reader === writer || !isWithWriter(state)
