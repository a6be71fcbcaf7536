import type { AssessmentState } from '../assessment/assessment'
import type { Role } from '../people/person'
import { movesOpenIn, targetIn, type MoveTable } from './move-table'

/** Everything that changes an assessment's state. Saving an answer or a remark does not: it changes what is in it. */
export type Move = 'submit' | 'withdraw' | 'return' | 'endorse' | 'send_back' | 'receive'

const nowhere = { draft: null, submitted: null, returned: null, endorsed: null, received: null } as const

/**
 * The one table of an assessment's legal moves. `withdraw` leads back to where the submission came from; a withdrawn
 * resubmission is therefore `returned` again, which `decide` knows by the return that it answers.
 */
export const MOVES: MoveTable<Move, AssessmentState> = {
  submit: { by: ['contact'], from: { ...nowhere, draft: 'submitted', returned: 'submitted' } },
  withdraw: { by: ['contact'], from: { ...nowhere, submitted: 'draft' } },
  return: { by: ['reviewer'], from: { ...nowhere, submitted: 'returned' } },
  endorse: { by: ['reviewer'], from: { ...nowhere, submitted: 'endorsed' } },
  send_back: { by: ['office'], from: { ...nowhere, endorsed: 'returned' } },
  receive: { by: ['office'], from: { ...nowhere, endorsed: 'received' } },
}

/** The state that `move` leads to from `state`, or null where the table has no such move. */
export const targetOf = (move: Move, state: AssessmentState): AssessmentState | null => targetIn(MOVES, move, state)

/** The moves that `role` may make from `state`, in the table's order; time and content may still refuse them. */
export const movesOpenTo = (role: Role, state: AssessmentState): readonly Move[] => movesOpenIn(MOVES, role, state)
