import type { Role } from '../people/person'

/** One legal move: whose it is, and for every state the state that it leads to, or null where it is not legal. */
export interface MoveRule<State extends string> {
  readonly by: readonly Role[]
  /** Exhaustive on purpose: a new state does not compile until every move has said what it does there. */
  readonly from: Readonly<Record<State, State | null>>
}

/** All legal moves of one kind of paper, over its own states. */
export type MoveTable<Move extends string, State extends string> = Readonly<Record<Move, MoveRule<State>>>

/** The state that `move` leads to from `state`, or null where the table has no such move. */
export const targetIn = <Move extends string, State extends string>(
  table: MoveTable<Move, State>,
  move: Move,
  state: State,
): State | null => table[move].from[state]

/** The moves that `role` may make from `state`, in the table's order; time and content may still refuse them. */
export const movesOpenIn = <Move extends string, State extends string>(
  table: MoveTable<Move, State>,
  role: Role,
  state: State,
): readonly Move[] =>
  (Object.keys(table) as Move[]).filter(
    (move) => table[move].by.includes(role) && targetIn(table, move, state) !== null,
  )
